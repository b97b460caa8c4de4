package id.tertib.zona;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static id.tertib.testing.Perkara.refused;
import static id.tertib.zona.UsulanUji.KIRIM;
import static id.tertib.zona.UsulanUji.SUSUN;
import static id.tertib.zona.UsulanUji.TANDA_TANGAN;
import static id.tertib.zona.UsulanUji.YA;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadlines;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.UnitZonaTable;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import id.tertib.zona.usulan.DaftarUsulan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A predicate is revoked while its unit is on the way to a letter, or to a decree. */
@ProcessTest
class GugurUsulanProcessTest {

  private static final String CITY = "ZI-2026";
  private static final String KEY = "ZI-2026/bapenda";
  private static final String RULE = "dapat diusulkan lagi mulai 2 Maret 2028. (";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired PerkaraZonaTable table;
  @Autowired UnitZonaTable register;
  @Autowired UnitMenunggu units;
  @Autowired UnitDesk desk;
  @Autowired Deadlines deadlines;
  @Autowired RuntimeService runtime;

  private UsulanUji kota;

  @BeforeEach
  void twoUnitsOfWhichOneHoldsWbk() {
    time.startAt("2026-03-02T08:00");
    kota = new UsulanUji(port, 2026, time::runDue);
    units.waiting(2026, "bapenda");
    units.waiting(2026, "rsud");
  }

  @Test
  void fallsWhileItWaitsAndIsToldWhyInItsRecommendations() {
    revoked();

    assertThat(tasks(KEY)).containsExactly("Pembinaan");
    var susun = kota.claimed("organisasi", SUSUN);
    assertThat(kota.rows("organisasi", susun, DaftarUsulan.MENUNGGU)).hasSize(1);
    var bapenda = new SatuUnit(port, "bapenda", "bapendakepala").of(KEY);
    assertThat(
            bapenda
                .rows("organisasi", bapenda.claimed("organisasi", "Pembinaan"), "penolakan-zi")
                .toString())
        .contains("dapat diusulkan lagi mulai 2 Maret 2028", "\"pasal\":\"PermenPANRB");
    // Another that is decided brings it back into no list.
    units.waiting(2026, "dukcapil");
    assertThat(kota.rows("organisasi", susun, DaftarUsulan.MENUNGGU)).hasSize(2);
    assertThat(runtime.createVariableInstanceQuery().variableName("sebabPembinaan").list())
        .extracting(one -> one.getValue())
        .containsExactly("predikat dicabut");
  }

  @Test
  void isNotSignedFor() {
    kota.composed(SUSUN, Map.of("bapenda", YA, "rsud", YA));
    revoked();

    var tanda = kota.claimed("walikota", TANDA_TANGAN);
    var answer = kota.complete("walikota", tanda, decision("tandatangani", ""));
    refused(answer, RULE);
    refused(answer, "Badan Pendapatan Daerah: Predikat unit ini dicabut");
    refused(answer, "disusun lagi tanpa unit itu");
    assertThat(tasks(KEY)).containsExactly("Pembinaan");
    done(kota.complete("walikota", tanda, decision("kembali", "Tanpa Bapenda")));
    kota.composed(SUSUN, Map.of());
    kota.signed();
    kota.sent("1", "2026-03-02");
    assertThat(table.get(KEY).dikirimPada()).isNull();
    assertThat(table.get("ZI-2026/rsud").dikirimPada()).isEqualTo("2026-03-02");
  }

  @Test
  void takesTheSignedLetterBackSoThatTheOthersAreSentWithoutIt() {
    kota.composed(SUSUN, Map.of("bapenda", YA, "rsud", YA));
    kota.signed();
    assertThat(tasks(CITY)).containsExactly(KIRIM);
    revoked();

    assertThat(tasks(KEY)).containsExactly("Pembinaan");
    assertThat(tasks(CITY)).containsExactly(SUSUN);
    assertThat(deadlines.find("zi-kirim-usulan", CITY)).isEmpty();
    assertThat(
            done(kota.as("organisasi").get("/api/tasks/" + kota.task(SUSUN) + "/context")).body())
        .contains("Susun lagi surat 1/SPE-ZI/2026", "dapat diusulkan lagi mulai 2 Maret 2028");
    kota.composed(SUSUN, Map.of());
    kota.signed();
    kota.sent("1", "2026-03-02");
    assertThat(table.get(KEY).dikirimPada()).isNull();
    assertThat(table.get("ZI-2026/rsud").surat()).isEqualTo("1/SPE-ZI/2026");
  }

