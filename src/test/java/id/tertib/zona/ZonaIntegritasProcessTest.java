package id.tertib.zona;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadlines;
import id.tertib.procedure.CaseMessages;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit on its way to WBK and on to WBBM, and every way back. */
@ProcessTest
class ZonaIntegritasProcessTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired HistoryService history;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;
  @Autowired CaseMessages messages;

  @BeforeEach
  void onAWorkingDay() {
    time.startAt("2026-02-02T07:00");
  }

  @Test
  void leadsAUnitThatIsBuildingToWbk() {
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    rsud.built();
    rsud.assessed("Penilaian mandiri", Map.of());
    rsud.evaluated();
    time.forwardTo("2026-02-02T12:00");
    rsud.conditions(Map.of());

    var one = table.get("ZI-2026/rsud");
    assertThat(one.tingkat()).isEqualTo(Tingkat.WBK);
    sent(rsud, "1/SPE-ZI/2026");
    assertThat(desk.get("rsud").tahap()).isEqualTo(Tahap.DIUSULKAN);

    time.forwardTo("2026-06-15T08:00");
    var hasil = rsud.claimed("organisasi", "Hasil seleksi administrasi");
    rsud.answered(hasil, "2026-06-12", "B/1/2026");
    refused(
        rsud.complete("organisasi", hasil, decision("lulus_dengan_catatan", "Lengkapi SOP")),
        "batas perbaikan");
    done(
        rsud.complete(
            "organisasi",
            hasil,
            decision("lulus_dengan_catatan", "Lengkapi SOP")
                + ",\"tenggatPerbaikan\":{\"value\":\"2026-06-30\"}"));
    var perbaikan = rsud.claimed(rsud.operator(), "Perbaikan catatan kementerian");
    rsud.row(
        rsud.operator(), perbaikan, "perbaikan-administrasi-zi", Map.of("uraian", "SOP lengkap"));
    done(rsud.complete(rsud.operator(), perbaikan, ""));
    done(
        rsud.complete(
            "organisasi",
            rsud.claimed("organisasi", "Hasil seleksi administrasi"),
            decision("lulus", "")));

    time.forwardTo("2026-12-15T08:00");
    var tpn = rsud.claimed("organisasi", "Evaluasi kementerian");
    rsud.row(
        "organisasi", tpn, "evaluasi-tpn-zi", Map.of("jenis", "panel", "tanggal", "2026-11-20"));
    done(rsud.complete("organisasi", tpn, "\"keputusan\":{\"value\":\"penetapan\"}"));
    var penetapan = rsud.claimed("organisasi", "Catat penetapan predikat");
    var row =
        rsud.row(
            "organisasi",
            penetapan,
            "penetapan-zi",
            Map.of("predikat", "WBK", "nomor", "1234/2026", "tanggal", "2026-11-19"));
    rsud.document("organisasi", penetapan, "penetapan-zi", row);
    refused(rsud.complete("organisasi", penetapan, ""), "lebih awal daripada evaluasi terakhir");
    done(
        rsud.change("organisasi", penetapan, "penetapan-zi", row, Map.of("tanggal", "2026-12-09")));
    done(rsud.complete("organisasi", penetapan, ""));

    assertThat(desk.get("rsud").predikat()).isEqualTo(Predikat.WBK);
    assertThat(desk.get("rsud").predikatKini().sejak()).isEqualTo(LocalDate.of(2026, 12, 9));
    assertThat(desk.get("rsud").predikatKini().bukti()).isNotNull();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("ZI-2026/rsud")
                .finished()
                .count())
        .isOne();
  }

  @Test
  void takesAnswersFromAWorkbookAndRefusesAnIndexOff4() {
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    rsud.built();
    var task = rsud.claimed("rsudoperator", "Penilaian mandiri");
    var address =
        "/api/worksheets/%s/lke.xlsx"
            .formatted(rsud.sheet("rsudoperator", task).path("id").asText());
    var book = FilledXlsx.of(rsud.as("rsudoperator").download(address).body());
    book.set("ZI-P1.1-a", "Jawaban", "Ya");
    book.set("ZI-H1.1-a", "Jawaban", 4.1);

    refused(rsud.as("rsudoperator").upload(address, "isian.xlsx", book.bytes()), "ZI-H1.1-a");
    assertThat(rsud.item("rsudoperator", task, "ZI-P1.1-a").path("answer").isNull()).isTrue();

    book.set("ZI-H1.1-a", "Jawaban", 3.6);
    done(rsud.as("rsudoperator").upload(address, "isian.xlsx", book.bytes()));
    assertThat(rsud.item("rsudoperator", task, "ZI-P1.1-a").path("answer").asText())
        .isEqualTo("Ya");
    refused(rsud.save("rsudoperator", task, "ZI-H2.1-a", "4.1", "", "", 0), "angka 0 sampai 4");

    // A workbook of another sheet is not taken.
    var other = new SatuUnit(port, "dukcapil", "dukcapilkepala").started(2026);
    other.built();
    var its = other.claimed("dukcapiloperator", "Penilaian mandiri");
    var there =
        "/api/worksheets/%s/lke.xlsx"
            .formatted(other.sheet("dukcapiloperator", its).path("id").asText());
    refused(other.as("dukcapiloperator").upload(there, "isian.xlsx", book.bytes()), "milik");
    assertThat(other.as("rsudoperator").get(there).statusCode()).isIn(403, 404);
  }

  private void sent(SatuUnit unit, String surat) {
    table.sent(unit.key(), surat, LocalDate.of(2026, 2, 2));
    messages.send(ZonaIntegritas.PESAN_DIKIRIM, unit.key(), Map.of());
  }

  void since(String unit, String day) {
    desk.enter(
        "organisasi",
        unit,
        new Baru(Hal.TAHAP, Tahap.DIBANGUN.name(), LocalDate.parse(day), "SK 1", null));
  }
}
