package id.tertib.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the register under the data directory: whole or not there, and checked on reading.
 */
@Component
final class LaporanFiles {

  private final Path root;

  LaporanFiles(@Value("${tertib.data-dir}") Path root) {
    this.root = root;
  }

  /**
   * Writes beside the target, brings it to the disk, then renames: whoever reads sees all or
   * nothing, also after the power went.
   */
  void write(String path, byte[] content) throws IOException {
    var target = root.resolve(path);
    Files.createDirectories(target.getParent());
    var draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * @throws IOException when it is missing or its content is another
   */
  byte[] read(String path, String sha256) throws IOException {
    var content = Files.readAllBytes(root.resolve(path));
    if (!sha256(content).equals(sha256)) {
      throw new IOException(
          "Berkas laporan %s tidak lagi sama dengan sidik SHA-256 di register. Pulihkan dari cadangan."
              .formatted(path));
    }
    return content;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
