package id.tertib.zona.proses;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static id.tertib.testing.Perkara.refused;
import static id.tertib.zona.UsulanUji.KIRIM;
import static id.tertib.zona.UsulanUji.SUSULAN;
import static id.tertib.zona.UsulanUji.SUSUN;
import static id.tertib.zona.UsulanUji.TANDA_TANGAN;
import static id.tertib.zona.UsulanUji.YA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.procedure.CaseMessages;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ModelConstants;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.SatuUnit;
import id.tertib.zona.UnitMenunggu;
import id.tertib.zona.UsulanUji;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.UsulanTahunan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The city proposes its units of a year: letters, supplements, and the end of the last day. */
@ProcessTest
class UsulanZonaProcessTest {

  private static final String KEY = "ZI-2026";
  private static final String HASIL = "Hasil seleksi administrasi";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired BatasUsulan batas;
  @Autowired PerkaraZonaTable table;
  @Autowired UnitMenunggu units;
  @Autowired UsulanTahunan usulan;
  @Autowired ZonaProcedure procedure;
  @Autowired CaseMessages messages;
  @Autowired EngineTasks engine;
  @Autowired LaporanRegister register;
  @Autowired JdbcTemplate jdbc;

  private UsulanUji kota;

  @BeforeEach
  void onAWorkingDay() {
    time.startAt("2026-03-02T08:00");
    kota = new UsulanUji(port, 2026, time::runDue);
  }

  @Test
  void namesTheStepsOfItsModel() {
    ModelConstants.agree(UsulanZonaIntegritas.class, "zona-integritas", UsulanZonaIntegritas.KEY);
  }

  @Test
  void sendsTheFirstLetterOfTwoUnits() {
    units.waiting(2026, "rsud");
    assertThat(batas.find(2026)).hasValueSatisfying(one -> assertThat(open(one)).isTrue());
    var susun = kota.claimed("organisasi", SUSUN);
    assertThat(due("zi-susun-usulan")).isEqualTo("2026-03-16");
    // The open step learns of another unit.
    units.waiting(2026, "dukcapil");
    assertThat(kota.tasks(SUSUN)).hasSize(1);
    assertThat(kota.rows("organisasi", susun, "usulan-zi"))
        .extracting(row -> row.path("values").path("unit").asText())
        .hasSize(2);
    assertThat(kota.rows("organisasi", susun, "usulan-zi").get(0).path("values").toString())
        .contains("\"tingkat\":\"WBK\"", "\"nilai\":\"0,00\"", "\"sejak\":\"2 Maret 2026\"");
    refused(kota.complete("organisasi", susun, ""), "Ikut surat ini");
    done(kota.set(susun, "usulan-zi", "rsud", Map.of("ikut", "tidak", "alasan", "Menyusul")));
    refused(kota.set(susun, "usulan-zi", "dukcapil", Map.of("ikut", "tidak")), "Tulis alasannya");
    done(kota.set(susun, "usulan-zi", "dukcapil", Map.of("ikut", "tidak", "alasan", "Menyusul")));
    refused(kota.complete("organisasi", susun, ""), "Belum ada unit yang ikut");
    kota.composed(SUSUN, Map.of("rsud", YA, "dukcapil", YA));

    assertThat(letters()).containsExactlyInAnyOrder("zi-surat-pengajuan 1", "zi-sptjm 1");
    var tanda = kota.claimed("walikota", TANDA_TANGAN);
    refused(kota.complete("walikota", tanda, decision("kembali", "")), "Tulis catatan");
    done(kota.complete("walikota", tanda, decision("kembali", "Perbaiki alamat")));
    assertThat(
            json(done(kota.as("organisasi").get("/api/tasks/" + kota.task(SUSUN) + "/context")))
                .toString())
        .contains("Perbaiki alamat");
    time.forwardTo("2026-03-03T08:00");
    kota.composed(SUSUN, Map.of());
    assertThat(letters()).contains("zi-surat-pengajuan 2", "zi-sptjm 2").hasSize(4);
    kota.signed();

    var kirim = kota.claimed("organisasi", KIRIM);
    refused(kota.complete("organisasi", kirim, ""), "Hari kirim");
    refused(
        kota.set(kirim, DaftarUsulan.SURAT, "1", Map.of("tanggal", "2026-03-04")), "belum tiba");
    done(
        kota.set(
            kirim,
            DaftarUsulan.SURAT,
            "1",
            Map.of("tanggal", "2026-03-02", "tandaTerima", "TT-1")));
    refused(kota.complete("organisasi", kirim, ""), "lebih awal daripada tanda tangan");
    done(kota.set(kirim, DaftarUsulan.SURAT, "1", Map.of("tanggal", "2026-03-03")));
    refused(kota.complete("organisasi", kirim, ""), "Bukti kirim surat");
    kota.proven(kirim, "1");
    done(kota.complete("organisasi", kirim, ""));

    for (var key : List.of("ZI-2026/rsud", "ZI-2026/dukcapil")) {
      assertThat(table.get(key).dikirimPada()).isEqualTo("2026-03-03");
      // Returned and made anew, the letter keeps its number.
      assertThat(table.get(key).surat()).isEqualTo("1/SPE-ZI/2026");
      assertThat(tasks(key)).containsExactly(HASIL);
    }
    // The last day stays open until it is over.
    assertThat(batas.find(2026)).hasValueSatisfying(one -> assertThat(open(one)).isTrue());
    assertThat(tasks(KEY)).isEmpty();
    time.forwardTo("2026-06-01T00:01");
    kota.isOver();
    assertThat(batas.find(2026))
        .hasValueSatisfying(
            one -> {
              assertThat(one.state()).isEqualTo(Deadline.State.TERPENUHI);
              assertThat(one.metLate()).isFalse();
            });
    assertThat(tasks("ZI-2026/rsud")).containsExactly(HASIL);
  }

