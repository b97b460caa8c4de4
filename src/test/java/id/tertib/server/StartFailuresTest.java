package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTest {

  private final StartFailures failures = new StartFailures();

  @Test
  void namesTheSettingsOfADatabaseThatRefuses() {
    assertThat(said(pool(new SQLException("FATAL: password authentication failed", "28P01"))))
        .contains("menolak akun", "SPRING_DATASOURCE_PASSWORD");
    assertThat(said(pool(new SQLException("no password was provided", "08004"))))
        .contains("Isi SPRING_DATASOURCE_PASSWORD");
    assertThat(said(pool(new SQLException("FATAL: database does not exist", "3D000"))))
        .contains("belum ada", "SPRING_DATASOURCE_URL");
    assertThat(said(pool(new SQLException("Connection refused", "08001"))))
        .contains("tidak dapat dihubungi", "SPRING_DATASOURCE_URL");
  }

  @Test
  void namesThePortThatIsInUse() {
    assertThat(said(new PortInUseException(8080))).contains("Porta 8080", "SERVER_PORT");
  }

  @Test
  void passesOnASentenceOfOurOwn() {
    assertThat(said(new Ours("Berkas kalender.csv, baris 3: tanggal ganda. Hapus satu.")))
        .isEqualTo("Berkas kalender.csv, baris 3: tanggal ganda. Hapus satu.");
  }

  @Test
  void tellsTheRestByItsInnermostCauseInOneLine() {
    assertThat(said(unforeseen()))
        .contains("Sebabnya: ", "LOGGING_LEVEL_ID_TERTIB_SERVER=debug")
        .doesNotContain("\n");
  }

  private static Exception unforeseen() {
    try {
      new ObjectMapper().readTree("{\n");
      throw new AssertionError();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return e;
    }
  }

  private static SQLException pool(SQLException driver) {
    return new SQLTransientConnectionException("HikariPool-1 - not available", "x", driver);
  }

  private String said(Exception cause) {
    return failures
        .analyze(new IllegalStateException(new BeanCreationException("bean", "failed", cause)))
        .getDescription();
  }

  private static final class Ours extends RuntimeException {
    Ours(String message) {
      super(message);
    }
  }
}
