package id.tertib.zona;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.CaseMessages;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the ministry may answer, the second predicate, and units that may not be proposed. */
@ProcessTest
class ZonaUsulanProcessTest {

  private static final String HASIL = "Hasil seleksi administrasi";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;
  @Autowired CaseMessages messages;
  @Autowired PerangkatDaerahRegister offices;

  @BeforeEach
  void onAWorkingDay() {
    time.startAt("2026-02-02T07:00");
  }

  @Test
  void givesAHolderWbbmTwelveMonthsAfterItsDecreeAndNothingInTheBar() {
    // WBK since 11 February 2026: a day less than twelve months is not enough.
    var early = bapenda(2027, "2027-02-10T08:00");
    early.conditions(Map.of());
    assertThat(table.get(early.key()).tingkat()).isNull();
    var pembinaan = early.claimed("organisasi", "Pembinaan");
    assertThat(early.rows("organisasi", pembinaan, "penolakan-zi").toString())
        .contains("11, paling sedikit 12")
        .doesNotContain("\"WBK\"");
    recommended(early, pembinaan, "2027-TW2");

    var bapenda = bapenda(2028, "2028-02-11T08:00");
    bapenda.conditions(Map.of());
    assertThat(table.get(bapenda.key()).tingkat()).isEqualTo(Tingkat.WBBM);
    sent(bapenda, LocalDate.of(2028, 2, 11));
    done(bapenda.complete("organisasi", answered(bapenda, "2028-02-11"), decision("lulus", "")));
    evaluated(bapenda, "penetapan");
    var penetapan = bapenda.claimed("organisasi", "Catat penetapan predikat");
    var row =
        bapenda.row(
            "organisasi",
            penetapan,
            "penetapan-zi",
            Map.of("predikat", "WBK", "nomor", "1/2028", "tanggal", "2028-02-11"));
    refused(bapenda.complete("organisasi", penetapan, ""), "diusulkan untuk WBBM");
    done(bapenda.change("organisasi", penetapan, "penetapan-zi", row, Map.of("predikat", "WBBM")));
    refused(bapenda.complete("organisasi", penetapan, ""), "Lampirkan naskah keputusannya");
    bapenda.document("organisasi", penetapan, "penetapan-zi", row);
    done(bapenda.complete("organisasi", penetapan, ""));
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.WBBM);
    refused(new SatuUnit(port, "bapenda", "bapendakepala").start(2029), "sudah berpredikat WBBM");