  @Test
  void sendsASupplementForWhoeverIsDecidedLater() {
    units.waiting(2026, "rsud");
    kota.composed(SUSUN, Map.of("rsud", YA));
    // Decided while the letter is being signed: it waits for the next.
    units.waiting(2026, "dukcapil");
    kota.signed();
    kota.sent("1", "2026-03-02");
    assertThat(table.get("ZI-2026/dukcapil").dikirimPada()).isNull();

    var susulan = kota.task(SUSULAN);
    assertThat(due("zi-susun-usulan")).isEqualTo("2026-05-31");
    assertThat(done(kota.as("organisasi").get("/api/tasks/" + susulan + "/context")).body())
        .contains("Usulan susulan ke-1", SUSULAN);
    assertThat(batas.find(2026)).hasValueSatisfying(one -> assertThat(open(one)).isTrue());
    extend("2026-06-10");
    assertThat(due("zi-susun-usulan")).isEqualTo("2026-06-10");
    assertThat(mails()).anySatisfy(one -> assertThat(one).contains("Susun usulan susulan"));
    kota.composed(SUSULAN, Map.of("dukcapil", YA));
    assertThat(letters()).contains("zi-surat-pengajuan-susulan 1", "zi-sptjm-susulan 1");
    kota.signed();
    var kirim = kota.noted("2", "2026-03-02", "TT-2");
    refused(
        kota.set(kirim, DaftarUsulan.SURAT, "1", Map.of("tandaTerima", "lain")), "sudah dikirim");
    done(kota.complete("organisasi", kirim, ""));
    assertThat(table.get("ZI-2026/dukcapil").surat()).isEqualTo("2/SPE-ZI/2026");

    assertThat(batas.find(2026)).hasValueSatisfying(one -> assertThat(open(one)).isTrue());
    assertThat(batas.of(2026)).isEqualTo("2026-06-10");
    // Nobody waits; the next one opens a supplement again.
    assertThat(tasks(KEY)).isEmpty();
    units.waiting(2026, "dpmptsp");
    kota.composed(SUSULAN, Map.of("dpmptsp", YA));
    kota.signed();
    kota.sent("3", "2026-03-02");
    assertThat(tasks("ZI-2026/dpmptsp")).containsExactly(HASIL);
  }

