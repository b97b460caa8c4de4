package id.tertib.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Before anything starts: the data directory is there, can be written and has room. Otherwise the
 * database file would be the first to fail, in many words.
 */
final class DataDirectoryCheck
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var root = context.getEnvironment().getProperty("tertib.data-dir");
    if (root != null) {
      check(new DataDirectory(Path.of(root)));
    }
  }

  /**
   * @throws DataDirectoryException saying what is wrong and its mend
   */
  static void check(DataDirectory directory) {
    try {
      PrivateFiles.createDirectories(directory.root());
      Files.delete(Files.createTempFile(directory.root(), "coba", ".tmp"));
    } catch (IOException e) {
      throw new DataDirectoryException(
          "Direktori data %s tidak dapat ditulis (%s). Buat direktori itu dan beri hak tulis kepada pengguna layanan, atau ubah TERTIB_DATA_DIR."
              .formatted(directory.root(), e.getClass().getSimpleName()));
    }
    directory
        .trouble()
        .ifPresent(
            sentence -> {
              throw new DataDirectoryException(sentence);
            });
  }
}
