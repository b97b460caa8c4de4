package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A finding that begins with the words of its item needs words of its own before it is sent. */
@ProcessTest
class KataTemuanTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired ObjectMapper json;

  private Kota kota;
  private Kasus kasus;
  private String tugas;
  private String awal;

  @BeforeEach
  void anAnalysis() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara();
    tugas = kota.tugas(KUNCI, ANALISIS).getId();
    var kode = kasus.kode().get(0);
    awal = "%s %s: ".formatted(kode, kasus.butir(kode).item().text());
  }

  @Test
  void isRefusedWithItsRowAndTheMendWhileItSaysOnlyWhatItsItemSays() throws Exception {
    tulis("SOP belum ditetapkan kepala dinas.");
    var baris = tulis(awal);
    assertThat(baris.statusCode()).as(baris.body()).isEqualTo(201);
    assertThat(json.readTree(baris.body()).path("problem").asText())
        .isEqualTo(
            "Temuan baru berisi kata-kata butir %s. Lanjutkan dengan kata-kata Anda sendiri."
                .formatted(kasus.kode().get(0)));

    var ditolak = selesaikan();
    assertThat(ditolak.statusCode()).isEqualTo(400);
    assertThat(ditolak.body())
        .contains(
            "Daftar Temuan dan rekomendasi, baris 2 (",
            "Temuan baru berisi kata-kata butir %s".formatted(kasus.kode().get(0)),
            "Lengkapi pada lembar kerja, lalu selesaikan tugas lagi.");

    kota.daftar.set(
        "temuan",
        KUNCI,
        kota.daftar.rows("temuan", KUNCI).get(1).key(),
        Map.of("temuan", awal + "belum ditetapkan kepala dinas."),
        kasus.asesor());
    assertThat(selesaikan().statusCode()).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s:", "%s …:", "%s - . "})
  void punctuationIsNoWordOfOnesOwn(String begun) throws Exception {
    var baris = tulis(begun.formatted(kasus.kode().get(0)));

    assertThat(json.readTree(baris.body()).path("problem").asText())
        .startsWith("Temuan baru berisi kata-kata butir");
  }

  private HttpResponse<String> tulis(String temuan) throws JsonProcessingException {
    var nilai = new HashMap<String, String>();
    nilai.put("area", kasus.butir(kasus.kode().get(0)).item().section());
    nilai.put("kelas", "Dipertahankan");
    nilai.put("temuan", temuan);
    return asesor()
        .post(
            "/api/tasks/%s/lists/temuan/rows".formatted(tugas),
            json.writeValueAsString(Map.of("values", nilai)));
  }

  private HttpResponse<String> selesaikan() {
    return asesor().post("/engine-rest/task/%s/complete".formatted(tugas), "{}");
  }

  private Visitor asesor() {
    return Visitor.program(port, kasus.asesor());
  }
}
