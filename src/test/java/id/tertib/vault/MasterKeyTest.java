package id.tertib.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[Cipher.LENGTH]);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rahasia sekali", "cmFoYXNpYQ==", "AAAA", "%%%%"})
  void refusesToStartWithAKeyThatIsNoneAndDoesNotRepeatIt(String text) {
    assertThatThrownBy(() -> MasterKeys.of(text, ""))
        .isInstanceOf(VaultKeyException.class)
        .hasMessageContaining("TERTIB_DATA_KEY bukan kunci")
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining(text);
    assertThatThrownBy(() -> MasterKeys.of(KEY, KEY + "," + text))
        .hasMessageContaining("TERTIB_DATA_KEY_FORMER")
        .hasMessageNotContaining(text);
  }

  @Test
  void namesAKeyByAShortIdThatTellsNothingOfIt() {
    var key = MasterKeys.of(KEY, "").current().orElseThrow();

    assertThat(key.id()).matches("[0-9a-f]{12}").isNotEqualTo("000000000000");
    assertThat(MasterKeys.of(" " + KEY + "\n", " , ").find(key.id())).isPresent();
  }

  @Test
  void makesTheDemosKeyOnceForTheServiceAlone() throws IOException {
    var data = folder.resolve("data");

    var made = KeyFile.readOrMake(data);

    assertThat(Base64.getDecoder().decode(made.strip())).hasSize(Cipher.LENGTH);
    assertThat(KeyFile.readOrMake(data)).isEqualTo(made);
    assertThat(KeyFile.readOrMake(folder.resolve("lain"))).isNotEqualTo(made);
    var file = data.resolve("kunci-data");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  /** The program ended after it made the file and before it wrote the key. */
  @Test
  void writesTheDemosKeyIntoAnEmptyFile() throws IOException {
    Files.createFile(folder.resolve("kunci-data"));

    assertThat(MasterKeys.of(KeyFile.readOrMake(folder), "").current()).isPresent();
  }
}
