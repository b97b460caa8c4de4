package id.tertib.vault;

import id.tertib.storage.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's own master key: made once, kept beside its data, read by its user only. */
final class KeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  private static final String NAME = "kunci-data";

  private KeyFile() {}

  /** Whoever comes first writes it; a second node waits for that and reads. */
  static String readOrMake(Path directory) {
    var file = directory.resolve(NAME);
    try {
      PrivateFiles.createDirectories(directory);
      if (!Files.exists(file)) {
        create(file);
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          var alone = channel.lock()) {
        if (channel.size() == 0) {
          channel.write(ByteBuffer.wrap(fresh().getBytes(StandardCharsets.US_ASCII)));
          channel.force(true);
          LOG.info("Kunci data untuk latihan dibuat di {}. Untuk kota isi TERTIB_DATA_KEY.", file);
        }
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      PrivateFiles.create(file);
    } catch (FileAlreadyExistsException byAnotherNode) {
      return;
    }
  }

  private static String fresh() {
    var key = new byte[Cipher.LENGTH];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key) + "\n";
  }
}
