package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FullDiskTest {

  @Test
  void knowsTheWordsOfThisSystem() {
    var full = Path.of("/dev/full");
    assumeThat(Files.exists(full)).isTrue();

    var problem =
        catchThrowable(
            () -> {
              try (var out = Files.newOutputStream(full)) {
                out.write(new byte[1]);
              }
            });

    assertThat(FullDisk.isCauseOf(problem)).isTrue();
  }

  @Test
  void findsItBelowOtherProblems() {
    var full = new IOException("No space left on device");

    assertThat(FullDisk.isCauseOf(new UncheckedIOException("Laporan", full))).isTrue();
    assertThat(FullDisk.isCauseOf(new IllegalStateException(new SQLException("x", "53100"))))
        .isTrue();
    assertThat(FullDisk.isCauseOf(new IOException("Read-only file system"))).isTrue();
  }

  @Test
  void leavesOtherProblemsAlone() {
    assertThat(FullDisk.isCauseOf(null)).isFalse();
    assertThat(FullDisk.isCauseOf(new NoSuchFileException("bukti/ab/cd"))).isFalse();
    assertThat(FullDisk.isCauseOf(new IllegalStateException("No space left on device"))).isFalse();
    assertThat(FullDisk.isCauseOf(new ReadOnlyFileSystemException())).isFalse();
  }
}
