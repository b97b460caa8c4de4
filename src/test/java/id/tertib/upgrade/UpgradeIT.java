package id.tertib.upgrade;

import static id.tertib.upgrade.HalfwayCity.DIMONITOR;
import static id.tertib.upgrade.HalfwayCity.SIKLUS;
import static id.tertib.upgrade.HalfwayCity.TRIWULAN;
import static id.tertib.upgrade.LaporanTriwulanKantor.LAPORKAN;
import static id.tertib.upgrade.LaporanTriwulanKantor.PERIKSA_LAPORAN;
import static id.tertib.upgrade.MonitoringKantor.ANALISIS;
import static id.tertib.upgrade.MonitoringKantor.ISI_DAFTAR_PERIKSA;
import static id.tertib.upgrade.MonitoringKantor.OBSERVASI;
import static id.tertib.upgrade.MonitoringKantor.REVIU_KETUA_TIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.tertib.testing.FakeSmtp;
import id.tertib.testing.TimeTravel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A city gets this version in the middle of a semester and of a quarter ({@link HalfwayCity}), on
 * each database, from the dump that the version before left ({@link MakeDumps}). Last in its JVM,
 * since ending an application takes the engine that goes by the name "default" with it.
 *
 * <ol>
 *   <li>The product starts half an hour after it was stopped. Its models are deployed anew, beside
 *       those that the running cases go on with.
 *   <li>The mail server comes back: each mail that waited goes out once, one that the database does
 *       not know as sent does not, and an administrator sends the failed one again.
 *   <li>The four monitored perangkat daerah come to their reports, the city to its own, and the
 *       cycle ends.
 *   <li>The planned reminders go on, and all 38 reports of the quarter are accepted.
 *   <li>The calendar starts the next quarter, on the new models.
 * </ol>
 */
@Order(Integer.MAX_VALUE)
class UpgradeIT {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private static final List<String> MODELS =
      List.of(
          "monitoring-semester",
          "monitoring-perangkat-daerah",
          "rencana-aksi-triwulan",
          "surel-gagal",
          "kalender-siklus");

  /** With one model more than before, so that all of them are deployed again. */
  private static final String DEPLOYED =
      "classpath*:processes/**/*.bpmn,classpath*:processes/**/*.dmn,classpath*:forms/**/*.form,classpath*:forms/**/*.daftar.json,"
          + "classpath*:foreign/inventaris.bpmn";

  @TempDir Path folder;

  private FakeSmtp server;
  private Installation produk;
  private TimeTravel jam;
  private KeptRows rows;
  private BukuTenggat tenggat;
  private Arsip arsip;

  @BeforeEach
  void theMailServerIsAway() {
    server = new FakeSmtp().answering("GREETING", "421 4.3.2 sedang tutup");
  }

