package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadlines;
import id.tertib.pengaduan.berkas.BerkasUji;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everybody asks for three reports at every address at which one could be read or changed: an
 * ordinary one that Dinas Perhubungan handles, one that accuses Dinas Perhubungan and lies at the
 * Inspektorat, and a confidential one. Whoever holds the step is told all, and nobody else a word.
 */
@ProcessTest
class SeranganPengaduanTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";
  private static final String PENANGANAN = "Tangani dan susun jawaban";
  private static final String PERSETUJUAN = "Setujui jawaban";

  private static final String PENANGAN = "dishubpejabat";
  private static final String INSPEKTORAT = "inspektoratpejabat";

  private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 405, 409);

  /** Whose step is over or to come, who leads or watches, and who has no part. */
  private static final List<String> TANPA_LANGKAH =
      List.of(
          "admpengaduan",
          "dishubkepala",
          "dishubsekretaris",
          "dishubasesor",
          "dinkespejabat",
          "admin",
          "organisasi",
          "sekda",
          "walikota",
          "inspektur",
          "asesor1",
          "tpiketua",
          "pokja1",
          "wbs");

  /** What reporter and staff wrote. */
  private static final List<String> KATA =
      List.of("uraianzq", "alamatzq", "namazq", "surelzq", "fotozq", "jawabanzq", "catatanzq");

  /** One thing each; there for its holder, and not there for all others. */
  private static final List<String> SATU =
      List.of(
          "/api/complaints/{nomor}",
          "/api/tasks/{tugas}/pengaduan",
          "/api/tasks/{tugas}/pengaduan/berkas/{berkas}",
          "/api/tasks/{tugas}/context",
          "/api/tasks/{tugas}/trail",
          "/api/deadlines/{tenggat}",
          "/api/tenggat/{tenggat}",
          "/api/reminders?deadline={tenggat}",
          "/tenggat/{tenggat}",
          "/tenggat/{tenggat}/bukti.pdf",
          "/tenggat/{tenggat}/alasan");

  /** Sheets, lists and drafts of other procedures' steps, which a report's step has none of. */
  private static final List<String> LAIN =
      List.of(
          "/api/tasks/{tugas}/worksheet",
          "/api/tasks/{tugas}/worksheet/documents",
          "/api/tasks/{tugas}/worksheet/beside",
          "/api/tasks/{tugas}/worksheet/xrays",
          "/api/tasks/{tugas}/lists",
          "/api/tasks/{tugas}/draft",
          "/api/tasks/{tugas}/kind",
          "/api/tasks/{tugas}/votes",
          "/api/beranda/tugas/{tugas}/akhir",
          "/api/evidence/{berkas}",
          "/kemajuan/{nomor}/dishub",
          "/kemajuan/selesai/PGD-2026/{nomor}");

  /** Answered with what the asker may see. */
  private static final List<String> DAFTAR =
      List.of(
          "/",
          "/api/beranda/tugas",
          "/pengaduan",
          "/pengaduan?langkah=penanganan",
          "/pengaduan/tempat?kelurahan=rawa-buntu&kategori=pegawai-pungli",
          "/pengaduan/keadaan",
          "/pengaduan/keadaan.csv",
          "/api/complaints/figures",
          "/api/progress/cycles",
          "/api/progress?cycle=PGD-2026",
          "/api/progress.csv?cycle=PGD-2026",
          "/kemajuan",
          "/kemajuan/selesai",
          "/kemajuan/selesai.csv",
          "/api/deadlines",
          "/api/deadlines?perangkatDaerah=dishub",
          "/api/deadlines?kind=pengaduan-penanganan",
          "/api/deadlines?cycle=PGD-2026",
          "/api/tenggat",
          "/api/tenggat?keadaan=semua",
          "/api/tenggat?keadaan=semua&perangkatDaerah=dishub",
          "/api/tenggat?jenis=pengaduan-penanganan",
          "/api/tenggat/kalender?keadaan=semua&bulan=2026-07",
          "/api/tenggat/daftar.csv?keadaan=semua&urai=true",
          "/tenggat",
          "/tenggat/jadwal",
          "/tenggat/jadwal/pengaduan-penanganan",
          "/tenggat/orang/dishubpejabat",
          "/tenggat/orang/inspektoratpejabat",
          "/tenggat/orang/inspektoratpejabat/bukti.pdf",
          "/belum-diberi-tahu",
          "/berkas",
          "/api/berkas",
          "/laporan",
          "/api/laporan",
          "/api/tasks/drafts",
          "/latihan",
          "/latihan/gerak/keadaan",
          "/akun/orang/dishubpejabat",
          "/akun/orang/dishubpejabat/keluar",
          "/akun/orang/inspektoratpejabat/keluar",
          "/perangkat-daerah/dishub");

  /** The engine's own addresses. */
  private static final List<String> MESIN =
      List.of(
          "task/{tugas}",
          "task/{tugas}/variables",
          "task/{tugas}/form",
          "task/{tugas}/form-variables",
          "task/{tugas}/rendered-form",
          "task/{tugas}/comment",
          "task/{tugas}/attachment",
          "task/{tugas}/identity-links",
          "process-instance/{perkara}",
          "process-instance/{perkara}/variables",
          "process-instance/{perkara}/activity-instances",
          "process-instance/{perkara}/comment",
          "execution/{perkara}",
          "execution/{perkara}/localVariables",
          "history/process-instance/{perkara}",
          "history/activity-instance?processInstanceId={perkara}",
          "history/variable-instance?processInstanceId={perkara}");

  /** Its own lists, some of them asked for one report. */
  private static final List<String> DAFTAR_MESIN =
      List.of(
          "task",
          "process-instance",
          "execution",
          "variable-instance",
          "incident",
          "job",
          "external-task",
          "event-subscription",
          "history/task",
          "history/process-instance",
          "history/activity-instance",
          "history/variable-instance",
          "history/detail",
          "history/identity-link-log",
          "history/incident",
          "history/job-log",
          "history/user-operation",
          "history/decision-instance?includeInputs=true&includeOutputs=true");

  /** In the tab. */
  private static final List<String> UBAH =
      List.of(
          "PUT /api/tasks/{tugas}/pengaduan/isi/jawaban {\"teks\":\"x\",\"revisi\":0}",
          "PUT /api/tasks/{tugas}/pengaduan/putusan {\"unit\":\"dinkes\"}",
          "PUT /api/tasks/{tugas}/pengaduan/foto {\"id\":[]}",
          "POST /api/tasks/{tugas}/pengaduan/pelapor {}",
          "POST /api/tasks/{tugas}/pengaduan/catatan {\"teks\":\"x\"}",
          "POST /api/tasks/{tugas}/pengaduan/pesan {\"teks\":\"x\"}",
          "POST /api/tasks/{tugas}/pengaduan/dipisah {\"nomor\":\"{nomor}\"}",
          "POST /api/tasks/{tugas}/pengaduan/dugaan {\"nomor\":\"{nomor}\"}",
          "DELETE /api/tasks/{tugas}/pengaduan/berkas/{berkas}",
          "PUT /api/tasks/{tugas}/draft {\"values\":{}}",
          "POST /api/tasks/{tugas}/undo {}",
          "POST /api/tasks/{tugas}/lists/pengembalian/rows {\"values\":{}}",
          "POST /api/tenggat/{tenggat}/ingatkan {}",
          "POST /api/tenggat/{tenggat}/perpanjang/pratinjau {\"due\":\"2027-01-15\"}",
          "POST /api/deadlines/{tenggat}/extension"
              + " {\"due\":\"2027-01-15\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}",
          "POST /engine-rest/task/{tugas}/claim {\"userId\":\"{akun}\"}",
          "POST /engine-rest/task/{tugas}/assignee {\"userId\":\"{akun}\"}",
          "POST /engine-rest/task/{tugas}/delegate {\"userId\":\"{akun}\"}",
          "POST /engine-rest/task/{tugas}/identity-links"
              + " {\"userId\":\"{akun}\",\"type\":\"candidate\"}",
          "POST /engine-rest/task/{tugas}/complete"
              + " {\"variables\":{\"keputusan\":{\"value\":\"ajukan\"}}}",
          "POST /engine-rest/task/{tugas}/submit-form"
              + " {\"variables\":{\"keputusan\":{\"value\":\"ajukan\"}}}");

  /** In the engine alone, where administrators mend what is broken. */
  private static final List<String> UBAH_MESIN =
      List.of(
          "POST /engine-rest/task/{tugas}/comment/create {\"message\":\"x\"}",
          "PUT /engine-rest/task/{tugas}/variables/kelas {\"value\":\"x\",\"type\":\"String\"}",
          "PUT /engine-rest/process-instance/{perkara}/variables/kelompokPenangan"
              + " {\"value\":\"dinkespejabat\",\"type\":\"String\"}",
          "POST /engine-rest/process-instance/{perkara}/modification"
              + " {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"verifikasi\"}]}",
          "PUT /engine-rest/process-instance/{perkara}/suspended {\"suspended\":true}",
          "POST /engine-rest/message"
              + " {\"messageName\":\"pengaduanDibalas\",\"processInstanceId\":\"{perkara}\"}",
          "POST /engine-rest/process-definition/key/pengaduan/start {\"businessKey\":\"{nomor}\"}",
          "POST /engine-rest/task/{tugas}/bpmnError {\"errorCode\":\"x\"}",
          "DELETE /engine-rest/process-instance/{perkara}",
          "DELETE /engine-rest/history/process-instance/{perkara}");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired TaskService tasks;
  @Autowired Deadlines deadlines;
  @Autowired JdbcTemplate jdbc;

  /** What was told or done that should not have been. */
  private final List<String> holes = new ArrayList<>();

  private final Map<String, Visitor> people = new HashMap<>();

  private Sasaran biasa;
  private Sasaran terlapor;
  private Sasaran rahasia;

  /** A report and all ids by which one could ask for it. */
  private record Sasaran(
      LaporanUji laporan, String tugas, String perkara, String berkas, String tenggat) {

    String nomor() {
      return laporan.key();
    }

    String isi(String address, String account) {
      return address
          .replace("{nomor}", nomor())
          .replace("{tugas}", tugas)
          .replace("{perkara}", perkara)
          .replace("{berkas}", berkas)
          .replace("{tenggat}", tenggat)
          .replace("{akun}", account);
    }
  }

  @BeforeEach
  void threeReports() {
    time.startAt("2026-07-13T08:00");
    var ordinary = ditangani(masuk("lampu-jalan", false), "pengaduan");
    var secret = ditangani(masuk("lampu-jalan", true), "pengaduan");
    var accusing = menuduh().diterima(INSPEKTORAT).ditanggapi(INSPEKTORAT);
    for (var one : List.of(ordinary, secret)) {
      one.tulis(PENANGAN, PENANGANAN, "jawaban", "Sudah jawabanzq.");
    }
    accusing.tulis(INSPEKTORAT, PENANGANAN, "jawaban", "Sudah jawabanzq.");
    // Past the first reminders, so that ledger and mails speak of them
    time.forwardTo("2026-07-30T09:00");
    biasa = sasaran(ordinary, PENANGANAN);
    rahasia = sasaran(secret, PENANGANAN);
    terlapor = sasaran(accusing, PENANGANAN);
  }

  @Test
  void tellsNothingToWhoeverHoldsNoStep() {
    for (var account : TANPA_LANGKAH) {
      nothing(account, biasa, terlapor, rahasia);
    }
  }

  @Test
  void tellsTheAccusedOfficeNothing() {
    nothing(PENANGAN, terlapor);
  }

  @Test
  void tellsTheInspektoratNothingOfWhatLiesWithAnUnit() {
    nothing(INSPEKTORAT, biasa, rahasia);
  }

  @Test
  void tellsWhoeverHoldsTheStepAll() {
    all(PENANGAN, biasa, rahasia);
    all(INSPEKTORAT, terlapor);
  }

  /** The head reads while he approves; the officer who wrote reads no more, and later nobody. */
  @Test
  void movesWithTheStep() {
    submit(PENANGAN, biasa, rahasia);
    submit(INSPEKTORAT, terlapor);
    biasa = sasaran(biasa.laporan(), PERSETUJUAN);
    rahasia = sasaran(rahasia.laporan(), PERSETUJUAN);
    terlapor = sasaran(terlapor.laporan(), PERSETUJUAN);

    all("dishubkepala", biasa, rahasia);
    all("inspektur", terlapor);
    nothing("dishubkepala", terlapor);
    nothing(PENANGAN, rahasia, terlapor);
    nothing(INSPEKTORAT, biasa, rahasia);
    nothing("inspektur", biasa, rahasia);
    refused(PENANGAN, biasa, reads());

    for (var one : List.of(biasa, rahasia)) {
      one.laporan().putuskan("dishubkepala", PERSETUJUAN, "setujui");
    }
    terlapor.laporan().putuskan("inspektur", PERSETUJUAN, "setujui");
    for (var account : List.of("dishubkepala", "inspektur", PENANGAN, INSPEKTORAT)) {
      for (var one : List.of(biasa, rahasia, terlapor)) {
        refused(account, one, reads());
      }
    }
    assertThat(holes).isEmpty();
  }

  private void submit(String account, Sasaran... some) {
    for (var one : some) {
      one.laporan().putuskan(account, PENANGANAN, "ajukan");
    }
  }

  @Test
  void keepsAFreshReportWithItsVerifier() {
    var fresh = sasaran(masuk("lampu-jalan", false), VERIFIKASI, Jam.VERIFIKASI);

    for (var account : List.of(PENANGAN, INSPEKTORAT, "dishubkepala", "organisasi", "admin")) {
      nothing(account, fresh);
    }
    for (var address : SATU) {
      assertThat(send(browser("admpengaduan"), fresh.isi("GET " + address, "")).statusCode())
          .as(address)
          .isEqualTo(200);
    }
  }

  /**
   * An open task is offered to groups. Whoever works at the accused office reads no more of it than
   * the engine's own list of tasks has, on the front page too: its step and its number.
   */
  @Test
  void tellsNothingToTheAccusedWhateverHisGroups() {
    var accusing = menuduh();
    var open = sasaran(accusing, DISPOSISI);
    var identity = beans.getBean(IdentityService.class);
    identity.createMembership("dishubasesor", INSPEKTORAT);
    try {
      refused("dishubasesor", open, reads());
      refused("dishubasesor", open, UBAH);
      DAFTAR.stream()
          .filter(address -> !address.equals("/"))
          .map(address -> "GET " + address)
          .forEach(act -> look("dishubasesor", act, send(browser("dishubasesor"), act), open));
      assertThat(holes).isEmpty();
    } finally {
      identity.deleteMembership("dishubasesor", INSPEKTORAT);
    }
    for (var address : SATU) {
      assertThat(send(browser(INSPEKTORAT), open.isi("GET " + address, "")).statusCode())
          .as(address)
          .isEqualTo(200);
    }
  }

  @Test
  void namesNoneInTheProofOfWhatSomebodyWasTold() throws IOException {
    for (var account : List.of(PENANGAN, INSPEKTORAT)) {
      var proof = browser("organisasi").download("/tenggat/orang/%s/bukti.pdf".formatted(account));
      assertThat(proof.statusCode()).isEqualTo(200);
      try (var document = Loader.loadPDF(proof.body())) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Pejabat")
            .doesNotContain("PGD-2026");
      }
    }
  }

  @Test
  void asksAStrangerToSignIn() {
    var stranger = Visitor.stranger(port).with("Cookie", "TERTIB-XSRF=t");
    for (var one : List.of(biasa, terlapor, rahasia)) {
      Stream.of(reads(), lists(), UBAH, UBAH_MESIN)
          .flatMap(List::stream)
          .filter(act -> !act.equals("GET /"))
          .forEach(
              act -> {
                var answer = send(stranger, one.isi(act, "x"), "X-TERTIB-XSRF", "t");
                var target = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() != 401 && !target.endsWith("/masuk")) {
                  holes.add("%d %s".formatted(answer.statusCode(), act));
                }
              });
    }
    assertThat(holes).isEmpty();
  }

  @Test
  void publishesOneOfThree() {
    var anybody = Visitor.stranger(port);
    for (var list : List.of("/layanan/pengaduan/laporan", "/open311/v2/requests.json")) {
      assertThat(anybody.page(list).body())
          .as(list)
          .contains(biasa.nomor())
          .doesNotContain(terlapor.nomor(), rahasia.nomor())
          .doesNotContain(KATA);
    }
    for (var one : List.of(terlapor, rahasia)) {
      assertThat(anybody.page("/layanan/pengaduan/laporan/" + one.nomor()).statusCode())
          .isEqualTo(404);
    }
    for (var one : List.of(biasa, terlapor, rahasia)) {
      assertThat(anybody.page("/layanan/pengaduan/foto/" + one.berkas()).statusCode())
          .isEqualTo(404);
      var told = anybody.get("/open311/v2/requests/%s.json".formatted(one.nomor()));
      assertThat(told.statusCode()).isEqualTo(200);
      assertThat(told.body()).doesNotContain(KATA);
    }
  }

  /** Reads nothing of these, and changes nothing. */
  private void nothing(String account, Sasaran... some) {
    for (var one : some) {
      refused(account, one, reads());
      refused(account, one, UBAH);
      if (!account.equals("admin")) {
        refused(account, one, UBAH_MESIN);
      }
      var visitor = browser(account);
      for (var address : MESIN) {
        var act = one.isi("GET /engine-rest/" + address, account);
        look(account, act, send(visitor, act), one);
      }
      refused(
          account,
          "berkas",
          visitor.upload(
              one.isi("/api/tasks/{tugas}/pengaduan/berkas?bagian=jawaban", account),
              "a.jpg",
              BerkasUji.foto(9, 9, 1)));
      together(account, visitor, one);
    }
    var visitor = browser(account);
    for (var address : lists()) {
      look(account, address, send(visitor, address), some);
    }
    assertThat(holes).isEmpty();
    for (var one : some) {
      var task = tasks.createTaskQuery().taskId(one.tugas()).singleResult();
      assertThat(task).as("%s ended the step", account).isNotNull();
      assertThat(task.getAssignee()).isNotEqualTo(account);
    }
  }

  private static List<String> reads() {
    return Stream.concat(SATU.stream(), LAIN.stream()).map(one -> "GET " + one).toList();
  }

  private static List<String> lists() {
    return Stream.of(
            DAFTAR.stream(),
            DAFTAR_MESIN.stream().map(one -> "/engine-rest/" + one),
            DAFTAR_MESIN.stream().map(one -> "/camunda/api/engine/engine/default/" + one),
            Stream.of("process-instance", "incident")
                .map(one -> "/camunda/api/cockpit/plugin/base/default/" + one),
            Stream.of("/surel"))
        .flatMap(some -> some.map(one -> "GET " + one))
        .toList();
  }

  private void refused(String account, Sasaran one, List<String> acts) {
    var visitor = browser(account);
    acts.forEach(act -> refused(account, act, send(visitor, one.isi(act, account))));
  }

  private void refused(String account, String act, HttpResponse<String> answer) {
    if (!REFUSALS.contains(answer.statusCode())
        || KATA.stream().anyMatch(answer.body()::contains)) {
      holes.add("%s: %d %s %s".formatted(account, answer.statusCode(), act, answer.body()));
    }
  }

  /**
   * What is answered may not name these. Administrators see in engine, outbox and accounts that
   * something runs and who holds it; what it is about stands nowhere.
   */
  private void look(String account, String act, HttpResponse<String> answer, Sasaran... some) {
    var words = new ArrayList<>(KATA);
    var running = Stream.of("/engine-rest", "/camunda", "/surel", "/akun").anyMatch(act::contains);
    if (answer.statusCode() < 400 && !(running && account.equals("admin"))) {
      for (var one : some) {
        words.addAll(List.of(one.nomor(), one.tugas(), one.perkara()));
      }
    }
    words.stream()
        .filter(answer.body()::contains)
        .forEach(word -> holes.add("%s: %s tells %s".formatted(account, act, word)));
    if (answer.statusCode() >= 500) {
      holes.add("%s: %d %s".formatted(account, answer.statusCode(), act));
    }
  }

  /** The page on which several dispositions are answered at once. */
  private void together(String account, Visitor visitor, Sasaran one) {
    for (var path : List.of("/pengaduan/disposisi/pratinjau", "/pengaduan/disposisi")) {
      refused(
          account,
          path,
          visitor.form(
              path,
              "keputusan=terima&nomor=%s&_csrf=%s"
                  .formatted(one.nomor(), visitor.cookie("TERTIB-XSRF").orElse(""))));
    }
  }

  private void all(String account, Sasaran... some) {
    var visitor = browser(account);
    for (var one : some) {
      for (var address : SATU) {
        assertThat(send(visitor, one.isi("GET " + address, account)).statusCode())
            .as("%s %s", account, address)
            .isEqualTo(200);
      }
      assertThat(send(visitor, one.isi("GET /api/tasks/{tugas}/pengaduan", account)).body())
          .contains("uraianzq", "alamatzq", "fotozq", "jawabanzq");
      for (var list : List.of("/pengaduan", "/api/tenggat")) {
        assertThat(send(visitor, "GET " + list).body())
            .as("%s %s", account, list)
            .contains(one.nomor());
      }
    }
  }

  /** {@code POST /address {"a":"body"}}, as a script of a page would. */
  private static HttpResponse<String> send(Visitor visitor, String act, String... more) {
    var parts = act.split(" ", 3);
    var headers = new ArrayList<>(List.of(more));
    headers.addAll(
        List.of(
            "Accept",
            parts[1].contains("/api/") || parts[1].startsWith("/engine")
                ? "application/json,application/problem+json,*/*;q=0.1"
                : "text/html,*/*;q=0.8"));
    if (parts.length > 2) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    return visitor.send(
        parts[0],
        parts[1],
        parts.length > 2 ? parts[2] : null,
        visitor.tokens(headers.toArray(String[]::new)));
  }

  private Visitor browser(String account) {
    return people.computeIfAbsent(account, one -> Visitor.browser(port).signIn(one));
  }

  private LaporanUji masuk(String kategori, boolean rahasia) {
    return new LaporanUji(port, beans)
        .masuk(
            new LaporanBaru(
                Kanal.WEB,
                null,
                JenisLaporan.PENGADUAN,
                "Lampu mati, uraianzq, sejak tiga hari.",
                kategori,
                null,
                "rawa-buntu",
                "Jalan alamatzq",
                null,
                new Pelapor(false, rahasia, "Warga namazq", "surelzq@contoh.id", ""),
                List.of(new LampiranBaru("fotozq.jpg", BerkasUji.foto(30, 20, 1))),
                UUID.randomUUID().toString()));
  }

  /** Accuses Dinas Perhubungan, and waits at the Inspektorat. */
  private LaporanUji menuduh() {
    return masuk("pegawai-pungli", false)
        .pilih(
            "admpengaduan",
            VERIFIKASI,
            "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"dishub\",\"terlapor\":\"dishub\"}")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
  }

  private static LaporanUji ditangani(LaporanUji laporan, String kelas) {
    return laporan.diteruskan(kelas, "dishub").diterima(PENANGAN).ditanggapi(PENANGAN);
  }

  private Sasaran sasaran(LaporanUji laporan, String step) {
    return sasaran(laporan, step, Jam.PENANGANAN);
  }

  private Sasaran sasaran(LaporanUji laporan, String step, Jam jam) {
    var task = laporan.task(step);
    return new Sasaran(
        laporan,
        task,
        tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(),
        jdbc.queryForObject(
            "select min(id) from pengaduan_berkas where nomor = ?", String.class, laporan.key()),
        String.valueOf(deadlines.find(jam.jenis(), laporan.key()).orElseThrow().id()));
  }
}
