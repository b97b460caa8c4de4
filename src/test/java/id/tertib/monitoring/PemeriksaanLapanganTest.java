package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.WAWANCARA;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What was seen and said in the field has happened already. */
@ProcessTest
class PemeriksaanLapanganTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;

  private Kota kota;

  @BeforeEach
  void aChecklistInTheField() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).serahkan();
  }

  @ParameterizedTest
  @CsvSource({
    OBSERVASI + ",observasi,Tanggal observasi 14 Juli 2026 belum tiba.",
    WAWANCARA + ",wawancara,Tanggal wawancara 14 Juli 2026 belum tiba."
  })
  void refusesADayToCome(String step, String list, String words) {
    var task = kota.tugas(KUNCI, step);
    var rows = "/api/tasks/%s/lists/%s/rows".formatted(task.getId(), list);
    var asesor = Visitor.program(port, task.getAssignee());

    var refused = asesor.post(rows, row(list, "2026-07-14"));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains(words, "Pilih hari ini atau sebelumnya.");
    assertThat(asesor.post(rows, row(list, "2026-07-13")).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesItWhileTheRestIsStillBlankAndKeepsTheRowAsItWas() {
    var task = kota.tugas(KUNCI, OBSERVASI);
    var rows = "/api/tasks/%s/lists/observasi/rows".formatted(task.getId());
    var asesor = Visitor.program(port, task.getAssignee());
    var words = "Tanggal observasi 14 Juli 2026 belum tiba. Pilih hari ini atau sebelumnya.";

    var added = asesor.post(rows, "{\"values\":{\"tanggal\":\"2026-07-14\"}}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(400);
    assertThat(added.body()).contains(words);
    assertThat(kota.daftar.rows("observasi", KUNCI)).isEmpty();

    asesor.post(rows, "{\"values\":{\"kegiatan\":\"Melihat papan SOP\"}}");
    var row = kota.daftar.rows("observasi", KUNCI).get(0);
    var changed =
        asesor.send(
            "PUT",
            rows + "/" + row.id(),
            "{\"values\":{\"tanggal\":\"2026-07-14\"},\"revision\":1}",
            "Content-Type",
            "application/json");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(400);
    assertThat(changed.body()).contains(words);
    assertThat(kota.daftar.rows("observasi", KUNCI).get(0).values()).containsOnlyKeys("kegiatan");
  }

  private static String row(String list, String day) {
    var rest =
        list.equals("observasi")
            ? "\"kegiatan\":\"Melihat papan SOP\",\"dokumen\":\"SOP\",\"orang\":\"Sekretaris\",\"tempat\":\"Loket\""
            : "\"narasumber\":\"Sekretaris\",\"pertanyaan\":\"Siapa?\",\"jawaban\":\"Tim tata laksana\"";
    return "{\"values\":{%s,\"tanggal\":\"%s\",\"waktu\":\"09:00\"}}".formatted(rest, day);
  }
}