  @AfterEach
  void stop() {
    if (produk != null) {
      produk.close();
    }
    server.close();
    ClockUtil.reset();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void finishesTheSemesterAndTheQuarterThatTheVersionBeforeBegan(Database database)
      throws Exception {
    var dump = Dump.restored(database, folder);
    rows = new KeptRows(database.source(dump.url()));
    var trail = rows.trail();
    var sent = rows.messageIds("terkirim");
    var waiting = rows.messageIds("menunggu");
    rows.forgetSending(sent.get(0));

    startHalfAnHourAfter(dump);
    deploysItsModelsBesideTheOldOnes();
    bringsTheNewRemindersToTheDefaultThatNobodyChanged();
    sendsWhatWaitedOnceTheMailServerIsBack(waiting);
    sendsTheFailedMailAgainWhenAnAdministratorSaysSo();

    finishesTheChecklistThatWasHalfFilled();
    finishesTheAnalysis();
    finishesTheReviewThatCameBackOnce();
    finishesTheFollowUp();
    closesTheCycle();

    goesOnWithReportsOfTheQuarterAtEachStep();
    goesOnWithThePlannedReminders();
    acceptsAllReportsOfTheQuarter();
    startsTheNextQuarterOnTheNewModels();

    assertThat(server.messageIds()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(sent);
    onlyAddsToTheTrail(trail, database);
    leavesNothingUndone();
    findsEveryFileAsItWasKept();
  }

  private void startHalfAnHourAfter(Dump dump) {
    ClockUtil.setCurrentTime(Date.from(dump.stopped().plusMinutes(30).atZone(WIB).toInstant()));
    produk =
        Installation.start(
            List.of(),
            dump.database(),
            dump.url(),
            dump.data(),
            server.port(),
            "--camunda.bpm.deployment-resource-pattern=" + DEPLOYED);
    jam = produk.clock();
    tenggat = new BukuTenggat(produk);
    arsip = new Arsip(produk);
  }

  private void deploysItsModelsBesideTheOldOnes() {
    for (var model : MODELS) {
      assertThat(
              produk
                  .bean(RepositoryService.class)
                  .createProcessDefinitionQuery()
                  .processDefinitionKey(model)
                  .list())
          .as(model)
          .extracting(ProcessDefinition::getVersion)
          .containsExactlyInAnyOrder(1, 2);
    }
    // the cycle, four perangkat daerah, 37 reports of the quarter, the failed mail
    assertThat(running()).hasSize(43).containsOnly(1);
    assertThat(
            produk
                .bean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey("kalender-siklus")
                .list())
        .as("one calendar alone rings")
        .singleElement()
        .satisfies(job -> assertThat(version(job.getProcessDefinitionId())).isEqualTo(2));
  }

  private void sendsWhatWaitedOnceTheMailServerIsBack(List<String> waiting) {
    jam.runDue();
    assertThat(server.messages()).as("while the server is away").isEmpty();

    server.recover();
    jam.forwardTo("2026-09-16T14:00");

    assertThat(waiting).hasSizeGreaterThan(30);
    assertThat(server.messageIds())
        .as("not the one that a file alone proves as sent")
        .containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(rows.messageIds("menunggu")).isEmpty();
    assertThat(server.messages())
        .filteredOn(surel -> surel.contains("laporan-monitoring-2026-S2-dlh"))
        .as("with the report that the version before made")
        .hasSize(3);
  }

  private void sendsTheFailedMailAgainWhenAnAdministratorSaysSo() {
    var failed = rows.messageIds("gagal");
    var nomor =
        produk
            .bean(RuntimeService.class)
            .createProcessInstanceQuery()
            .processDefinitionKey("surel-gagal")
            .singleResult()
            .getBusinessKey();

    produk.as("admin").take(nomor, "perbaikiSurel").complete(Map.of("keputusan", "KIRIM_ULANG"));
    jam.runDue();

    assertThat(server.messageIds()).endsWith(failed.get(0));
    assertThat(server.messages().get(server.messages().size() - 1))
        .contains("<%s>".formatted(HalfwayCity.ALAMAT_DITOLAK));
    assertThat(rows.messageIds("gagal")).isEmpty();
  }

  private void finishesTheChecklistThatWasHalfFilled() {
    var dinkes = kantor("dinkes");
    var tugas = dinkes.take(ISI_DAFTAR_PERIKSA);
    assertThat(version(tugas.definition())).isEqualTo(1);
    assertThat(tugas.sheet().path("progress").path("answered").asInt())
        .isEqualTo(tugas.rows().size() / 2);
    arsip.hasDocument(tugas.row(HalfwayCity.BUKTI_BUTIR), "dinkesasesor");

    dinkes.handIn();
    assertThat(tenggat.states(SIKLUS, "dinkes"))
        .containsExactlyInAnyOrder(
            tuple("monitoring-daftar-periksa", "terpenuhi"),
            tuple("monitoring-lapangan", "terbuka"));
    refuses("dinkesasesor", dinkes.perkara(), OBSERVASI, "Anda ikut mengisi 2026-S2/dinkes");

    dinkes.examine("2026-09-16");
    assertThat(tenggat.states(SIKLUS, "dinkes"))
        .contains(
            tuple("monitoring-lapangan", "terpenuhi"), tuple("monitoring-analisis", "terbuka"));
    arsip.hasDocument(dinkes.take(ANALISIS).row(HalfwayCity.BUKTI_BUTIR), "asesor2");

    dinkes
        .find("SOP rujukan belum ditinjau", "2026-11-30")
        .analyse()
        .respond()
        .approve()
        .planFollowUp("2026-10-30");
    arsip.hasReport(SIKLUS, "dinkes");
  }

  private void finishesTheAnalysis() {
    var bappeda = kantor("bappeda");
    var tugas = bappeda.take(ANALISIS);
    assertThat(tugas.row("RA-071").path("answer").path("pelaksanaan").asText())
        .as("the assessor's correction")
        .isEqualTo("belum");
    assertThat(tugas.listed("temuan")).hasSize(1);

    bappeda.analyse().respond().approve().planFollowUp("2026-10-30");

    arsip.hasReport(SIKLUS, "bappeda");
  }

  private void finishesTheReviewThatCameBackOnce() {
    var setu = kantor("kec-setu");
    assertThat(setu.take(REVIU_KETUA_TIM).trail())
        .extracting(baris -> baris.path("what").asText(), baris -> baris.path("reason").asText())
        .contains(tuple("mengembalikan", HalfwayCity.CATATAN_REVIU));
    refuses("asesor2", setu.perkara(), REVIU_KETUA_TIM, "Anda ikut mengisi atau menilai");

    setu.approve().planFollowUp("2026-10-30");

    arsip.hasReport(SIKLUS, "kec-setu");
  }

  private void finishesTheFollowUp() {
    arsip.hasReport(SIKLUS, "dlh");

    kantor("dlh").planFollowUp("2026-10-30");

    assertThat(produk.as("dlhsekretaris").steps(SIKLUS + "/dlh")).isEmpty();
  }

  private void closesTheCycle() {
    produk.as("organisasi").take(SIKLUS, "tinjauLaporanKota").complete(Map.of());
    produk.as("sekda").take(SIKLUS, "setujuiLaporanKota").complete(Map.of("keputusan", "setuju"));
    jam.runDue();

    var kemajuan = produk.as("organisasi").get("/api/monitoring/kemajuan?siklus=" + SIKLUS);
    assertThat(kemajuan.path("keadaan").asText()).isEqualTo("ditutup");
    assertThat(kemajuan.path("kantor"))
        .extracting(satu -> satu.path("kode").asText(), satu -> satu.path("keadaan").asText())
        .containsExactlyInAnyOrderElementsOf(
            DIMONITOR.stream().map(kode -> tuple(kode, "SELESAI")).toList());
    arsip.hasReportOfTheCity(SIKLUS);
    assertThat(tenggat.open(SIKLUS)).isEmpty();
  }

  private void goesOnWithReportsOfTheQuarterAtEachStep() {
    var dinkes = triwulan("dinkes");
    refuses("dinkesasesor", dinkes.perkara(), PERIKSA_LAPORAN, "Anda ikut mengisi laporan");
    dinkes.passOn().accept();

    var bappeda = triwulan("bappeda");
    var returned =
        produk.as("bappedaasesor").see(bappeda.perkara(), LAPORKAN).context().path("returned");
    assertThat(returned.path("note").asText()).isEqualTo(HalfwayCity.CATATAN_TRIWULAN);
    bappeda.report().passOn().accept();

    assertThat(tenggat.states(TRIWULAN, "bappeda"))
        .containsExactly(tuple("rencana-aksi-triwulan", "terpenuhi"));
  }

  private void bringsTheNewRemindersToTheDefaultThatNobodyChanged() {
    assertThat(rows.monthly())
        .containsExactly("atasan", "inspektur", "kepala", "pemegang", "sekda");
    assertThat(rows.plannedForLeaders()).isPositive();
  }

  private void goesOnWithThePlannedReminders() {
    jam.forwardTo("2026-09-24T09:00");

    assertThat(tenggat.reminders(tenggat.of(TRIWULAN, "damkar").get(0)))
        .contains(
            tuple("H-14", "damkarasesor", "terkirim", false),
            tuple("H-7", "damkarasesor", "terkirim", false),
            tuple("H-1", "", "direncanakan", false));
  }

  private void acceptsAllReportsOfTheQuarter() {
    for (var satu : tenggat.open(TRIWULAN)) {
      triwulan(satu.path("perangkatDaerah").asText()).report().passOn().accept();
    }

    assertThat(tenggat.of(TRIWULAN))
        .hasSize(38)
        .extracting(satu -> satu.path("state").asText(), satu -> satu.path("late").asBoolean())
        .containsOnly(tuple("terpenuhi", false));
    assertThat(tenggat.reminders(tenggat.of(TRIWULAN, "damkar").get(0)))
        .contains(tuple("H-1", "", "batal", false));
    assertThat(tenggat.extensions(TRIWULAN))
        .singleElement()
        .satisfies(
            surat -> {
              assertThat(surat.path("due").asText()).isEqualTo("2026-10-07");
              assertThat(arsip.document(surat.path("lampiran").asText(), "organisasi"))
                  .asString(StandardCharsets.US_ASCII)
                  .contains("Surat perpanjangan");
            });
  }

  private void startsTheNextQuarterOnTheNewModels() {
    assertThat(running()).as("of what the version before began").isEmpty();

    jam.forwardTo("2026-10-01T07:05");

    assertThat(tenggat.open("2026-TW4")).hasSize(38);
    assertThat(running()).hasSize(38).containsOnly(2);
  }

  private void onlyAddsToTheTrail(List<String> before, Database database) {
    assertThat(rows.trail()).startsWith(before.toArray(String[]::new));
    if (database == Database.POSTGRES) {
      assertThatThrownBy(rows::forgeTrail).hasMessageContaining("hanya dapat ditambah");
    }
  }

  private void leavesNothingUndone() {
    assertThat(produk.bean(RuntimeService.class).createIncidentQuery().count()).isZero();
    var jobs = produk.bean(ManagementService.class);
    assertThat(jobs.createJobQuery().withException().count()).isZero();
    assertThat(jobs.createJobQuery().executable().count()).isZero();
    assertThat(Stream.of("menunggu", "gagal", "tanpa_alamat").flatMap(this::mails)).isEmpty();
  }

  private Stream<String> mails(String keadaan) {
    return rows.messageIds(keadaan).stream();
  }

  private void findsEveryFileAsItWasKept() {
    var admin = produk.as("admin");
    admin.post("/api/berkas/periksa", Map.of());
    var berkas =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> admin.get("/api/berkas"),
                keadaan -> !keadaan.path("check").path("running").asBoolean());
    assertThat(berkas.path("check").path("done").asInt()).isGreaterThan(10);
    assertThat(berkas.path("damaged").asInt()).isZero();
  }

  /** An administrator gives the task of a step to somebody, and hears why not. */
  private void refuses(String akun, String perkara, String langkah, String alasan) {
    var admin = produk.as("admin");
    var tugas = admin.see(perkara, langkah).id();
    assertThat(
            admin.refused("/engine-rest/task/%s/assignee".formatted(tugas), Map.of("userId", akun)))
        .contains(alasan);
  }

  private MonitoringKantor kantor(String kode) {
    return new MonitoringKantor(produk, SIKLUS, kode);
  }

  private LaporanTriwulanKantor triwulan(String kode) {
    return new LaporanTriwulanKantor(produk, TRIWULAN, kode);
  }

  /** Which version of its model each running case goes by. */
  private List<Integer> running() {
    return produk.bean(RuntimeService.class).createProcessInstanceQuery().list().stream()
        .map(ProcessInstance::getProcessDefinitionId)
        .map(this::version)
        .toList();
  }

  private int version(String definition) {
    return produk.bean(RepositoryService.class).getProcessDefinition(definition).getVersion();
  }
}