  /** What reaches the register at the same moment as the letter takes its step. */
  @Test
  void isRefusedAtEachStepByWhatTheRegisterSaysThen() {
    var bare = new Baru(Hal.PREDIKAT, "DICABUT", LocalDate.of(2026, 3, 2), "Cabut 1", null);
    register.enter("bapenda", bare, "organisasi");
    var susun = kota.claimed("organisasi", SUSUN);
    refused(kota.set(susun, DaftarUsulan.MENUNGGU, "bapenda", Map.of("ikut", YA)), RULE);
    withdrawn();
    kota.chosen(SUSUN, Map.of("bapenda", YA, "rsud", YA));
    register.enter("bapenda", bare, "organisasi");
    refused(kota.complete("organisasi", susun, ""), RULE);
    withdrawn();
    kota.composed(SUSUN, Map.of());
    register.enter("bapenda", bare, "organisasi");
    var tanda = kota.claimed("walikota", TANDA_TANGAN);
    refused(kota.complete("walikota", tanda, decision("tandatangani", "")), RULE);
    withdrawn();
    kota.signed();
    register.enter("bapenda", bare, "organisasi");
    var kirim = kota.noted("1", "2026-03-02", "TT-1");
    refused(kota.complete("organisasi", kirim, ""), RULE);
    withdrawn();
    done(kota.complete("organisasi", kirim, ""));
    assertThat(table.get(KEY).dikirimPada()).isEqualTo("2026-03-02");
  }

  @Test
  void isGivenRecommendationsInsteadOfADecree() {
    kota.composed(SUSUN, Map.of("bapenda", YA, "rsud", YA));
    kota.signed();
    kota.sent("1", "2026-03-02");
    var bapenda = new SatuUnit(port, "bapenda", "bapendakepala").of(KEY);
    var hasil = bapenda.claimed("organisasi", "Hasil seleksi administrasi");
    bapenda.answered(hasil, "2026-03-02", "B/1");
    done(bapenda.complete("organisasi", hasil, decision("lulus", "")));
    var tpn = bapenda.claimed("organisasi", "Evaluasi kementerian");
    bapenda.row(
        "organisasi", tpn, "evaluasi-tpn-zi", Map.of("jenis", "panel", "tanggal", "2026-03-02"));
    register.enter(
        "bapenda",
        new Baru(Hal.PREDIKAT, "DICABUT", LocalDate.of(2026, 3, 2), "Cabut 1", null),
        "organisasi");
    refused(
        bapenda.complete("organisasi", tpn, "\"keputusan\":{\"value\":\"penetapan\"}"),
        "Putuskan pembinaan");
    withdrawn();
    done(bapenda.complete("organisasi", tpn, "\"keputusan\":{\"value\":\"penetapan\"}"));
    assertThat(tasks(KEY)).containsExactly("Catat penetapan predikat");

    revoked();

    assertThat(tasks(KEY)).containsExactly("Pembinaan");
    var pembinaan = bapenda.claimed("organisasi", "Pembinaan");
    bapenda.row(
        "organisasi",
        pembinaan,
        "rekomendasi-zi",
        Map.of("rekomendasi", "Perbaiki", "triwulan", "2026-TW2", "bukti", "Laporan"));
    done(bapenda.complete("organisasi", pembinaan, ""));
    assertThat(table.get(KEY).hasil()).isEqualTo(PerkaraZona.Hasil.PEMBINAAN);
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.DICABUT);
  }

  private void revoked() {
    desk.enter(
        "organisasi",
        "bapenda",
        new Baru(
            Hal.PREDIKAT,
            Predikat.DICABUT.name(),
            LocalDate.of(2026, 3, 2),
            "Keputusan pencabutan 1/2026",
            null));
  }

  private void withdrawn() {
    desk.withdraw(
        "organisasi",
        "bapenda",
        java.util.Objects.requireNonNull(desk.get("bapenda").predikatKini()).id(),
        "Salah unit");
  }

  private List<String> tasks(String key) {
    return StreamSupport.stream(
            json(done(
                    kota.as("admin")
                        .get(
                            "/engine-rest/task?processInstanceBusinessKey="
                                + key.replace("/", "%2F"))))
                .spliterator(),
            false)
        .map(task -> task.path("name").asText())
        .toList();
  }
}
