package id.tertib.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files under {@code bukti/} of the data directory: {@code ab/cdef…} by SHA-256. */
@Component
final class ContentFiles {

  private final Path folder;
  private final Path arriving;

  ContentFiles(@Value("${tertib.data-dir}") Path dataDir) {
    this.folder = dataDir.resolve("bukti");
    this.arriving = folder.resolve("masuk");
  }

  /**
   * Writes what arrives to a file of its own, on disk when this returns; stops one byte after the
   * limit.
   */
  Received receive(InputStream content, long limit) throws IOException {
    Files.createDirectories(arriving);
    var file = Files.createTempFile(arriving, "berkas", ".tmp");
    try {
      var digest = sha256();
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
      return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /** Puts a received file in its place; the same content lies there once. */
  void keep(Received received) throws IOException {
    var shelf = shelf(received.sha256());
    var place = place(received.sha256());
    if (Files.exists(place) && Files.size(place) == received.size()) {
      return;
    }
    Files.createDirectories(shelf);
    try {
      Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException differentDisk) {
      Files.move(received.file(), place, StandardCopyOption.REPLACE_EXISTING);
    }
    onDisk(shelf);
  }

  InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  private Path place(String sha256) {
    return shelf(sha256).resolve(sha256.substring(2));
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  /** The name in its folder as well; systems that cannot open a folder keep it by themselves. */
  private static void onDisk(Path directory) {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException cannotOpenFolders) {
      return;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that arrived; gone when closed, unless it was kept. */
  record Received(Path file, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
