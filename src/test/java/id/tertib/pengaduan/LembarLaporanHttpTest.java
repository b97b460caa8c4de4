package id.tertib.pengaduan;

import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The addresses of the tab of a step of a report. */
@ProcessTest
class LembarLaporanHttpTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";
  private static final String TANGGAPAN = "Beri tanggapan pertama";
  private static final String PENANGANAN = "Tangani dan susun jawaban";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired JdbcTemplate jdbc;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-06T10:00");
    laporan = new LaporanUji(port, beans);
  }

  @Test
  void showsTheVerifierWhatWasWrittenAndProposesClassAndUnit() {
    laporan.masuk();
    var sheet = sheet("admpengaduan", laporan.task(VERIFIKASI));

    assertThat(sheet.path("fakta").path("tempat").asText()).isEqualTo("Rawa Buntu, Serpong");
    assertThat(sheet.path("cerita").path("uraian").asText()).contains("nomor 14 mati");
    var mark = sheet.path("cerita").path("tanda").path(0);
    assertThat(mark.path("nama").asText()).isEqualTo("nomor rumah");
    assertThat(
            sheet
                .path("cerita")
                .path("uraian")
                .asText()
                .substring(mark.path("dari").asInt(), mark.path("sampai").asInt()))
        .isEqualTo("nomor 14");
    assertThat(sheet.path("pilihan").path("usul").path("kelas").path("kode").asText())
        .isEqualTo("pengaduan");
    assertThat(sheet.path("pilihan").path("usul").path("unit").path("kode").asText())
        .isEqualTo("dishub");
    assertThat(sheet.path("tombol").findValuesAsText("keputusan"))
        .containsExactly("teruskan", "tunda", "gabung", "bukan_wewenang", "arsipkan");
    assertThat(sheet.path("terbit").path("boleh").asBoolean()).isTrue();
    assertThat(sheet.path("draf").has("naskah")).isTrue();
    assertThat(sheet.toString()).doesNotContain("warga@contoh.id", "Warga Rawa Buntu");
  }

  @Test
  void tellsWhereAProgramSaysThatThereIsAPictureAndFetchesNothing() {
    var pelapor = new Pelapor(false, false, "Warga Rawa Buntu", "warga@contoh.id", "");
    laporan.masuk(
        new LaporanBaru(
            Kanal.OPEN311,
            null,
            JenisLaporan.PENGADUAN,
            "Lampu jalan padam sejak tiga hari lalu.",
            "lampu-jalan",
            null,
            "rawa-buntu",
            "Jalan Rawa Buntu",
            null,
            pelapor,
            List.of(),
            "https://contoh.id/foto.jpg?a=1",
            "kiriman-1"));
    assertThat(cerita().path("tautan").asText()).isEqualTo("https://contoh.id/foto.jpg?a=1");

    laporan.masuk();
    assertThat(cerita().path("tautan").isNull()).isTrue();
  }

  private JsonNode cerita() {
    return sheet("admpengaduan", laporan.task(VERIFIKASI)).path("cerita");
  }

  @Test
  void tellsWhoeverAnswersAgainHowItWasRatedAndWhy() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .dijawab("dishubpejabat", "dishubkepala");
    laporan.dinilai(false, "Satu lampu masih padam.");

    var fakta = sheet("dishubpejabat", laporan.task(PENANGANAN)).path("fakta");

    assertThat(fakta.path("putaran").asInt()).isEqualTo(1);
    assertThat(fakta.path("penilaian").path(0).path("nilai").asInt()).isEqualTo(4);
    assertThat(fakta.path("penilaian").path(0).path("kata").asText())
        .isEqualTo("Satu lampu masih padam.");
  }

  @Test
  void proposesTheKecamatanOfThePlace() {
    laporan.masuk("pelayanan-kecamatan", JenisLaporan.PERMINTAAN_INFORMASI);
    var proposed = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("pilihan").path("usul");

    assertThat(proposed.path("kelas").path("kode").asText()).isEqualTo("permintaan_informasi");
    assertThat(proposed.path("unit").path("kode").asText()).isEqualTo("kec-serpong");
    assertThat(proposed.path("dasarUnit").asText()).isEqualTo("menurut tempat");
  }

  @Test
  void tellsClocksWithTheirShareAndWhenSomebodyIsRemindedNext() {
    laporan.masuk();
    var fresh = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("jam").path(0);
    assertThat(fresh.path("nada").asText()).as("three days of three").isEqualTo("biasa");
    time.startAt("2026-07-08T09:00");
    var clock = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("jam").path(0);

    assertThat(clock.path("kode").asText()).isEqualTo("verifikasi");
    assertThat(clock.path("utama").asBoolean()).isTrue();
    assertThat(clock.path("hari").asInt()).isEqualTo(2);
    assertThat(clock.path("persen").asInt()).isEqualTo(67);
    assertThat(clock.path("sisa").asText()).isEqualTo("1 hari kerja lagi");
    assertThat(clock.path("ingatan").findValuesAsText("hari"))
        .containsExactly("2026-07-08", "2026-07-09", "2026-07-09");
    time.startAt("2026-07-09T09:00");
    var last = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("jam").path(0);
    assertThat(last.path("sisa").asText()).isEqualTo("jatuh tempo hari ini");
    assertThat(last.path("nada").asText() + last.path("bentuk").asText()).isEqualTo("badwarn");
    time.startAt("2026-07-13T09:00");
    var late = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("jam").path(0);
    assertThat(late.path("persen").asInt()).isEqualTo(167);
    assertThat(late.path("nada").asText()).isEqualTo("bad");
  }

  @Test
  void savesDraftsByRevisionAndShowsBothWhenTwoWrote() {
    laporan.masuk();
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    var saved = json(done(draft(task, "naskah", "Lampu jalan padam.", 0)));
    assertThat(saved.path("revisi").asInt()).isEqualTo(1);
    assertThat(saved.path("temuan").isEmpty()).isTrue();

    var stale = draft(task, "naskah", "Lain sama sekali.", 0);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(json(stale).path("current").path("teks").asText()).isEqualTo("Lampu jalan padam.");
    assertThat(json(stale).path("current").path("revisi").asInt()).isEqualTo(1);
    assertThat(draft(task, "jawaban", "Bukan langkahnya", 0).statusCode()).isEqualTo(400);
    assertThat(draft(task, "tidak-ada", "?", 0).statusCode()).isEqualTo(400);
  }

  @Test
  void tellsWhereAReportGoesThatIsAboutTheUnitsOwnPeople() {
    laporan.masuk();
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    assertThat(destination(task)).isEqualTo("dishub");
    done(choose(task, "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\",\"terlapor\":\"dishub\"}"));
    assertThat(destination(task)).isEqualTo("inspektorat");
    done(choose(task, "{\"unit\":\"dsdabmbk\",\"terlapor\":\"inspektorat\"}"));
    assertThat(destination(task)).isEqualTo("setda");
  }

  private String destination(String task) {
    var sheet = json(laporan.as("admpengaduan").get("/api/tasks/%s/pengaduan".formatted(task)));
    return sheet.path("pilihan").path("tujuan").path("kode").asText();
  }

  @Test
  void warnsOfWhatTellsWhoOrWhereAndNeverPublishesIt() {
    laporan.masuk();
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    done(choose(task, "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\"}"));
    var found =
        json(done(draft(task, "naskah", "Kata Warga Rawa Buntu, hubungi 0812 3456 7890.", 0)))
            .path("temuan");
    assertThat(found.findValuesAsText("nama")).containsExactly("nomor telepon", "nama pelapor");
    assertThat(found.path(0).path("tolak").asBoolean()).isTrue();
    done(draft(task, "tempat", "Jalan Rawa Buntu", 0));

    var refused = laporan.putusan("admpengaduan", VERIFIKASI, "teruskan");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Naskah publik memuat nomor telepon")
        .doesNotContain("0812");
    done(draft(task, "naskah", "Lampu jalan padam.", 1));
    done(draft(task, "tempat", "Jalan Rawa Buntu no. 14", 1));
    assertThat(laporan.putusan("admpengaduan", VERIFIKASI, "teruskan").body())
        .contains("Tempat untuk umum memuat nomor rumah");
    done(draft(task, "tempat", "Jalan Rawa Buntu", 2));
    assertThat(laporan.putusan("admpengaduan", VERIFIKASI, "teruskan").statusCode())
        .isLessThan(300);
  }

  @Test
  void putsEveryLookAtTheReporterOnRecord() {
    laporan.masuk();
    var task = laporan.task(VERIFIKASI);
    assertThat(post("admpengaduan", task, "pelapor", "{}").statusCode()).isEqualTo(409);
    laporan.claim("admpengaduan", task);

    var answer = done(post("admpengaduan", task, "pelapor", "{}"));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var shown = json(answer);
    assertThat(shown.path("nama").asText()).isEqualTo("Warga Rawa Buntu");
    assertThat(shown.path("surel").asText()).isEqualTo("warga@contoh.id");
    assertThat(shown.path("sampai").asText()).startsWith("2026-07-06T10:05");
    assertThat(sheet("admpengaduan", task).path("pelapor").path("terakhir").asText())
        .isEqualTo("petugas verifikasi, 6 Juli 2026, 10:00 WIB");
    assertThat(
            jdbc.queryForList("select akun || ' ' || langkah from pengaduan_lihat", String.class))
        .containsExactly("admpengaduan verifikasi");
  }

  @Test
  void keepsTheReporterOfAConfidentialReportFromTheUnit() {
    laporan.masuk(
        "lampu-jalan",
        JenisLaporan.PENGADUAN,
        Kanal.WEB,
        null,
        new Pelapor(false, true, "Warga Rawa Buntu", "warga@contoh.id", ""));
    done(post("admpengaduan", laporan.claimed("admpengaduan", VERIFIKASI), "pelapor", "{}"));
    laporan.diteruskan("pengaduan", "dishub");
    var task = laporan.claimed("dishubpejabat", DISPOSISI);

    assertThat(sheet("dishubpejabat", task).path("pelapor").path("dapat").asBoolean()).isFalse();
    var refused = post("dishubpejabat", task, "pelapor", "{}");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).doesNotContain("warga@contoh.id");
    assertThat(sheet("dishubpejabat", task).path("terbit").path("sebab").asText())
        .contains("dirahasiakan");
  }

  @Test
  void saysThatAReporterStaysUnknown() {
    laporan.masuk("lampu-jalan", JenisLaporan.PENGADUAN, Kanal.WEB, null, Pelapor.TANPA_NAMA);
    var task = laporan.claimed("admpengaduan", VERIFIKASI);

    assertThat(sheet("admpengaduan", task).path("pelapor").path("sebab").asText())
        .contains("tidak menyebut nama");
    assertThat(post("admpengaduan", task, "pelapor", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void addsNotesForStaffAndMessagesForTheReporterAtOnce() {
    var task = waitingForResponse();
    done(draft("dishubpejabat", task, "catatan", "Gardu pad", 0));
    done(post("dishubpejabat", task, "catatan", "{\"teks\":\"Gardu padam.\"}"));
    done(post("dishubpejabat", task, "pesan", "{\"teks\":\"Petugas datang besok.\"}"));

    var sheet = sheet("dishubpejabat", task);
    assertThat(sheet.path("catatan").path(0).path("teks").asText()).isEqualTo("Gardu padam.");
    assertThat(sheet.path("catatan").path(0).path("dari").asText()).isEqualTo("Dinas Perhubungan");
    assertThat(sheet.path("pesan").path(0).path("teks").asText())
        .isEqualTo("Petugas datang besok.");
    assertThat(sheet.path("draf").path("catatan").path("revisi").asInt()).isZero();
    assertThat(post("dishubpejabat", task, "catatan", "{\"teks\":\" \"}").statusCode())
        .isEqualTo(400);
    assertThat(post("dishubpejabat", task, "pesan", "{\"teks\":\"Pada [hari].\"}").body())
        .contains("Isi “hari”");
  }

  @Test
  void offersTemplatesFilledForTheReportAndRefusesOpenPlaces() {
    var task = waitingForResponse();
    var template = sheet("dishubpejabat", task).path("pola").path(0);
    assertThat(template.path("judul").asText()).isEqualTo("Lampu jalan: dijadwalkan diperbaiki");
    assertThat(template.path("teks").asText())
        .contains("tentang lampu jalan dan rambu di Rawa Buntu, Serpong", "[tanggal perbaikan]");

    done(draft("dishubpejabat", task, "tanggapan", template.path("teks").asText(), 0));
    assertThat(laporan.putusan("dishubpejabat", TANGGAPAN, "kirim").body())
        .contains("Isi “tanggal perbaikan” dalam tanggapan");
  }

  @Test
  void leavesNoHalfWrittenWordsToWhoeverComesNext() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    var task = laporan.claimed("dishubpejabat", DISPOSISI);
    done(draft("dishubpejabat", task, "alasan", "Bukan urusan ka", 0));
    laporan
        .putuskan("dishubpejabat", DISPOSISI, "terima")
        .ditanggapi("dishubpejabat")
        .tulis("dishubpejabat", PENANGANAN, "jawaban", "Lampu sudah diganti.")
        .putuskan("dishubpejabat", PENANGANAN, "ajukan");

    var sheet = sheet("dishubkepala", laporan.task("Setujui jawaban"));
    assertThat(sheet.path("jawaban").asText()).isEqualTo("Lampu sudah diganti.");
    assertThat(sheet.path("draf").path("alasan").path("teks").asText()).isEmpty();
    laporan
        .tulis("dishubkepala", "Setujui jawaban", "alasan", "Sebut tanggalnya.")
        .putuskan("dishubkepala", "Setujui jawaban", "kembalikan");
    var again = sheet("dishubpejabat", laporan.task(PENANGANAN));
    assertThat(again.path("draf").path("jawaban").path("teks").asText())
        .isEqualTo("Lampu sudah diganti.");
    assertThat(again.path("catatan").path(0).path("teks").asText()).isEqualTo("Sebut tanggalnya.");
  }

  @Test
  void tellsWhyADecisionIsClosed() {
    laporan.masuk();
    laporan
        .tulis("admpengaduan", VERIFIKASI, "permintaan", "Sebut nama jalannya.")
        .putuskan("admpengaduan", VERIFIKASI, "tunda");
    laporan.dibalas("Jalan Rawa Buntu.");

    var buttons = sheet("admpengaduan", laporan.task(VERIFIKASI)).path("tombol");
    assertThat(buttons.path(1).path("keputusan").asText()).isEqualTo("tunda");
    assertThat(buttons.path(1).path("tertutup").asText()).contains("sudah pernah diminta");
    assertThat(buttons.path(0).path("tertutup").isNull()).isTrue();
  }

  @Test
  void joinsPartsAndPassesOnWhatAUnitSuspects() {
    laporan.masuk();
    var parent = laporan.key();
    var child = new LaporanUji(port, beans).masuk();
    var childTask = child.claimed("admpengaduan", VERIFIKASI);
    assertThat(choose(childTask, "{\"induk\":\"PGD-2026-999999\"}").body()).contains("tidak ada");
    done(choose(childTask, "{\"induk\":\"%s\"}".formatted(parent)));
    child.putuskan("admpengaduan", VERIFIKASI, "gabung");

    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    var sheet = sheet("admpengaduan", task);
    assertThat(sheet.path("gabungan").findValuesAsText("nomor")).containsExactly(child.key());
    assertThat(sheet.path("fakta").path("penerima").asInt()).isEqualTo(2);
    assertThat(post("admpengaduan", task, "dipisah", nomor("PGD-2026-999999")).statusCode())
        .isEqualTo(404);
    done(post("admpengaduan", task, "dipisah", nomor(child.key())));
    child.jalan();
    assertThat(table.get(child.key()).status()).isEqualTo(Status.VERIFIKASI);
    assertThat(table.get(child.key()).induk()).isNull();

    laporan.diteruskan("pengaduan", "dishub");
    var officer = laporan.claimed("dishubpejabat", DISPOSISI);
    assertThat(post("dishubpejabat", officer, "dipisah", nomor(child.key())).statusCode())
        .isEqualTo(400);
    assertThat(post("dishubpejabat", officer, "dugaan", nomor("PGD-2026-999999")).statusCode())
        .isEqualTo(400);
    done(post("dishubpejabat", officer, "dugaan", nomor(child.key())));
    assertThat(sheet("dishubpejabat", officer).path("catatan").path(0).path("teks").asText())
        .contains(child.key());
    assertThat(
            jdbc.queryForList("select subjek from surel where jenis = 'pengaduan'", String.class))
        .anyMatch(subject -> subject.contains(parent) && subject.contains(child.key()));
  }

  @Test
  void takesAndGivesFilesOnlyOfThisReport() {
    var task = waitingForResponse();
    var wrong =
        laporan
            .as("dishubpejabat")
            .upload(
                "/api/tasks/%s/pengaduan/berkas?bagian=tanggapan".formatted(task),
                "catatan.txt",
                "bukan gambar".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(
            laporan
                .as("dishubpejabat")
                .upload(
                    "/api/tasks/%s/pengaduan/berkas?bagian=alasan".formatted(task),
                    "catatan.txt",
                    new byte[] {1})
                .body())
        .contains("tidak melampirkan");
    assertThat(
            laporan
                .as("dishubpejabat")
                .get("/api/tasks/%s/pengaduan/berkas/1".formatted(task))
                .statusCode())
        .isEqualTo(404);
    assertThat(put("dishubpejabat", task, "foto", "{\"id\":[]}").statusCode()).isEqualTo(400);
  }

  @Test
  void choosesOnlyPicturesOfTheReporterForEverybody() {
    laporan.masuk();
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    assertThat(put("admpengaduan", task, "foto", "{\"id\":[]}").statusCode()).isEqualTo(204);
    assertThat(put("admpengaduan", task, "foto", "{\"id\":[99]}").statusCode()).isEqualTo(400);
  }

  @Test
  void isNotThereForWhoeverHoldsNoStep() {
    var task = waitingForResponse();
    var others =
        List.of(
            "dinkespejabat",
            "dishubkepala",
            "dishubsekretaris",
            "organisasi",
            "admin",
            "inspektur",
            "sekda",
            "walikota",
            "admpengaduan",
            "inspektoratpejabat");
    for (var account : others) {
      nothing(account, task);
    }
    assertThat(Visitor.stranger(port).get("/api/tasks/%s/pengaduan".formatted(task)).statusCode())
        .isEqualTo(401);

    laporan.ditanggapi("dishubpejabat");
    nothing("dishubpejabat", task);
  }

  @Test
  void isNotThereForThePeopleOfTheAccusedOfficeWhateverTheirGroups() {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    var task = laporan.task(VERIFIKASI);
    jdbc.update("update pengaduan set terlapor = 'dishub' where nomor = ?", laporan.key());
    var identity = beans.getBean(org.camunda.bpm.engine.IdentityService.class);
    identity.createMembership("dishubpejabat", "admpengaduan");
    try {
      nothing("dishubpejabat", task);
      assertThat(laporan.as("dishubpejabat").get("/api/complaints/" + laporan.key()).statusCode())
          .isEqualTo(404);
      assertThat(laporan.claim("dishubpejabat", task).statusCode()).isGreaterThanOrEqualTo(400);
    } finally {
      identity.deleteMembership("dishubpejabat", "admpengaduan");
    }
  }

  @Test
  void letsNobodyAccuseHisOwnOfficeAndStillHoldTheStep() {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    var identity = beans.getBean(org.camunda.bpm.engine.IdentityService.class);
    identity.createMembership("dishubpejabat", "admpengaduan");
    try {
      var task = laporan.claimed("dishubpejabat", VERIFIKASI);
      assertThat(
              put(
                      "dishubpejabat",
                      task,
                      "putusan",
                      "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"dishub\",\"terlapor\":\"dishub\"}")
                  .body())
          .contains("tentang kantor Anda");
    } finally {
      identity.deleteMembership("dishubpejabat", "admpengaduan");
    }
  }

  /** Neither what it shows nor anything that it does; nothing tells whether the task is there. */
  private void nothing(String account, String task) {
    var visitor = laporan.as(account);
    var base = "/api/tasks/%s/pengaduan".formatted(task);
    assertThat(visitor.get(base).statusCode()).as(account).isEqualTo(404);
    assertThat(visitor.get(base + "/berkas/1").statusCode()).as(account).isEqualTo(404);
    assertThat(draft(account, task, "tanggapan", "?", 0).statusCode()).as(account).isEqualTo(404);
    assertThat(put(account, task, "putusan", "{}").statusCode()).as(account).isEqualTo(404);
    assertThat(put(account, task, "foto", "{\"id\":[]}").statusCode()).as(account).isEqualTo(404);
    for (var act : List.of("pelapor", "catatan", "pesan", "dipisah", "dugaan")) {
      assertThat(post(account, task, act, "{\"teks\":\"x\",\"nomor\":\"x\"}").statusCode())
          .as(account + " " + act)
          .isEqualTo(404);
    }
    assertThat(
            visitor.upload(base + "/berkas?bagian=tanggapan", "a.png", new byte[] {1}).statusCode())
        .as(account)
        .isEqualTo(404);
  }

  @Test
  void asksToTakeTheStepBeforeAnythingIsWritten() {
    laporan.masuk();
    var task = laporan.task(VERIFIKASI);
    for (var act : List.of("pelapor", "catatan", "pesan", "dipisah", "dugaan")) {
      assertThat(post("admpengaduan", task, act, "{\"teks\":\"x\",\"nomor\":\"x\"}").statusCode())
          .as(act)
          .isEqualTo(409);
    }
    assertThat(draft(task, "naskah", "x", 0).statusCode()).isEqualTo(409);
    assertThat(put("admpengaduan", task, "putusan", "{}").statusCode()).isEqualTo(409);
    assertThat(put("admpengaduan", task, "foto", "{\"id\":[]}").statusCode()).isEqualTo(409);
  }

  @Test
  void bringsTheModuleThatDrawsTheTab() {
    laporan.masuk();
    var context =
        json(
            laporan
                .as("admpengaduan")
                .get("/api/tasks/%s/context".formatted(laporan.task(VERIFIKASI))));
    assertThat(context.path("panel").asText()).isEqualTo("/tertib/pengaduan/lembar.js");
    assertThat(laporan.as("admpengaduan").get("/tertib/pengaduan/lembar.js").statusCode())
        .isEqualTo(200);
  }

  private String waitingForResponse() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", DISPOSISI, "terima");
    return laporan.claimed("dishubpejabat", TANGGAPAN);
  }

  private static String nomor(String nomor) {
    return "{\"nomor\":\"%s\"}".formatted(nomor);
  }

  private JsonNode sheet(String account, String task) {
    return json(done(laporan.as(account).get("/api/tasks/%s/pengaduan".formatted(task))));
  }

  private HttpResponse<String> draft(String task, String part, String text, int revision) {
    return draft("admpengaduan", task, part, text, revision);
  }

  private HttpResponse<String> draft(
      String account, String task, String part, String text, int revision) {
    return put(
        account, task, "isi/" + part, "{\"teks\":\"%s\",\"revisi\":%d}".formatted(text, revision));
  }

  private HttpResponse<String> choose(String task, String choice) {
    return put("admpengaduan", task, "putusan", choice);
  }

  private HttpResponse<String> put(String account, String task, String what, String body) {
    return laporan
        .as(account)
        .send(
            "PUT",
            "/api/tasks/%s/pengaduan/%s".formatted(task, what),
            body,
            "Content-Type",
            "application/json");
  }

  private HttpResponse<String> post(String account, String task, String what, String body) {
    return laporan.as(account).post("/api/tasks/%s/pengaduan/%s".formatted(task, what), body);
  }
}
