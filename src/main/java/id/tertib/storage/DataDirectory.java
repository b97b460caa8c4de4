package id.tertib.storage;

import id.tertib.data.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory in which documents, reports and copies of mails lie. */
@Component
public class DataDirectory {

  /** Bytes; with less, the next upload may be the last. */
  static final long LEAST_FREE = 64_000_000;

  private final Path root;
  private final Disk disk;

  /** What a disk says of itself. */
  interface Disk {

    boolean writable(Path directory);

    /** Bytes that may still be written. */
    long free(Path directory) throws IOException;

    Disk REAL =
        new Disk() {
          @Override
          public boolean writable(Path directory) {
            return Files.isDirectory(directory) && Files.isWritable(directory);
          }

          @Override
          public long free(Path directory) throws IOException {
            return Files.getFileStore(directory).getUsableSpace();
          }
        };
  }

  @Autowired
  DataDirectory(@Value("${tertib.data-dir}") Path root) {
    this(root, Disk.REAL);
  }

  DataDirectory(Path root, Disk disk) {
    this.root = root.toAbsolutePath().normalize();
    this.disk = disk;
  }

  public Path root() {
    return root;
  }

  /** What keeps files from being written, with its mend, for administrators; empty when nothing. */
  public Optional<String> trouble() {
    try {
      if (!disk.writable(root)) {
        return Optional.of(
            "Direktori data %s tidak ada atau tidak dapat ditulis. Beri hak tulis kepada pengguna layanan, atau pasang kembali disknya."
                .formatted(root));
      }
      var free = disk.free(root);
      return free >= LEAST_FREE
          ? Optional.empty()
          : Optional.of(
              "Ruang direktori data %s tinggal %s, paling sedikit %s. Kosongkan disknya atau perbesar."
                  .formatted(root, ByteSize.words(free), ByteSize.words(LEAST_FREE)));
    } catch (IOException e) {
      return Optional.of(
          "Direktori data %s tidak dapat diperiksa (%s). Periksa disknya."
              .formatted(root, e.getMessage()));
    }
  }

  /** Bytes that may still be written; empty when the disk does not say. */
  Optional<Long> free() {
    try {
      return Optional.of(disk.free(root));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
