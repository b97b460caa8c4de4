package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class ParametersTest {

  @Autowired Parameters parameter;
  @Autowired AuditTrail jejak;
  @LocalServerPort int port;

  @AfterEach
  void sepertiSemula() {
    parameter.change("nilai_sebagian", "0.5", "open", "kembali seperti semula", "organisasi");
  }

  @Test
  void showsWhatNoRegulationFixesAsOpen() {
    assertThat(parameter.all())
        .hasSize(31)
        .allSatisfy(satu -> assertThat(satu.status()).isEqualTo("open"))
        .allSatisfy(satu -> assertThat(satu.sumber()).isNotBlank());
    assertThat(Visitor.program(port, "dinkesasesor").get("/api/monitoring/parameter").body())
        .contains("nilai_sebagian");
  }

  @Test
  void letsBagianOrganisasiSettleAFigureOnRecord() {
    parameter.change("nilai_sebagian", "0.6", "ditetapkan", "Keputusan tim RB", "organisasi");

    assertThat(parameter.decimal("nilai_sebagian")).isEqualByComparingTo("0.6");
    assertThat(jejak.of("parameter"))
        .last()
        .satisfies(
            baris -> {
              assertThat(baris.before()).isEqualTo("0.5 open");
              assertThat(baris.after()).isEqualTo("0.6 ditetapkan");
              assertThat(baris.reason()).isEqualTo("Keputusan tim RB");
            });
  }

  @Test
  void refusesOthersAndFiguresThatCannotBe() {
    assertThatThrownBy(
            () -> parameter.change("nilai_sebagian", "0.6", "open", "sebab", "dinkesasesor"))
        .hasMessageContaining("Bagian Organisasi");
    for (var nilai : new String[] {"1.5", "-1", "setengah", ""}) {
      assertThatThrownBy(
              () -> parameter.change("nilai_sebagian", nilai, "open", "sebab", "organisasi"))
          .hasMessageContaining("0 sampai 1");
    }
    assertThatThrownBy(() -> parameter.change("hari_reviu", "0", "open", "sebab", "organisasi"))
        .hasMessageContaining("hari kerja 1 sampai 120");
    assertThatThrownBy(() -> parameter.change("tidak_ada", "1", "open", "sebab", "organisasi"))
        .hasMessageContaining("tidak ada");
  }
}
