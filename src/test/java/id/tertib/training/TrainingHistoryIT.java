package id.tertib.training;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.TertibApplication;
import id.tertib.engine.DemoClock;
import id.tertib.monitoring.progress.KemajuanMonitoring;
import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.progress.KemajuanReader;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The first start of the demo, as a newcomer meets it, on a file of its own. Last in its JVM, after
 * FlowCoverageIT too, since ending an application takes the engine that goes by the name "default"
 * with it.
 *
 * <ol>
 *   <li>The product is up at once and says how far its training data are.
 *   <li>It is stopped in the middle of them, and started again.
 *   <li>It goes on from there; a program that asks meanwhile waits and sees the finished demo.
 *   <li>Every role finds what the front page promises.
 *   <li>A third start has nothing to do.
 * </ol>
 */
@Order(Integer.MAX_VALUE)
class TrainingHistoryIT {

  private static final ZonedDateTime BEGINNING = ZonedDateTime.parse("2026-07-13T07:00+07:00");

  private static final int OF_ONE_MOMENT = 20;

  /** How many people hear on one morning of something that is late. */
  private static final int MOST_LATE_MAILS = 12;

  @TempDir Path data;

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  @AfterEach
  void backToTheRealTime() {
    ClockUtil.reset();
  }

  @Test
  void playsTheHalfYearBeforeTheTrainingOnceAndGoesOnAfterAnInterruption() throws Exception {
    LocalDate interrupted;
    try (var application = start()) {
      var port = port(application);
      assertThat(Visitor.stranger(port).get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(Visitor.stranger(port).page("/").body())
          .contains("Data latihan sedang disiapkan", "http-equiv=\"refresh\"");
      assertThat(Visitor.stranger(port).get("/api/demo/clock").statusCode()).isEqualTo(401);
      assertThat(
              Visitor.program(port, "dinkesasesor")
                  .get("/api/calendar/working-days?from=2026-07-13&days=1")
                  .statusCode())
          .isEqualTo(200);
      var clock = application.getBean(DemoClock.class);
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> clock.now().isAfter(ZonedDateTime.parse("2026-01-28T00:00+07:00")));
      assertThat(clock.now()).isBefore(BEGINNING);
    }
    ClockUtil.reset();

    try (var application = start()) {
      interrupted = application.getBean(DemoClock.class).now().toLocalDate();
      assertThat(interrupted).isBetween("2026-01-28", "2026-07-12");
      assertThat(Visitor.stranger(port(application)).page("/").body())
          .contains("Data latihan sedang disiapkan");

      // Each question waits up to 100 seconds; a slow machine is asked again.
      Awaitility.await()
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> !clockOf(application).isBefore(BEGINNING));

      assertThat(clockOf(application)).isBefore(BEGINNING.plusMinutes(5));
      theHistoryIsWhole(application);
      theQuartersStandWhereTheTrainingFindsThem(application);
      pmprbStandsInTheMiddleOfTheCitysSheet(application);
      unitsBuildTheirZonesAtDifferentSteps(application);
      noMorningsMailsClaimNonsense();
      finishedCyclesStandSideBySide(application);
      everyRoleFindsItsWork(application);
      figuresOfLatenessAgree(application);
      theNextSemesterIsFree(application);
    }
    ClockUtil.reset();

