package id.tertib.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void refusesToStartWhereNothingCanBeWritten() throws IOException {
    var file = Files.createFile(folder.resolve("bukan-direktori"));

    assertThatThrownBy(
            () -> DataDirectoryCheck.check(directory(file.resolve("data"), true, 1L << 40)))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessageContaining("bukan-direktori/data tidak dapat ditulis")
        .hasMessageContaining("TERTIB_DATA_DIR");
    assertThatThrownBy(() -> DataDirectoryCheck.check(directory(folder, false, 1L << 40)))
        .hasMessageContaining("hak tulis");
  }

  @Test
  void refusesToStartOnAFullDisk() {
    assertThatThrownBy(() -> DataDirectoryCheck.check(directory(folder, true, 12_000_000)))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessageContaining("tinggal 12 MB, paling sedikit 64 MB");
  }

  @Test
  void makesTheDirectoryForTheServiceAlone() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var data = folder.resolve("baru/data");

    assertThatCode(() -> DataDirectoryCheck.check(directory(data, true, 1L << 40)))
        .doesNotThrowAnyException();

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void isIllWhileNothingCanBeKept() {
    assertThat(health(directory(folder, true, 1L << 40))).isEqualTo(Status.UP);
    assertThat(health(directory(folder, true, 1_000_000))).isEqualTo(Status.DOWN);
    assertThat(health(directory(folder, false, 1L << 40))).isEqualTo(Status.DOWN);
    assertThat(health(new DataDirectory(folder.resolve("hilang"), DataDirectory.Disk.REAL)))
        .isEqualTo(Status.DOWN);
  }

  @Test
  void closesOlderFilesToOthers() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var data = Files.createDirectories(folder.resolve("data/surel-terkirim"));
    var copy = Files.writeString(data.resolve("a.eml"), "surat");
    var outside = Files.createDirectories(folder.resolve("surat"));
    var mail = Files.writeString(outside.resolve("b.eml"), "surat");
    var other = Files.writeString(outside.resolve("lain.txt"), "milik lain");
    for (var file : new Path[] {copy, mail, other}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rwxr-xr-x"));

    new CloseToOthers(directory(folder.resolve("data"), true, 1L << 40), outside).now();

    assertThat(permissions(copy)).isEqualTo("rw-------");
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(mail)).isEqualTo("rw-------");
    assertThat(permissions(outside)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(other)).isEqualTo("rw-r--r--");
  }

  private static Status health(DataDirectory directory) {
    return new DataDirectoryHealth(directory).health().getStatus();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static DataDirectory directory(Path root, boolean writable, long free) {
    return new DataDirectory(
        root,
        new DataDirectory.Disk() {
          @Override
          public boolean writable(Path directory) {
            return writable;
          }

          @Override
          public long free(Path directory) {
            return free;
          }
        });
  }
}
