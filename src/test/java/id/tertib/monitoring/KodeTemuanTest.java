package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.monitoring.checklist.KodeTemuan;
import org.junit.jupiter.api.Test;

class KodeTemuanTest {

  @Test
  void namesTheOfficeOnlyWhereItIsAnothers() {
    var kode = KodeTemuan.parse("TEMUAN-2026-S1-2", "kec-setu");

    assertThat(kode).isEqualTo(new KodeTemuan("2026-S1", "kec-setu", 2));
    assertThat(kode.forOffice("kec-setu")).isEqualTo("TEMUAN-2026-S1-2");
    assertThat(kode.forOffice("kec-serpong")).isEqualTo("TEMUAN-2026-S1-KEC-SETU-2");
    assertThat(KodeTemuan.parse("TEMUAN-2026-S1-KEC-SETU-2", "kec-serpong")).isEqualTo(kode);
    assertThat(KodeTemuan.parse("TEMUAN-2026-S1-DP3AP2KB-11", "dinkes"))
        .isEqualTo(new KodeTemuan("2026-S1", "dp3ap2kb", 11));
  }

  @Test
  void refusesWhatIsNoFinding() {
    assertThatThrownBy(() -> KodeTemuan.parse("RA-001", "dinkes"))
        .hasMessage("Kode temuan 'RA-001' tidak dikenal");
  }
}
