package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionWarningsTest {

  @Test
  void namesADatabaseAndASenderThatAreForTryingOnly(CapturedOutput output) {
    new ProductionWarnings("jdbc:h2:file:/var/lib/tertib/tertib", "Tertib <tertib@localhost>")
        .warn();

    assertThat(output.getAll()).contains("SPRING_DATASOURCE_URL", "Isi TERTIB_MAIL_FROM");
  }

  @Test
  void saysNothingOfSettingsThatAreForTheCity(CapturedOutput output) {
    new ProductionWarnings("jdbc:postgresql://db/tertib", "Tertib <tertib@tangsel.go.id>").warn();

    assertThat(output.getAll()).doesNotContain("SPRING_DATASOURCE_URL", "TERTIB_MAIL_FROM");
  }
}
