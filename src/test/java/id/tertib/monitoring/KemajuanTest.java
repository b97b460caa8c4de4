package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.progress.KemajuanMonitoring;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.progress.KemajuanReader;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerahReader;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the progress page reads: the board of the whole city, and each person's own part of it. */
@ProcessTest
class KemajuanTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired KemajuanReader kemajuan;
  @Autowired RiwayatPerangkatDaerahReader riwayat;
  @Autowired PerangkatDaerahRegister register;
  @Autowired ObjectMapper json;
  @Autowired DaftarPeriksaWithdrawal withdrawal;
  @Autowired PerangkatDaerahResults hasil;
  @Autowired JdbcClient jdbc;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  private void seluruhKota() {
    kota.mulai(2026, 2).rencanakanSemua("2026-S2", "2026-12-18").tetapkan("2026-S2");
  }

  @Test
  void showsAllOfficesInTheirPlacesWithStateDueDayAndWhoOwesTheNextStep() {
    seluruhKota();
    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah());
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).serahkan();
    kota.kasus("2026-S2/kec-setu").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    var data = baca("sekda");

    assertThat(data.kantor())
        .extracting(Kantor::kode)
        .containsExactlyElementsOf(register.all().stream().map(PerangkatDaerah::kode).toList())
        .hasSize(38);
    assertThat(kantor(data, "setda").keadaan()).isEqualTo(Keadaan.BELUM_DIBUKA);
    assertThat(kantor(data, "dinkes"))
        .extracting(Kantor::keadaan, Kantor::jenis, Kantor::terlambat)
        .containsExactly(Keadaan.MENGISI, "dinas", 0);
    assertThat(kantor(data, "dinkes").langkah())
        .extracting(Langkah::pemegang, Langkah::sisa, Langkah::milikAnda)
        .containsExactly(tuple("Asesor Dinas Kesehatan", "8 hari kerja lagi", false));
    assertThat(kantor(data, "dlh").langkah())
        .extracting(Langkah::nama, Langkah::kode)
        .containsExactly(tuple("Observasi", "observasi"), tuple("Wawancara", "wawancara"));
    assertThat(kantor(data, "dlh").langkah().get(0).pemegang()).startsWith("Asesor kota");
    assertThat(kantor(data, "kec-setu"))
        .extracting(Kantor::keadaan, Kantor::kelompok)
        .containsExactly(Keadaan.REVIU, "Kecamatan");
    assertThat(kantor(data, "kec-setu").langkah().get(0).pemegang()).isEqualTo("Ketua tim asesor");
    assertThat(data.daftarSaya()).isFalse();
    assertThat(data.bolehIngatkan()).isFalse();
    assertThat(baca("organisasi").bolehIngatkan()).isTrue();
  }

  @Test
  void countsHowLateAnOpenStepIsAndMarksTheReturnedOne() {
    kota.pada("2026-07-14T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kota.kasus("2026-S2/dlh")
        .kembalikan(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, "Lengkapi RA-001");

    kota.pada("2026-07-25T08:00");
    assertThat(kantor(baca("sekda"), "dinkes"))
        .as("a Saturday after a Friday: over, but no working day late")
        .extracting(Kantor::lewat, Kantor::terlambat)
        .containsExactly(true, 0);
    kota.pada("2026-07-29T08:00");
    var data = baca("sekda");
    assertThat(kantor(data, "dinkes"))
        .extracting(Kantor::lewat, Kantor::terlambat, Kantor::dikembalikan)
        .containsExactly(true, 3, false);
    assertThat(kantor(data, "dinkes").langkah().get(0).sisa()).isEqualTo("terlambat 3 hari kerja");
    assertThat(kantor(data, "dlh").dikembalikan()).isTrue();
  }

  @Test
  void countsAStepAsReturnedOnlyUntilItIsHandedInAgain() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    var dlh = kota.kasus("2026-S2/dlh");
    dlh.isi(kode -> Kasus.Isi.sudah()).serahkan();

    withdrawal.takeBack("2026-S2/dlh", "dlhasesor");
    assertThat(kantor(baca("sekda"), "dlh").dikembalikan()).as("taken back by its own").isFalse();
    assertThat(dikembalikan("2026-S2/dlh")).isFalse();

    dlh.hinggaReviu().kembalikan(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, "Lengkapi RA-001");
    assertThat(kantor(baca("sekda"), "dlh").dikembalikan()).as("really returned").isTrue();
    assertThat(dikembalikan("2026-S2/dlh")).isTrue();

    dlh.serahkan();
    belumDiperiksa("2026-S2/dlh");
    withdrawal.takeBack("2026-S2/dlh", "dlhasesor");
    assertThat(kantor(baca("sekda"), "dlh").dikembalikan()).as("handed in since").isFalse();
    assertThat(dikembalikan("2026-S2/dlh")).isFalse();
  }

  /** As if nobody had begun the fieldwork of this round. */
  private void belumDiperiksa(String kunci) {
    for (var jenis : List.of(TemuanMonitoring.OBSERVASI, TemuanMonitoring.WAWANCARA)) {
      kota.daftar
          .rows(jenis, kunci)
          .forEach(baris -> kota.daftar.remove(jenis, kunci, baris.key(), "asesor1"));
    }
  }

  /** Whether the page of deadlines calls an open one of this case returned. */
  private boolean dikembalikan(String kunci) {
    return Visitor.program(port, "sekda")
        .get("/api/tenggat?urai=true&jenis=monitoring-daftar-periksa")
        .body()
        .contains("\"dikembalikan · %s\"".formatted(kunci));
  }

  @Test
  void tellsWhichCyclesAreOpenAndHowLateTheyAreEachReaderOfHisOwnPart() throws Exception {
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-10-30", "dinkes").tetapkan("2026-S1");
    kota.pada("2026-09-14T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dlh").tetapkan("2026-S2");

    var semua = siklus("sekda");
    assertThat(semua)
        .extracting(
            satu -> satu.path("key").asText(),
            satu -> satu.path("running").asBoolean(),
            satu -> satu.path("late").asInt())
        .containsExactly(tuple("2026-S2", true, 0), tuple("2026-S1", true, 1));
    assertThat(semua.get(1).path("lateText").asText())
        .matches("1 perangkat daerah terlambat [0-9]+ hari kerja");
    assertThat(siklus("dlhasesor"))
        .extracting(satu -> satu.path("running").asBoolean(), satu -> satu.path("late").asInt())
        .containsExactly(tuple(true, 0), tuple(false, 0));
    assertThat(kemajuan.read("2026-S1", "sekda").orElseThrow().terlambat())
        .isEqualTo("perangkat daerah terlambat di semester I 2026");
    var tenggat = Visitor.program(port, "sekda").get("/api/tenggat?siklus=2026-S1").body();
    assertThat(json.readTree(tenggat).path("late").asText())
        .isEqualTo("1 tenggat terlambat di semester I 2026");
    assertThat(Visitor.browser(port).signIn("sekda").page("/").body())
        .contains(">1</b>", "tenggat terlambat di semua prosedur");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/").body())
        .contains("tenggat terlambat di bagian Anda");
  }

  /** Closed is finished: what goes on after that is named apart, and never called running. */
  @Test
  void aCycleIsRunningOrFinishedAndNeverBoth() throws Exception {
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-10-30", "dinkes", "dlh").tetapkan("2026-S1");
    kota.kasus("2026-S1/dlh")
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum ditinjau", "2026-12-30")
        .kirimAnalisis()
        .tanggapi()
        .setujui();
    assertThat(siklus("walikota").get(0).path("state").asText()).isEqualTo("berjalan");
    assertThat(halaman("/"))
        .contains("Siklus yang berjalan", "Semester I 2026", "daftar periksa diserahkan")
        .contains("Jatuh tempo minggu ini di semua prosedur: 0")
        .doesNotContain("Sudah selesai, masih dikerjakan", ">selesai<");

    kota.hingga("2026-11-02T08:00");

    var satu = siklus("walikota").get(0);
    assertThat(satu.path("running").asBoolean()).isFalse();
    assertThat(satu.path("state").asText()).isEqualTo("selesai");
    assertThat(satu.path("after"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "tindak lanjut berjalan di 1 perangkat daerah", "1 perangkat daerah belum dilaporkan");
    kota.terbitkanLaporanKota("2026-S1");
    assertThat(siklus("walikota").get(0).path("running").asBoolean()).isFalse();
    assertThat(halaman("/"))
        .contains("Tidak ada siklus yang berjalan.", "Sudah selesai, masih dikerjakan")
        .contains("tindak lanjut berjalan di 1 perangkat daerah");
    assertThat(halaman("/kemajuan/selesai"))
        .contains("Semester selesai ketika siklusnya ditutup")
        .contains(
            "Semester I 2026: tindak lanjut berjalan di 1 perangkat daerah;"
                + " 1 perangkat daerah belum dilaporkan");
    assertThat(siklus("dlhasesor").get(0).path("after"))
        .extracting(JsonNode::asText)
        .containsExactly("tindak lanjut berjalan di 1 perangkat daerah");
  }

  private String halaman(String alamat) {
    return Visitor.browser(port).signIn("walikota").page(alamat).body();
  }

  @Test
  void aCaseThatEndedWithoutAResultIsNoFinishedOne() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    hasil.closeWithoutResult("2026-S2/dlh", "Kantor terbakar", "asesor1");
    kota.kerjakanSampai(() -> kota.langkahTerbuka("2026-S2/dlh").isEmpty());

    assertThat(Visitor.program(port, "sekda").get("/api/progress.csv?cycle=2026-S2").body())
        .contains("\"tanpa hasil\"")
        .doesNotContain("\"selesai\"");
  }

  @Test
  void countsARowAsFilledOnlyWhenItLacksNothing() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    var dinkes = kota.kasus("2026-S2/dinkes");
    dinkes.isi(kode -> Kasus.Isi.sudah());
    var lembar = dinkes.lembar().id();
    jdbc.sql("delete from lembar_bukti where lembar_id = :id").param("id", lembar).update();
    jdbc.sql("update lembar_jawaban set catatan = null where lembar_id = :id")
        .param("id", lembar)
        .update();

    var kantor = kantor(baca("sekda"), "dinkes");
    assertThat(kantor.kurang()).isPositive();
    assertThat(kantor.terisi() + kantor.kurang()).isEqualTo(kantor.butir());
    assertThat(Visitor.program(port, "sekda").get("/api/monitoring/kemajuan.csv").body())
        .contains("\"%d\";\"%d\";\"20\"".formatted(kantor.terisi(), kantor.kurang()));
  }

  private List<JsonNode> siklus(String akun) throws Exception {
    var semua = new ArrayList<JsonNode>();
    json.readTree(Visitor.program(port, akun).get("/api/progress/cycles").body())
        .forEach(
            satu -> {
              if (satu.path("key").asText().contains("-S")) {
                semua.add(satu);
              }
            });
    return semua;
  }

  @Test
  void givesAnAssessorHisOwnOfficesAndWhatHeHasToDo() {
    seluruhKota();
    var milik =
        baca("sekda").kantor().stream()
            .filter(kantor -> kantor.asesorAkun().equals("asesor3"))
            .map(Kantor::kode)
            .toList();
    kota.kasus("2026-S2/" + milik.get(0)).isi(kode -> Kasus.Isi.sudah()).serahkan();

    var data = baca("asesor3");

    assertThat(milik).hasSizeBetween(11, 14);
    assertThat(data.daftarSaya()).isTrue();
    assertThat(data.kantor()).extracting(Kantor::kode).containsExactlyElementsOf(milik);
    assertThat(data.kantor()).allMatch(Kantor::asesorAnda);
    assertThat(data.kantor().get(0).langkah()).hasSize(2).allMatch(Langkah::milikAnda);
    assertThat(data.kantor().get(1).langkah()).noneMatch(Langkah::milikAnda);
    assertThat(baca("asesor1").daftarSaya()).as("the ketua tim sees the board").isFalse();
    assertThat(baca("dinkesasesor").kantor()).extracting(Kantor::kode).containsExactly("dinkes");
    assertThat(baca("pokja1").kantor()).isEmpty();
  }

  @Test
  void keepsShowingLateOfficesAtWorkAfterTheClosingDate() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-10-30", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.hingga("2026-11-02T08:00");

    var dinkes = kantor(baca("organisasi"), "dinkes");
    assertThat(dinkes.lewat()).isTrue();
    assertThat(dinkes.langkah()).hasSize(1);

    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah()).serahkan();
    assertThat(kantor(baca("organisasi"), "dinkes").keadaan()).isEqualTo(Keadaan.LAPANGAN);
  }

  @Test
  void givesTheBoardAsATableToEachHisOwnPart() {
    seluruhKota();

    var semua = Visitor.program(port, "organisasi").get("/api/monitoring/kemajuan.csv");
    var satu = Visitor.program(port, "dinkesasesor").get("/api/monitoring/kemajuan.csv");

    assertThat(semua.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(semua.body().lines()).hasSize(39);
    assertThat(semua.body()).startsWith("\uFEFF\"Semester\";\"Kode\"");
    assertThat(satu.body().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(
            "\"2026-S2\";\"dinkes\";\"Dinas Kesehatan\";\"dinas\";\"belum"
                + " dibuka\";\"tidak\";\"0\";\"0\";\"20\"")
        .contains("\"Asesor Dinas Kesehatan\"");
  }

  @Test
  void setsTheSemestersOfAnOfficeSideBySide() throws Exception {
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-12-18", "dinkes").tetapkan("2026-S1");
    var satu = kota.kasus("2026-S1/dinkes");
    satu.isi(kode -> kode.equals("RA-001") ? Kasus.Isi.belum() : Kasus.Isi.sudah());
    satu.serahkan().observasi().wawancara();
    satu.temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-09-30");
    satu.temuan("Penataan Tatalaksana", "Dipertahankan", "Arsip rapi", null);
    satu.kirimAnalisis().tanggapi().setujui();
    satu.rencanakanTindakLanjut("2026-09-15");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");

    var berjalan = riwayat.read("dinkes", "dinkesasesor").semester().get(1);
    assertThat(berjalan.seluruhnya()).as("no figures before the report").isNull();
    assertThat(berjalan.keadaan()).isEqualTo(Keadaan.BELUM_DIBUKA);

    kota.kasus("2026-S2/dinkes")
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .tutupTemuanLama(true)
        .kirimAnalisis()
        .tanggapi()
        .setujui();

    var semua = riwayat.read("dinkes", "dinkesasesor").semester();
    assertThat(semua)
        .extracting(semester -> semester.semester())
        .containsExactly("semester I 2026", "semester II 2026");
    var pertama = semua.get(0);
    var baris = satu.lembar().items().stream().filter(DaftarPeriksa::isAksi).count();
    assertThat(pertama.seluruhnya().kode()).hasSize((int) baris).contains("RA-001");
    assertThat(pertama.seluruhnya().belum()).isEqualTo(1);
    assertThat(pertama.area().stream().mapToInt(area -> area.angka().berlaku()).sum())
        .isEqualTo(pertama.seluruhnya().berlaku());
    assertThat(pertama.temuan())
        .extracting(yang -> yang.kelas(), yang -> yang.ditutup(), yang -> yang.perluTindakLanjut())
        .containsExactly(
            tuple("Diperbaiki", "semester II 2026", true), tuple("Dipertahankan", null, false));
    assertThat(pertama.temuan().get(0).tindakLanjut()).contains("Menyusun keputusan bersama");
    assertThat(pertama.laporan()).isNotNull();
    assertThat(pertama.langkah())
        .extracting(langkah -> langkah.nama())
        .contains("Observasi", "Wawancara")
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(pertama.langkah()).allMatch(langkah -> langkah.selesai() != null);
    assertThat(semua.get(1).terbawa())
        .extracting(yang -> yang.kode(), yang -> yang.kali())
        .contains(tuple("RA-001", 1));
  }

  @Test
  void keepsAnOfficesPageFromEverybodyWithoutAPartInIt() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");

    for (var akun :
        List.of(
            "dinkesasesor",
            "dinkeskepala",
            "dinkessekretaris",
            "asesor1",
            "asesor2",
            "organisasi",
            "sekda",
            "walikota",
            "inspektur",
            "admin")) {
      assertThat(status(akun, "/api/monitoring/perangkat-daerah/dinkes")).as(akun).isEqualTo(200);
    }
    for (var akun : List.of("dlhasesor", "asesor3", "pokja1", "wbs")) {
      assertThat(status(akun, "/api/monitoring/perangkat-daerah/dinkes")).as(akun).isEqualTo(404);
    }
    assertThat(status("organisasi", "/api/monitoring/perangkat-daerah/dinas-tiada")).isEqualTo(404);
    var lain = Visitor.browser(port).signIn("dlhasesor");
    assertThat(lain.page("/kemajuan/dinkes").statusCode()).isEqualTo(404);
    assertThat(lain.page("/kemajuan/dlh").body()).contains("Dinas Lingkungan Hidup");
  }

  @Test
  void standsAmongAllCyclesWithItsOwnBoardAndTheSameSteps() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    var dinkes = Visitor.program(port, "dinkesasesor");

    assertThat(dinkes.get("/api/progress/cycles").body())
        .contains("\"key\":\"2026-S2\"")
        .contains("/tertib/monitoring/kemajuan.js")
        .doesNotContain("surel-gagal", "susulan");
    assertThat(dinkes.get("/api/progress?cycle=2026-S2").body())
        .contains("2026-S2/dinkes", "Asesor Dinas Kesehatan", "8 hari kerja lagi")
        .doesNotContain("2026-S2/dlh");
  }

  private int status(String akun, String alamat) {
    return Visitor.program(port, akun).get(alamat).statusCode();
  }

  private KemajuanMonitoring baca(String akun) {
    return kemajuan.read("2026-S2", akun).orElseThrow();
  }

  private static Kantor kantor(KemajuanMonitoring data, String kode) {
    return data.kantor().stream()
        .filter(kantor -> kantor.kode().equals(kode))
        .findFirst()
        .orElseThrow();
  }
}
