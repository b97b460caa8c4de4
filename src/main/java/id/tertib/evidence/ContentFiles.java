package id.tertib.evidence;

import id.tertib.data.Sha256;
import id.tertib.storage.DataDirectory;
import id.tertib.storage.KeptFile;
import id.tertib.storage.KeptFiles;
import id.tertib.storage.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files under {@code bukti/} of the data directory: {@code ab/cdef…} by SHA-256. */
@Component
final class ContentFiles {

  private static final String FOLDER = "bukti";

  private final KeptFiles kept;
  private final Path dataDir;
  private final Path arriving;

  ContentFiles(KeptFiles kept, DataDirectory dataDir) {
    this.kept = kept;
    this.dataDir = dataDir.root();
    this.arriving = this.dataDir.resolve(FOLDER).resolve("masuk");
  }

  /**
   * Writes what arrives to a file of its own, on disk when this returns; stops one byte after the
   * limit.
   */
  Received receive(InputStream content, long limit) throws IOException {
    PrivateFiles.createDirectories(arriving);
    var file = Files.createTempFile(arriving, "berkas", ".tmp");
    try {
      var digest = Sha256.digest();
      var size = 0L;
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var buffer = new byte[64 * 1024];
        for (var read = content.read(buffer);
            read >= 0 && size <= limit;
            read = content.read(buffer)) {
          digest.update(buffer, 0, read);
          var bytes = ByteBuffer.wrap(buffer, 0, read);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          size += read;
        }
        channel.force(true);
      }
      return new Received(file, size, Sha256.hex(digest.digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /** Puts a received file in its place; the same content lies there once, and is mended by it. */
  void keep(Received received) throws IOException {
    if (kept.isWhole(file(received.sha256(), FOLDER))) {
      return;
    }
    PrivateFiles.move(received.file(), dataDir.resolve(path(received.sha256())));
  }

  /**
   * @param name what people call it, should it be damaged
   * @throws id.tertib.engine.RefusedException 500 when its content is not the one of this checksum
   */
  InputStream open(String sha256, String name) {
    return kept.open(file(sha256, name));
  }

  static KeptFile file(String sha256, String name) {
    return new KeptFile(path(sha256), sha256, name);
  }

  /**
   * The checksum of which a path under the data directory speaks; empty when it is none of ours.
   */
  static Optional<String> sha256(String path) {
    var parts = path.split("/", -1);
    return parts.length == 3 && parts[0].equals(FOLDER)
        ? Optional.of(parts[1] + parts[2])
        : Optional.empty();
  }

  private static String path(String sha256) {
    return "%s/%s/%s".formatted(FOLDER, sha256.substring(0, 2), sha256.substring(2));
  }

  /** A file that arrived; gone when closed, unless it was kept. */
  record Received(Path file, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