  @Test
  void tellsWhoeverWasInNoLetterAtTheEndOfTheLastDay() {
    units.waiting(2026, "rsud");
    units.waiting(2026, "dukcapil");
    kota.composed(SUSUN, Map.of("rsud", YA, "dukcapil", "LHKPN belum lengkap"));
    kota.signed();
    kota.sent("1", "2026-03-02");
    assertThat(tasks(KEY)).containsExactly(SUSULAN);
    time.forwardTo("2026-05-31T23:59");
    assertThat(tasks(KEY)).containsExactly(SUSULAN);
    assertThat(tasks("ZI-2026/dukcapil")).isEmpty();

    time.forwardTo("2026-06-01T00:01");
    assertThat(tasks("ZI-2026/dukcapil")).containsExactly("Pembinaan");
    assertThat(tasks("ZI-2026/rsud")).containsExactly(HASIL);
    kota.isOver();
    assertThat(usulan.find(KEY)).hasValueSatisfying(one -> assertThat(one.closedAt()).isNotNull());
    assertThat(deadlines.find("zi-susun-usulan", KEY)).isEmpty();
  }

  @Test
  void tellsEveryoneWhenTheFirstLetterWasNeverSent() {
    units.waiting(2026, "rsud");
    units.waiting(2026, "dukcapil");
    kota.composed(SUSUN, Map.of("rsud", YA, "dukcapil", YA));
    kota.signed();
    time.forwardTo("2026-06-01T00:01");
    assertThat(tasks("ZI-2026/rsud")).containsExactly("Pembinaan");
    assertThat(tasks("ZI-2026/dukcapil")).containsExactly("Pembinaan");
    kota.isOver();
    assertThat(batas.find(2026)).isEmpty();
    // On the first of June nothing waits, not even what was never opened.
    assertThat(closed(2026)).contains("paling lambat 31 Mei 2026", "PermenPANRB");
    refused(kota.start(2026), "paling lambat 31 Mei 2026");
  }

  @Test
  void takesADayUpToTheLastAndNoneAfter() {
    units.waiting(2026, "rsud");
    time.forwardTo("2026-05-29T08:00");
    kota.composed(SUSUN, Map.of("rsud", YA));
    kota.signed();
    // Nothing ran since: the step is still open on the first of June.
    time.startAt("2026-06-01T08:00");
    var kirim = kota.noted("1", "2026-06-01", "TT-1");
    refused(kota.complete("organisasi", kirim, ""), "paling lambat 31 Mei 2026, bukan 1 Juni 2026");
    refused(kota.complete("organisasi", kirim, ""), "PermenPANRB 90/2021");
    done(kota.set(kirim, DaftarUsulan.SURAT, "1", Map.of("tanggal", "2026-05-31")));
    done(kota.complete("organisasi", kirim, ""));
    assertThat(table.get("ZI-2026/rsud").dikirimPada()).isEqualTo("2026-05-31");
  }

  @Test
  void followsAnExtensionOfTheLastDay() {
    units.waiting(2026, "rsud");
    time.forwardTo("2026-05-25T08:00");
    kota.composed(SUSUN, Map.of("rsud", YA));
    assertThat(due("zi-tanda-tangan-usulan")).isEqualTo("2026-05-31");
    extend("2026-06-12");
    assertThat(due("zi-tanda-tangan-usulan")).isAfter(LocalDate.of(2026, 5, 31));
    time.forwardTo("2026-06-02T08:00");
    units.waiting(2026, "dukcapil");
    kota.signed();
    kota.sent("1", "2026-06-02");
    assertThat(due("zi-susun-usulan")).isEqualTo("2026-06-12");
    assertThat(tasks("ZI-2026/dukcapil")).isEmpty();
    time.forwardTo("2026-06-13T00:01");
    assertThat(tasks("ZI-2026/dukcapil")).containsExactly("Pembinaan");
    kota.isOver();
  }