    try (var application = start()) {
      assertThat(application.getBean(TrainingHistory.class).progress()).isEmpty();
      assertThat(clockOf(application)).isBetween(BEGINNING, BEGINNING.plusMinutes(30));
      assertThat(Visitor.stranger(port(application)).page("/").body())
          .doesNotContain("Data latihan sedang disiapkan", "http-equiv=\"refresh\"")
          .contains("Akun latihan");
    }
  }

  private void theHistoryIsWhole(ConfigurableApplicationContext application) throws IOException {
    var history = application.getBean(TrainingHistory.class);
    assertThat(history.failed()).isZero();
    // None but those of the moment at which it was interrupted
    assertThat(history.idle()).isLessThan(OF_ONE_MOMENT);
    var management = application.getBean(ManagementService.class);
    assertThat(application.getBean(RuntimeService.class).createIncidentQuery().count()).isZero();
    assertThat(management.createJobQuery().withException().count()).isZero();
    assertThat(management.createJobQuery().executable().count()).isZero();

    var progress = application.getBean(KemajuanReader.class);
    var last = progress.read("2025-S2", "organisasi").orElseThrow();
    assertThat(last.keadaan()).isEqualTo("ditutup");
    assertThat(last.kantor())
        .hasSize(4)
        .extracting(KemajuanMonitoring.Kantor::keadaan)
        .containsOnly(Keadaan.SELESAI, Keadaan.TANPA_HASIL);
    assertThat(running(application, "2025-S2")).isZero();

    var now = progress.read("2026-S1", "organisasi").orElseThrow();
    assertThat(now.keadaan()).isEqualTo("berjalan");
    assertThat(now.kantor())
        .extracting(KemajuanMonitoring.Kantor::keadaan)
        .containsAll(EnumSet.complementOf(EnumSet.of(Keadaan.LAPORAN, Keadaan.TANPA_HASIL)));
    assertThat(now.kantor()).filteredOn(KemajuanMonitoring.Kantor::dikembalikan).hasSize(2);
    assertThat(now.kantor())
        .filteredOn(office -> office.terlambat() > 0)
        .extracting(KemajuanMonitoring.Kantor::kode)
        .containsExactly("dinsos", "dkp3");

    var reports = tree(application, "inspektur", "/api/laporan?siklus=2025-S2");
    assertThat(reports.toString())
        .contains("monitoring-kota", "monitoring-kota-susulan", "2025-S2/dinkopukm");
    try (var mails = Files.list(data.resolve("mail"))) {
      assertThat(mails.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(300)
          .allMatch(name -> name.startsWith("20260"))
          .anyMatch(name -> name.startsWith("20260713") || name.startsWith("20260710"));
    }
  }

  private void theQuartersStandWhereTheTrainingFindsThem(ConfigurableApplicationContext application)
      throws IOException {
    var first = quarter(application, 1);
    assertThat(first).hasSize(38);
    assertThat(offices(first, "terlambat")).containsExactlyInAnyOrder("bpbd", "dispora");
    assertThat(offices(first, "terpenuhi")).hasSize(36);
    assertThat(first.stream().filter(one -> one.get("late").asBoolean()))
        .extracting(one -> one.get("perangkatDaerah").asText())
        .contains("damkar", "dkp3");
    assertThat(first.stream().filter(one -> !one.get("extensions").isEmpty()))
        .extracting(one -> one.get("perangkatDaerah").asText())
        .contains("bapenda");
    assertThat(offices(quarter(application, 2), "terpenuhi")).containsExactly("bappeda");
    assertThat(offices(quarter(application, 3), "terbuka")).hasSize(37);

    var silent =
        first.stream()
            .filter(one -> one.get("perangkatDaerah").asText().equals("bpbd"))
            .map(one -> one.get("id").asLong())
            .findFirst()
            .orElseThrow();
    var told = tree(application, "organisasi", "/api/reminders?deadline=" + silent);
    assertThat(told.findValuesAsText("stage"))
        .contains("H-14", "H-7", "H-1", "H", "H+1", "H+7", "H+14", "H+44", "H+75");
    assertThat(told.findValuesAsText("state")).contains("terkirim");
    // due on 31 March: a month after H+14 again, and again; the next falls on the day after
    for (var one : told) {
      assertThat(one.get("state").asText().equals("direncanakan"))
          .as(one.toString())
          .isEqualTo(one.get("stage").asText().equals("H+105"));
    }
    assertThat(told.findValuesAsText("recipient"))
        .contains("bpbdasesor", "bpbdsekretaris", "bpbdkepala", "inspektur", "sekda");
  }

  private void pmprbStandsInTheMiddleOfTheCitysSheet(ConfigurableApplicationContext application)
      throws IOException {
    // The days that a letter moved, in the register and on the page alike.
    var days = tree(application, "organisasi", "/api/tenggat?siklus=PMPRB-2026").get("rows");
    assertThat(due(days, "pmprb-batas-unit")).isEqualTo("2026-07-03");
    assertThat(due(days, "pmprb-panel-1")).isEqualTo("2026-07-20");
    assertThat(due(days, "pmprb-panel-2")).isEqualTo("2026-07-24");
    assertThat(due(days, "pmprb-kirim")).isEqualTo("2026-07-31");
    assertThat(tree(application, "organisasi", "/api/deadlines?kind=pmprb-kirim").toString())
        .contains("2026-04-30", "2026-07-31", "000.8.6.1/57-Org/2026");

    // 32 offices are verified; those that are late stand at each step beside the city's sheet.
    var progress = tree(application, "organisasi", "/api/progress?cycle=PMPRB-2026").get("lines");
    var steps = new HashMap<String, String>();
    var ended = new ArrayList<String>();
    for (var line : progress) {
      var row = line.get("row");
      if (row.get("ended").isNull()) {
        steps.put(row.get("caseKey").asText(), row.get("step").get("name").asText());
      } else {
        ended.add(row.get("caseKey").asText());
      }
    }
    assertThat(ended).hasSize(32);
    assertThat(steps)
        .containsOnly(
            entry("PMPRB-2026", "Isi lembar kerja kota"),
            entry("PMPRB-2026/dinkes", "Isi lembar kerja"),
            entry("PMPRB-2026/diskominfo", "Isi lembar kerja"),
            entry("PMPRB-2026/dlh", "Reviu koordinator asesor"),
            entry("PMPRB-2026/bappeda", "Tanda tangan kepala"),
            entry("PMPRB-2026/inspektorat", "Tanda tangan kepala"),
            entry("PMPRB-2026/dpmptsp", "Verifikasi"));

    twoAssessorsAreHalfWay(application);
    whatOfficesAnsweredStandsBesideTheCitysItems(application);
  }

  private static String due(JsonNode rows, String kind) {
    return only(rows, kind).get("due").asText();
  }

  private static JsonNode only(JsonNode rows, String kind) {
    for (var row : rows) {
      if (row.get("kind").asText().equals(kind)) {
        return row;
      }
    }
    throw new AssertionError(kind + " is not in " + rows);
  }

  private void twoAssessorsAreHalfWay(ConfigurableApplicationContext application)
      throws IOException {
    var answered = 0;
    var evidence = 0;
    for (var account : List.of("dinkesasesor", "dinkesasesor2")) {
      var sheet = sheet(application, account, "isiLembar");
      var own = sheet.get("progress");
      assertThat(own.get("answered").asInt())
          .as("of %s", account)
          .isBetween(1, own.get("required").asInt() - 1);
      assertThat(page(application, account))
          .as("of %s on the front page", account)
          .contains(
              "%d dari %d butir"
                  .formatted(own.get("answered").asInt(), own.get("required").asInt()));
      answered += own.get("answered").asInt();
      for (var item : sheet.get("items")) {
        if (item.get("outside").isNull()) {
          if (!item.get("answer").isNull()) {
            assertThat(item.get("missing").isNull()).as(item.toString()).isTrue();
          }
          evidence += item.get("evidence").size();
        }
      }
    }
    assertThat(answered).as("by both").isBetween(30, 70);
    assertThat(evidence).isBetween(2, 12);
    assertThat(
            tree(application, "organisasi", "/api/deadlines?perangkatDaerah=dinkes&kind=pmprb-isi")
                .get(0)
                .get("state")
                .asText())
        .isEqualTo("terbuka");
    // The survey that the office entered in January offers an answer.
    assertThat(sheet(application, "dinkesasesor2", "isiLembar").toString())
        .contains("4 survei pada 2025");
  }

  private void whatOfficesAnsweredStandsBesideTheCitysItems(
      ConfigurableApplicationContext application) throws IOException {
    var task = task(application, "pokja1", "isiLembarKota");
    var beside = tree(application, "pokja1", "/api/tasks/" + task + "/worksheet/beside");
    assertThat(beside.toString()).contains("perangkat daerah");
    var one = tree(application, "pokja1", "/api/tasks/" + task + "/worksheet/beside/PM1.1-b");
    assertThat(one.toString()).contains("Sekretariat Daerah").doesNotContain("Dinas Kesehatan");
    assertThat(beside.toString())
        .contains("RATL-2025-004", "RATL PMPRB 2025", "Survei kepuasan pada 2025");
  }

  private void unitsBuildTheirZonesAtDifferentSteps(ConfigurableApplicationContext application)
      throws IOException {
    var steps = new HashMap<String, String>();
    for (var line : tree(application, "organisasi", "/api/progress?cycle=ZI-2027").get("lines")) {
      var row = line.get("row");
      steps.put(row.get("caseKey").asText(), row.get("step").get("key").asText());
    }
    assertThat(steps)
        .containsOnly(
            entry("ZI-2027/rsud-serpong-utara", "penilaianMandiri"),
            entry("ZI-2027/rsud", "evaluasiAnggota"),
            entry("ZI-2027/dukcapil", "evaluasiKetua"),
            entry("ZI-2027/dpmptsp", "evaluasiDalnis"),
            entry("ZI-2027/labkesda", "tetapkanUnit"),
            entry("ZI-2027/sdn-keranggan", "siapkanPenetapan"));

    var own = sheet(application, "rsudserpongutaraoperator", "penilaianMandiri").get("progress");
    assertThat(own.get("answered").asInt()).isEqualTo(56);
    assertThat(page(application, "rsudserpongutaraoperator")).contains("56 dari 113 butir");

    // Near what is drawn of Disdukcapil: one area is short of WBK, by little.
    var judged = sheet(application, "tpiketua", "evaluasiKetua");
    assertThat(judged.get("progress").get("answered").asInt()).isEqualTo(61);
    var score = judged.get("score");
    assertThat(score.get("score").asText()).isEqualTo("75.09");
    var lacking = new ArrayList<String>();
    score
        .get("gates")
        .get(0)
        .get("conditions")
        .forEach(
            condition -> {
              if (!condition.get("met").asBoolean()) {
                lacking.add(condition.get("code").asText() + " " + condition.get("gap").asText());
              }
            });
    assertThat(lacking).containsExactly("area-5 0.40");
    assertThat(judged.findValuesAsText("reason")).anyMatch(text -> text.contains("PPID"));

    var decree =
        tree(application, "walikota", "/engine-rest/task?candidateUser=walikota")
            .get(0)
            .get("id")
            .asText();
    assertThat(tree(application, "walikota", "/api/tasks/" + decree + "/lists").toString())
        .contains("naskah-keputusan-penetapan-unit-zona-integritas.pdf");

    var secretariat = Visitor.browser(port(application)).signIn("organisasi");
    for (var holder : List.of("bapenda", "pkm-pondok-jagung")) {
      assertThat(secretariat.page("/zona-integritas/unit/" + holder + "/tahun").body())
          .contains("2025, usul WBK: predikat ditetapkan", "2024, usul WBK: tidak lulus");
    }
    var neighbour = Visitor.browser(port(application)).signIn("bapendaoperator");
    assertThat(neighbour.page("/zona-integritas/unit/rsud").body()).contains("4 Maret 2024");
    var head = Visitor.browser(port(application)).signIn("dukcapilkepala");
    assertThat(head.page("/zona-integritas/unit/dukcapil").body()).contains("Resmi 2025", "71,42");
  }

  private JsonNode sheet(ConfigurableApplicationContext application, String account, String step)
      throws IOException {
    return tree(
        application, account, "/api/tasks/" + task(application, account, step) + "/worksheet");
  }

  private String task(ConfigurableApplicationContext application, String account, String step)
      throws IOException {
    return tree(
            application,
            account,
            "/engine-rest/task?taskDefinitionKey=%s&assignee=%s".formatted(step, account))
        .get(0)
        .get("id")
        .asText();
  }

  /** On no morning of the history somebody hears of more than he owes, or of what was met. */
  private void noMorningsMailsClaimNonsense() throws IOException {
    try (var mails = Files.list(data.resolve("mail"))) {
      var late = new HashMap<String, Integer>();
      for (var file : mails.toList()) {
        var text = Files.readString(file);
        if (text.contains(" terlambat: ")) {
          late.merge(file.getFileName().toString().substring(0, 8), 1, Integer::sum);
        }
      }
      assertThat(late.values()).as(late.toString()).allMatch(count -> count <= MOST_LATE_MAILS);
    }
  }

  private void finishedCyclesStandSideBySide(ConfigurableApplicationContext application) {
    var mayor = Visitor.browser(port(application)).signIn("walikota");
    assertThat(mayor.page("/kemajuan/selesai").body())
        .contains("Semester II 2025 di samping semester I 2025")
        .contains("Dinkop UKM", "belum selesai saat ditutup", "ditutup tanpa hasil")
        .contains("Susulan sesudah semester II 2025 selesai");
    assertThat(mayor.page("/kemajuan/selesai?jenis=triwulan").body())
        .contains("Triwulan II 2026 di samping triwulan I 2026");
    assertThat(mayor.page("/kemajuan/selesai?siklus=2026-TW1").body())
        .contains("35 dari 38 laporan sudah diterima", "belum diterima saat selesai");
  }

  private List<JsonNode> quarter(ConfigurableApplicationContext application, int number)
      throws IOException {
    var all = tree(application, "organisasi", "/api/deadlines?year=2026&quarter=" + number);
    var own = new ArrayList<JsonNode>();
    all.forEach(
        one -> {
          if (one.get("kind").asText().equals("rencana-aksi-triwulan")) {
            own.add(one);
          }
        });
    return own;
  }

  private static List<String> offices(List<JsonNode> deadlines, String state) {
    return deadlines.stream()
        .filter(one -> one.get("state").asText().equals(state))
        .map(one -> one.get("perangkatDaerah").asText())
        .toList();
  }

  private void everyRoleFindsItsWork(ConfigurableApplicationContext application)
      throws IOException {
    var steps =
        Map.ofEntries(
            entry("sekda", List.of("setujuiLaporanKota")),
            entry("organisasi", List.of("terima", "isiLembarKota", "siapkanPenetapan")),
            entry("walikota", List.of("tetapkanUnit")),
            entry("rsudserpongutaraoperator", List.of("penilaianMandiri")),
            entry("tpiketua", List.of("evaluasiKetua", "pantau")),
            entry("tpidalnis", List.of("evaluasiDalnis")),
            entry("inspektur", List.of("tandaTangan")),
            entry("pokja1", List.of("isiLembarKota")),
            entry("pokja3", List.of("isiLembarKota")),
            entry("pokja5", List.of("isiLembarKota")),
            entry("pokja8", List.of("isiLembarKota")),
            entry("asesor1", List.of("reviuKetuaTim")),
            entry("asesor2", List.of("observasi", "wawancara", "analisis")),
            entry("asesor3", List.of("observasi", "wawancara", "analisis")),
            entry("asesor4", List.of("observasi", "wawancara", "analisis")),
            entry("dinkesasesor", List.of("isiDaftarPeriksa", "laporkan", "isiLembar")),
            entry("dinkesasesor2", List.of("isiLembar")),
            entry("dkp3asesor", List.of("isiDaftarPeriksa")),
            entry("dinkessekretaris", List.of("rencanaTindakLanjut")),
            entry("dukcapilsekretaris", List.of("periksaLaporan")),
            entry("disporasekretaris", List.of("periksaLaporan")),
            entry("dlhsekretaris", List.of("tanggapan", "reviuKoordinator")),
            entry("bappedakepala", List.of("tandaTangan")),
            entry("tpianggota", List.of("verifikasi", "evaluasiAnggota")),
            entry("diskominfoasesor", List.of("isiLembar")));
    for (var one : steps.entrySet()) {
      assertThat(stepsOf(application, one.getKey()))
          .as("work of %s", one.getKey())
          .containsAll(one.getValue());
    }
    assertThat(page(application, "dinkesasesor")).contains("Lanjutkan", " dari ");
    assertThat(page(application, "pokja1")).contains("Lanjutkan", "12 dari 20 butir");
    assertThat(page(application, "inspektur")).contains("Kerjakan: Tanda tangan kepala");
    assertThat(page(application, "organisasi"))
        .contains("Mulai siklus semester II 2026")
        .doesNotContain("Data latihan sedang disiapkan");
    for (var reader : List.of("walikota", "inspektur", "dinkeskepala")) {
      assertThat(tree(application, reader, "/api/laporan?siklus=2025-S2").toString())
          .as("reports of %s", reader)
          .contains("2025-S2/dinkes");
    }
  }

  /** What differs differs by its scope alone, and the worst is named wherever it is not shown. */
  private void figuresOfLatenessAgree(ConfigurableApplicationContext application)
      throws IOException {
    var list = tree(application, "organisasi", "/api/tenggat?keadaan=terlambat");
    assertThat(list.get("late").asText()).isEqualTo("8 tenggat terlambat di semua prosedur");
    assertThat(list.get("deadlines").asInt()).isEqualTo(8);
    assertThat(page(application, "organisasi"))
        .contains(">8</b>", "tenggat terlambat di semua prosedur");
    var table =
        Visitor.program(port(application), "organisasi")
            .get("/api/tenggat/daftar.csv?keadaan=semua");
    assertThat(table.body().lines().filter(line -> line.contains("\"terlambat\";\"terlambat")))
        .hasSize(8);

    var late = new HashMap<String, String>();
    var open = new ArrayList<String>();
    tree(application, "organisasi", "/api/progress/cycles")
        .forEach(
            cycle -> {
              if (cycle.get("late").asInt() > 0) {
                late.put(cycle.get("key").asText(), cycle.get("lateText").asText());
              }
              if (cycle.get("running").asBoolean()) {
                open.add(cycle.get("key").asText());
              }
            });
    assertThat(open).first().isEqualTo("2026-S1");
    assertThat(late).containsOnlyKeys("2026-S1", "2026-TW1", "PGD-2026", "PMPRB-2026", "ZI-2027");
    // Reports are counted here and read nowhere: the list above has none of them.
    assertThat(late.get("PGD-2026")).isEqualTo("2 perkara terlambat, paling lama 2 hari kerja");
    assertThat(late.get("ZI-2027")).isEqualTo("1 perkara terlambat 2 hari kerja");
    assertThat(late.get("PMPRB-2026")).isEqualTo("2 perkara terlambat, paling lama 6 hari kerja");
    assertThat(late.get("2026-S1")).startsWith("2 perangkat daerah terlambat, paling lama");
    assertThat(late.get("2026-TW1")).isEqualTo("2 perkara terlambat, paling lama 66 hari kerja");
    assertThat(tree(application, "organisasi", "/api/progress?cycle=2026-TW1").get("late").asText())
        .isEqualTo("2 perkara terlambat di Triwulan I 2026");

    var met = tree(application, "organisasi", "/api/tenggat?keadaan=terpenuhi&siklus=2026-TW1");
    assertThat(met.get("shown").toString())
        .contains("Terpenuhi (36)", "Terpenuhi tepat waktu (", "Terpenuhi terlambat (");
    assertThat(met.get("rows").findValuesAsText("text"))
        .contains("terpenuhi tepat waktu", "terpenuhi terlambat");
  }

  private void theNextSemesterIsFree(ConfigurableApplicationContext application) {
    var started =
        Visitor.program(port(application), "organisasi")
            .post(
                "/engine-rest/process-definition/key/monitoring-semester/submit-form",
                """
                {"variables":{"tahun":{"value":2026,"type":"Integer"},
                 "semester":{"value":"2","type":"String"}}}\
                """);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    assertThat(running(application, "2026-S2")).isEqualTo(1);
  }

  private static long running(ConfigurableApplicationContext application, String key) {
    return application
        .getBean(RuntimeService.class)
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .count();
  }

  private List<String> stepsOf(ConfigurableApplicationContext application, String userId)
      throws IOException {
    var held = tree(application, userId, "/engine-rest/task?assignee=" + userId);
    var offered = tree(application, userId, "/engine-rest/task?candidateUser=" + userId);
    var steps = new ArrayList<>(held.findValuesAsText("taskDefinitionKey"));
    steps.addAll(offered.findValuesAsText("taskDefinitionKey"));
    return steps;
  }

  private JsonNode tree(ConfigurableApplicationContext application, String userId, String path)
      throws IOException {
    var answer = Visitor.program(port(application), userId).get(path);
    assertThat(answer.statusCode()).as("%s for %s", path, userId).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static String page(ConfigurableApplicationContext application, String userId) {
    return Visitor.browser(port(application)).signIn(userId).page("/").body();
  }

  /** As a program reads it; the answer comes when the history is played. */
  private ZonedDateTime clockOf(ConfigurableApplicationContext application) throws IOException {
    var answer = tree(application, "admin", "/api/demo/clock");
    return ZonedDateTime.parse(answer.get("now").asText());
  }

  private static int port(ConfigurableApplicationContext application) {
    return ((WebServerApplicationContext) application).getWebServer().getPort();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(TertibApplication.class)
        .profiles("demo", "test")
        .run(
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:" + data.resolve("tertib"),
            "--camunda.bpm.job-execution.enabled=true",
            "--tertib.demo.history=true",
            "--tertib.mail.relay=true",
            "--tertib.data-dir=" + data);
  }
}
