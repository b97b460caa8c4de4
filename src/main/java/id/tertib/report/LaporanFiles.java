package id.tertib.report;

import id.tertib.storage.DataDirectory;
import id.tertib.storage.KeptFile;
import id.tertib.storage.KeptFiles;
import id.tertib.storage.PrivateFiles;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * The files of the register under the data directory: whole or not there, and checked on reading.
 */
@Component
final class LaporanFiles {

  private final DataDirectory directory;
  private final KeptFiles kept;

  LaporanFiles(DataDirectory directory, KeptFiles kept) {
    this.directory = directory;
    this.kept = kept;
  }

  /** Whoever reads sees all or nothing, also after the power went. */
  void write(String path, byte[] content) throws IOException {
    PrivateFiles.write(directory.root().resolve(path), content);
  }

  /**
   * @throws id.tertib.engine.RefusedException 500 in words when it is missing or its content is
   *     another
   */
  byte[] read(Laporan laporan, LaporanFile file) {
    return kept.read(keptFile(laporan, file));
  }

  static KeptFile keptFile(Laporan laporan, LaporanFile file) {
    return new KeptFile(
        laporan.path(file),
        laporan.sha256(file),
        "%s (%s)".formatted(laporan.fileName(file), laporan.title()));
  }
}