    // Revoked: for two years neither level, on the second anniversary again.
    desk.enter(
        "organisasi",
        "bapenda",
        new Baru(
            Hal.PREDIKAT, Predikat.DICABUT.name(), LocalDate.of(2028, 2, 11), "Cabut 1", null));
    var barred = bapenda(2030, "2030-02-08T08:00");
    barred.conditions(Map.of());
    assertThat(table.get(barred.key()).tingkat()).isNull();
    var after = barred.claimed("organisasi", "Pembinaan");
    assertThat(barred.rows("organisasi", after, "penolakan-zi").toString())
        .contains("dicabut dengan keputusan", "11 Februari 2030");
    recommended(barred, after, "2030-TW2");
    var free = bapenda(2031, "2030-02-11T08:00");
    free.conditions(Map.of());
    assertThat(table.get(free.key()).tingkat()).isEqualTo(Tingkat.WBK);
  }

  @Test
  void endsInPembinaanWhenItIsNotSentNotTakenOnOrMendedTooLate() {
    var rsud = decided("rsud", "rsudkepala");
    messages.send(ZonaIntegritas.PESAN_TIDAK_DIKIRIM, rsud.key(), Map.of());
    recommended(rsud, rsud.claimed("organisasi", "Pembinaan"), "2026-TW2");
    assertThat(table.get(rsud.key()).hasil()).isEqualTo(PerkaraZona.Hasil.PEMBINAAN);

    var dukcapil = decided("dukcapil", "dukcapilkepala");
    sent(dukcapil, LocalDate.of(2026, 2, 2));
    done(
        dukcapil.complete(
            "organisasi", answered(dukcapil, "2026-02-02"), decision("tidak_lulus", "")));
    recommended(dukcapil, dukcapil.claimed("organisasi", "Pembinaan"), "2026-TW2");
    assertThat(desk.get("dukcapil").tahap()).isEqualTo(Tahap.DIBANGUN);

    var dpmptsp = decided("dpmptsp", "dpmptspkepala");
    sent(dpmptsp, LocalDate.of(2026, 2, 2));
    var hasil = dpmptsp.claimed("organisasi", HASIL);
    dpmptsp.row(
        "organisasi",
        hasil,
        "hasil-administrasi-zi",
        Map.of("tanggal", "2026-01-30", "nomor", "B/2/2026"));
    refused(
        dpmptsp.complete("organisasi", hasil, decision("lulus", "")),
        "lebih awal daripada surat pengajuan");
    dpmptsp.answered(hasil, "2026-02-02", "B/3/2026");
    var first = dpmptsp.rows("organisasi", hasil, "hasil-administrasi-zi").get(0);
    dpmptsp.remove("organisasi", hasil, "hasil-administrasi-zi", first.path("id").asText());
    done(
        dpmptsp.complete(
            "organisasi",
            hasil,
            decision("lulus_dengan_catatan", "Lengkapi")
                + ",\"tenggatPerbaikan\":{\"value\":\"2026-02-18\"}"));
    time.forwardTo("2026-02-18T12:00");
    assertThat(dpmptsp.tasks("Perbaikan catatan kementerian")).hasSize(1);
    time.forwardTo("2026-02-19T00:01");
    recommended(dpmptsp, dpmptsp.claimed("organisasi", "Pembinaan"), "2026-TW2");

    var smpn = decided("smpn-6", "dikbudkepala");
    sent(smpn, LocalDate.of(2026, 2, 19));
    done(smpn.complete("organisasi", answered(smpn, "2026-02-19"), decision("lulus", "")));
    evaluated(smpn, "pembinaan");
    recommended(smpn, smpn.claimed("organisasi", "Pembinaan"), "2026-TW2");
    assertThat(table.get(smpn.key()).hasil()).isEqualTo(PerkaraZona.Hasil.PEMBINAAN);
  }

  @Test
  void isOpenedOnceAYearAndNeverForTheInspektorat() {
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    refused(rsud.start(2026), "sudah dibuka untuk usulan 2026");
    refused(rsud.start(2027), "masih berjalan untuk usulan 2026");
    refused(new SatuUnit(port, "tak-ada", "x").start(2026), "bukan kode unit");
    refused(new SatuUnit(port, "dukcapil", "x").start(2020), "paling kecil 2021");
    desk.add(
        "organisasi",
        "inspektorat",
        offices.get("inspektorat"),
        new UnitDesk.Isian("Inspektorat", JenisUnit.LAINNYA, "", ""));
    refused(new SatuUnit(port, "inspektorat", "x").start(2026), "TPI tidak menilai");
  }

  /** A holder's case, up to its conditions, on this day. */
  private SatuUnit bapenda(int year, String moment) {
    time.forwardTo(moment);
    var bapenda = new SatuUnit(port, "bapenda", "bapendakepala").started(year);
    bapenda.built();
    bapenda.assessed("Penilaian mandiri", Map.of());
    bapenda.evaluated();
    time.forwardTo(time.now().plusMinutes(10));
    return bapenda;
  }

  private SatuUnit decided(String unit, String kepala) {
    var one = new SatuUnit(port, unit, kepala).started(2026);
    one.built();
    one.assessed("Penilaian mandiri", Map.of());
    one.evaluated();
    time.forwardTo(time.now().plusMinutes(10));
    one.conditions(Map.of());
    assertThat(table.get(one.key()).tingkat()).isEqualTo(Tingkat.WBK);
    return one;
  }

  private void sent(SatuUnit unit, LocalDate day) {
    table.sent(unit.key(), "1/SPE-ZI/2026", day);
    messages.send(ZonaIntegritas.PESAN_DIKIRIM, unit.key(), Map.of());
  }

  private static String answered(SatuUnit unit, String day) {
    var hasil = unit.claimed("organisasi", HASIL);
    unit.answered(hasil, day, "B/1");
    return hasil;
  }

  private static void evaluated(SatuUnit unit, String keputusan) {
    var tpn = unit.claimed("organisasi", "Evaluasi kementerian");
    var today = unit.rows("organisasi", tpn, "evaluasi-tpn-zi");
    assertThat(today).isEmpty();
    unit.row(
        "organisasi", tpn, "evaluasi-tpn-zi", Map.of("jenis", "panel", "tanggal", day(unit.key())));
    done(unit.complete("organisasi", tpn, "\"keputusan\":{\"value\":\"%s\"}".formatted(keputusan)));
  }

  private static String day(String key) {
    return key.startsWith("ZI-2028") ? "2028-02-11" : "2026-02-19";
  }

  private static void recommended(SatuUnit unit, String task, String quarter) {
    unit.row(
        "organisasi",
        task,
        "rekomendasi-zi",
        Map.of("rekomendasi", "Perbaiki", "triwulan", quarter, "bukti", "Laporan"));
    done(unit.complete("organisasi", task, ""));
  }
}