  /** The first letter is sent, nobody waits, and then the ministry moves the day. */
  @Test
  void followsAnExtensionThatComesAfterTheFirstLetter() {
    units.waiting(2026, "rsud");
    kota.composed(SUSUN, Map.of("rsud", YA));
    kota.signed();
    kota.sent("1", "2026-03-02");
    assertThat(tasks(KEY)).isEmpty();
    extend("2026-06-15");

    time.forwardTo("2026-06-05T08:00");
    units.waiting(2026, "dukcapil");
    kota.composed(SUSULAN, Map.of("dukcapil", YA));
    kota.signed();
    kota.sent("2", "2026-06-05");
    assertThat(table.get("ZI-2026/dukcapil").dikirimPada()).isEqualTo("2026-06-05");

    time.forwardTo("2026-06-16T00:01");
    kota.isOver();
    assertThat(batas.of(2026)).isEqualTo("2026-06-15");
    assertThat(closed(2026)).contains("paling lambat 15 Juni 2026");
    assertThat(batas.find(2026))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(Deadline.State.TERPENUHI));
  }

  @Test
  void isOpenedByHandAndWaitsForItsFirstUnit() {
    refused(kota.start(2020), "paling kecil 2021");
    done(kota.start(2026));
    refused(kota.start(2026), "sudah dibuka");
    done(
        kota.as("organisasi")
            .post(
                "/engine-rest/process-definition/key/usulan-zona-integritas/submit-form",
                "{\"variables\":{\"tahun\":{\"value\":2027}}}"));
    assertThat(tasks(KEY)).isEmpty();
    units.waiting(2026, "rsud");
    assertThat(tasks(KEY)).containsExactly(SUSUN);
    refused(kota.complete("organisasi", kota.claimed("organisasi", SUSUN), ""), "Ikut surat ini");
  }

  @Test
  void leavesOutAUnitWhoseCaseEndsWhileItWaits() {
    units.waiting(2026, "rsud");
    units.waiting(2026, "dukcapil");
    units.waiting(2026, "dpmptsp");
    closes("ZI-2026/dpmptsp");
    var susun = kota.claimed("organisasi", SUSUN);
    assertThat(kota.rows("organisasi", susun, "usulan-zi")).hasSize(2);
    kota.composed(SUSUN, Map.of("rsud", YA, "dukcapil", YA));
    closes("ZI-2026/dukcapil");
    var tanda = kota.claimed("walikota", TANDA_TANGAN);
    refused(
        kota.complete("walikota", tanda, decision("tandatangani", "")),
        "memuat unit yang perkaranya sudah berakhir");
    done(kota.complete("walikota", tanda, decision("kembali", "Dukcapil ditutup")));
    kota.composed(SUSUN, Map.of());
    kota.signed();
    closes("ZI-2026/rsud");
    kota.sent("1", "2026-03-02");
    assertThat(table.get("ZI-2026/rsud").dikirimPada()).isNull();
    assertThat(tasks(KEY)).isEmpty();
  }

  @Test
  void takesNobodyOnOnceTheYearWasClosedEvenOnItsLastDay() {
    units.waiting(2026, "rsud");
    time.forwardTo("2026-05-31T23:59:59");
    assertThat(closed(2026)).contains("sudah ditutup 31 Mei 2026");
    assertThat(closed(2027)).isEmpty();
  }

  /** The whole way of a unit, decided by the table. */
  @Test
  void hearsOfAUnitFromItsDecisionAndOfNoneDecidedOnTheFirstOfJune() {
    time.forwardTo("2026-05-29T08:00");
    var rsud = evaluated("rsud", "rsudkepala");
    var dukcapil = evaluated("dukcapil", "dukcapilkepala");
    time.forwardTo("2026-05-29T12:00");
    rsud.conditions(Map.of());
    assertThat(tasks(KEY)).containsExactly(SUSUN);
    assertThat(kota.rows("organisasi", kota.task(SUSUN), "usulan-zi").toString())
        .contains("\"nilai\":\"100,00\"");
    time.forwardTo("2026-06-01T08:00");
    assertThat(tasks(rsud.key())).containsExactly("Pembinaan");
    dukcapil.conditions(Map.of());
    assertThat(tasks(dukcapil.key())).containsExactly("Pembinaan");
    assertThat(
            dukcapil
                .rows("organisasi", dukcapil.claimed("organisasi", "Pembinaan"), "penolakan-zi")
                .toString())
        .contains("Usulan 2026 dikirim paling lambat 31 Mei 2026, bukan 1 Juni 2026");
  }

  private SatuUnit evaluated(String unit, String kepala) {
    var one = new SatuUnit(port, unit, kepala).started(2026);
    one.built();
    one.assessed("Penilaian mandiri", Map.of());
    one.evaluated();
    return one;
  }

  @Test
  void showsTheCitysStepsBesideThoseOfItsUnits() {
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    units.waiting(2026, "dukcapil");
    var progress = progress();
    assertThat(progress.toString()).contains("Zona integritas 2026");
    assertThat(steps(progress)).contains(SUSUN, "Rencana pembangunan");
    assertThat(cycle().path("state").asText()).isEqualTo("berjalan");
    // The units' board, although the city's case began last.
    assertThat(cycle().path("view").asText()).isEqualTo(ZonaProcedure.PAPAN);
    // The city's part ends in May, that of its units goes on.
    time.forwardTo("2026-06-01T00:01");
    assertThat(cycle().path("state").asText()).isEqualTo("berjalan");
    assertThat(rsud.tasks("Rencana pembangunan")).hasSize(1);
  }

  private JsonNode progress() {
    return json(done(kota.as("organisasi").get("/api/progress?cycle=" + KEY)));
  }

  private JsonNode cycle() {
    return StreamSupport.stream(
            json(done(kota.as("organisasi").get("/api/progress/cycles"))).spliterator(), false)
        .filter(one -> one.path("key").asText().equals(KEY))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> steps(JsonNode progress) {
    return progress.findValuesAsText("name");
  }

  private String closed(int year) {
    return engine.<String>whole(
        () -> usulan.refuse(year).map(why -> why.pesan() + " " + why.pasal()).orElse(""));
  }

  /** Its office was closed with its work. */
  private void closes(String key) {
    engine.whole(
        () -> {
          messages.send(ZonaIntegritas.PESAN_DITUTUP, key, Map.of());
          procedure.officeClosed(CaseKey.parse(key));
        });
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

  private List<String> letters() {
    return register.of(KEY).stream().map(one -> one.kind() + " " + one.version()).toList();
  }

  private List<String> mails() {
    return jdbc.queryForList("select subjek from surel", String.class);
  }

  private LocalDate due(String kind) {
    return deadlines.find(kind, KEY).orElseThrow().due();
  }

  private static boolean open(Deadline deadline) {
    return deadline.state() == Deadline.State.TERBUKA;
  }

  private void extend(String day) {
    done(
        kota.as("organisasi")
            .post(
                "/api/deadlines/%d/extension".formatted(batas.find(2026).orElseThrow().id()),
                "{\"due\":\"%s\",\"nomorSurat\":\"B/77/RB.06/2026\",\"alasan\":\"Surat kementerian\"}"
                    .formatted(day)));
  }
}
