package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A deadline's page tells why its work came back to whoever may read the case. */
@ProcessTest
class SebabKembaliTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired Deadlines deadlines;
  @Autowired ObjectMapper json;

  private Kota kota;
  private Kasus kasus;

  @BeforeEach
  void aChecklistInReview() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
  }

  @Test
  void showsTheLastReturnToTheOfficeLeadersAndItsAssessor() throws IOException {
    assertThat(tenggat("dinkessekretaris").path("returned").isNull()).isTrue();
    kasus.kembalikan(ISI_DAFTAR_PERIKSA, "Lampirkan daftar hadir.").hinggaReviu();
    kota.pada("2026-07-20T09:00");
    kasus.kembalikan(ISI_DAFTAR_PERIKSA, "Bukti RA-014 tidak terbaca.");

    for (var pembaca :
        List.of("dinkessekretaris", "dinkesasesor", "organisasi", "sekda", kasus.asesor())) {
      var kembali = tenggat(pembaca).path("returned");
      assertThat(kembali.path("text").asText())
          .as(pembaca)
          .isEqualTo("Bukti RA-014 tidak terbaca.");
      assertThat(kembali.path("by").asText()).as(pembaca).isEqualTo("Ketua tim asesor");
      assertThat(kembali.path("when").asText()).isEqualTo("20 Juli 2026, 09:00 WIB");
      assertThat(kembali.path("round").asInt()).isEqualTo(2);
    }
  }

  @Test
  void leadsToTheTrailWhoeverMayOpenTheTask() throws IOException {
    kasus.kembalikan(ISI_DAFTAR_PERIKSA, "Bukti RA-014 tidak terbaca.");

    assertThat(tenggat("organisasi").path("returned").path("trail").asText())
        .isEqualTo(
            "/camunda/app/tasklist/default/#/?task=%s&detailsTab=riwayat"
                .formatted(kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA).getId()));
    assertThat(tenggat("dinkesasesor").path("returned").path("trail").isNull()).isFalse();
    assertThat(tenggat("dinkessekretaris").path("returned").path("trail").isNull()).isTrue();
  }

  @Test
  void belongsToTheDeadlineOfTheStepThatCameBackAndToThoseWhoMayReadTheCase() throws IOException {
    kasus.kembalikan(ANALISIS, "Sebut dokumennya.");

    assertThat(tenggat("dinkessekretaris").path("returned").isNull()).isTrue();
    var analisis = tenggat(MonitoringKinds.ANALISIS, "dinkessekretaris");
    assertThat(analisis.path("returned").path("text").asText()).isEqualTo("Sebut dokumennya.");
    // the team sees every deadline, but an assessor reads only the cases that he assesses
    var lain = tenggat(MonitoringKinds.ANALISIS, "asesor3");
    assertThat(lain.path("title").asText()).isEqualTo("Analisis monitoring semester II 2026");
    assertThat(lain.path("returned").isNull()).isTrue();
    assertThat(Visitor.program(port, "dlhsekretaris").get(alamat(MonitoringKinds.ANALISIS)))
        .extracting(jawaban -> jawaban.statusCode())
        .isEqualTo(404);
  }

  private JsonNode tenggat(String pembaca) throws IOException {
    return tenggat(MonitoringKinds.DAFTAR_PERIKSA, pembaca);
  }

  private JsonNode tenggat(String jenis, String pembaca) throws IOException {
    return json.readTree(Visitor.program(port, pembaca).get(alamat(jenis)).body());
  }

  private String alamat(String jenis) {
    return "/api/tenggat/" + deadlines.find(jenis, KUNCI).orElseThrow().id();
  }
}
