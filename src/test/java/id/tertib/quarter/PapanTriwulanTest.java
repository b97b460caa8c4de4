package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.Guard;
import id.tertib.monitoring.Kota;
import id.tertib.quarter.PenerimaanLaporan.Hasil;
import id.tertib.quarter.PenerimaanLaporan.Nasib;
import id.tertib.quarter.PenerimaanLaporan.Pilihan;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The board of a quarter: who sees what, several reports accepted at once, reminders. */
@ProcessTest
class PapanTriwulanTest {

  private static final String TRIWULAN = "2026-TW4";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired AuditTrail jejak;
  @Autowired PenerimaanLaporan penerimaan;
  @Autowired IdentityService identitas;
  @Autowired JdbcTemplate jdbc;
  @Autowired ObjectMapper json;

  private Kota kota;

  /** Four reports wait, one of them with a contradiction; one is checked, one is being filled. */
  @BeforeEach
  void aQuarterAtWork() {
    kota = new Kota(aplikasi).pada("2026-09-21T09:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-10-01T07:05");
    Stream.of("dinkes", "setwan", "dishub")
        .forEach(kantor -> laporan(kantor).isi(kode -> Isi.sudah()).serahkan().teruskan());
    var dlh = laporan("dlh");
    var aneh = dlh.kode().get(0);
    dlh.isi(kode -> kode.equals(aneh) ? new Isi("sudah", 0, "Menyusul", null) : Isi.sudah())
        .serahkan()
        .teruskan();
    laporan("dikbud").isi(kode -> Isi.sudah()).serahkan();
    var bappeda = laporan("bappeda");
    bappeda.jawab(bappeda.kode().get(0), Isi.sudah());
  }

  @Test
  void showsEachReportWithItsStateItsContentAndItsQuestions() throws Exception {
    var papan = papan("organisasi");

    assertThat(papan.path("laporan")).hasSize(38);
    assertThat(papan.path("bolehTerima").asBoolean()).isTrue();
    assertThat(papan.path("bulan").asText()).isEqualTo("Oktober–Desember 2026");
    assertThat(papan.path("tenggat").asText()).isEqualTo("2026-12-31");
    assertThat(satu(papan, "dinkes").path("keadaan").asText()).isEqualTo("MENUNGGU");
    assertThat(satu(papan, "dinkes").path("isian").path("pertanyaan")).isEmpty();
    assertThat(satu(papan, "dinkes").path("isian").path("ringkas").asText())
        .isEqualTo("%d butir: %1$d sudah".formatted(laporan("dinkes").kode().size()));
    assertThat(satu(papan, "dlh").path("isian").path("pertanyaan"))
        .singleElement()
        .satisfies(
            tanya ->
                assertThat(tanya.path("kalimat").asText())
                    .contains("sudah, tetapi dokumen tersedia 0 dari 1"));
    assertThat(satu(papan, "dikbud").path("keadaan").asText()).isEqualTo("DIPERIKSA");
    assertThat(satu(papan, "bappeda").path("keadaan").asText()).isEqualTo("DIISI");
    assertThat(satu(papan, "kec-setu").path("keadaan").asText()).isEqualTo("BELUM_DIBUKA");
    assertThat(satu(papan, "kec-setu").path("kelompok").asText()).isEqualTo("Kecamatan");
    assertThat(satu(papan, "kec-setu").path("putaran").asInt()).isEqualTo(1);
  }

  @Test
  void showsPeopleOfAnOfficeTheirOwnReportAlone() throws Exception {
    var papan = papan("dinkesasesor");

    assertThat(papan.path("laporan")).hasSize(1);
    assertThat(papan.path("bolehTerima").asBoolean()).isFalse();
    assertThat(papan.path("bolehIngatkan").asBoolean()).isFalse();
    assertThat(halaman("dinkesasesor", "dlh").statusCode()).isEqualTo(404);
    assertThat(halaman("organisasi", "tidak-ada").statusCode()).isEqualTo(404);
    assertThat(Visitor.program(port, "organisasi").get("/api/triwulan/2031-TW1/papan").statusCode())
        .isEqualTo(404);
    assertThat(Visitor.program(port, "organisasi").get("/api/triwulan/'x/papan").statusCode())
        .isEqualTo(404);
  }

  @Test
  void opensAReportWithItsQuestionsAndKeepsWhatIsStillBeingFilledToItsOffice() {
    assertThat(halaman("organisasi", "dlh").body())
        .contains("Dinas Lingkungan Hidup, laporan triwulan IV 2026", "1 pertanyaan terbuka")
        .contains("Menyusul", "Buka tugas Terima laporan triwulan");
    assertThat(halaman("sekda", "dlh").body()).contains("Menyusul").doesNotContain("Buka tugas");
    assertThat(halaman("organisasi", "bappeda").body())
        .contains("Laporan ini masih diisi")
        .doesNotContain("Di arsip Subbagian Umum");
    assertThat(halaman("bappedaasesor", "bappeda").body()).contains("Di arsip Subbagian Umum");
  }

  @Test
  void asksAboutAnItemThatAReturnNamedAndNothingFollowed() throws Exception {
    var dinkes = laporan("dinkes");
    var butir = dinkes.kode().get(1);
    kota.hingga("2026-10-05T10:00");
    dinkes.kembalikan("Bukti %s tidak terbaca".formatted(butir), null).serahkan().teruskan();

    var satu = satu(papan("organisasi"), "dinkes");
    assertThat(satu.path("putaran").asInt()).isEqualTo(2);
    assertThat(satu.path("dikembalikan").path("oleh").asText()).isEqualTo("Bagian Organisasi");
    assertThat(satu.path("isian").path("pertanyaan"))
        .singleElement()
        .satisfies(
            tanya -> {
              assertThat(tanya.path("butir").asText()).isEqualTo(butir);
              assertThat(tanya.path("kalimat").asText()).contains("belum dijawab", "tidak terbaca");
            });

    dinkes.kembalikan("Bukti %s tidak terbaca".formatted(butir), null);
    kota.hingga("2026-10-06T10:00");
    dinkes.jawab(butir, Isi.sudah()).serahkan().teruskan();
    assertThat(satu(papan("organisasi"), "dinkes").path("isian").path("pertanyaan")).isEmpty();
  }

  @Test
  void acceptsEachOfSeveralByItselfAndNamesWhatItLeavesOut() {
    var pegang = tugas("setwan");
    Guard.open(() -> kota.engine.asSystem(() -> kota.tugas.setAssignee(pegang, "admin")));

    var hasil =
        penerimaan.accept(
            TRIWULAN,
            List.of(
                pilihan("dinkes"),
                pilihan("setwan"),
                pilihan("dlh"),
                new Pilihan("dishub", tugas("dinkes")),
                new Pilihan("dikbud", periksa("dikbud")),
                new Pilihan("tidak-ada", "x"),
                new Pilihan(null, null)),
            "organisasi");

    assertThat(hasil)
        .extracting(Hasil::nasib)
        .containsExactly(
            Nasib.DITERIMA,
            Nasib.DITOLAK,
            Nasib.BERTANYA,
            Nasib.DITOLAK,
            Nasib.DITOLAK,
            Nasib.DITOLAK,
            Nasib.DITOLAK);
    assertThat(hasil.get(0).nama()).isEqualTo("Dinas Kesehatan");
    assertThat(hasil.get(1).kalimat()).contains("dipegang", "admin");
    assertThat(hasil.get(2).kalimat()).startsWith("1 pertanyaan terbuka");
    assertThat(hasil.get(3).kalimat()).contains("Muat ulang");
    assertThat(hasil.get(4).kalimat()).contains("diperiksa sekretaris");
    laporan("dinkes").menunggu();
    laporan("setwan").menunggu(RencanaAksiTriwulan.TERIMA);
    laporan("dlh").menunggu(RencanaAksiTriwulan.TERIMA);
    laporan("dishub").menunggu(RencanaAksiTriwulan.TERIMA);
    assertThat(kota.tugas(key("dishub"), RencanaAksiTriwulan.TERIMA).getAssignee()).isNull();
    assertThat(diterima("dinkes")).containsExactly("organisasi");
  }

  @Test
  void leavesAReportWhoseRowsAreTickedForReturnAndShowsThemToWhoeverAcceptsAlone()
      throws Exception {
    var butir = laporan("dinkes").kode().get(0);
    kota.daftar.add(
        "pengembalian",
        key("dinkes"),
        Map.of("butir", butir, "komentar", "Bukti tidak terbaca"),
        "organisasi");

    assertThat(satu(papan("organisasi"), "dinkes").path("isian").path("pertanyaan"))
        .singleElement()
        .satisfies(
            tanya ->
                assertThat(tanya.path("kalimat").asText())
                    .isEqualTo("ditandai untuk dikembalikan: “Bukti tidak terbaca”"));
    assertThat(satu(papan("sekda"), "dinkes").path("isian").path("pertanyaan")).isEmpty();
    assertThat(penerimaan.accept(TRIWULAN, List.of(pilihan("dinkes")), "organisasi"))
        .extracting(Hasil::nasib)
        .containsExactly(Nasib.BERTANYA);
  }

  @Test
  void saysThatAReportWasAcceptedBeforeWhenItIsAskedAgain() {
    var sekali = List.of(pilihan("dinkes"));
    penerimaan.accept(TRIWULAN, sekali, "organisasi");

    assertThat(penerimaan.accept(TRIWULAN, sekali, "organisasi"))
        .extracting(Hasil::nasib)
        .containsExactly(Nasib.SUDAH);
    assertThat(diterima("dinkes")).hasSize(1);
  }

  @Test
  void acceptsOnceWhenTheButtonIsPressedTwiceAtOnce() throws Exception {
    var dua = List.of(pilihan("dinkes"), pilihan("dishub"));
    Callable<List<Hasil>> tekan = () -> penerimaan.accept(TRIWULAN, dua, "organisasi");
    var tangan = Executors.newFixedThreadPool(2);
    try {
      var hasil = new ArrayList<Hasil>();
      for (var satu : tangan.invokeAll(List.of(tekan, tekan))) {
        hasil.addAll(satu.get());
      }
      assertThat(hasil)
          .extracting(Hasil::nasib)
          .containsExactlyInAnyOrder(Nasib.DITERIMA, Nasib.DITERIMA, Nasib.SUDAH, Nasib.SUDAH);
    } finally {
      tangan.shutdown();
    }
    assertThat(diterima("dinkes")).hasSize(1);
    assertThat(diterima("dishub")).hasSize(1);
  }

  @Test
  void leavesOutAReportThatCameBackSinceItWasSeen() {
    var dulu = pilihan("dinkes");
    var dinkes = laporan("dinkes");
    dinkes.kembalikan("Lengkapi lagi", null);
    dinkes.jawab(dinkes.kode().get(0), Isi.sudah()).serahkan().teruskan();

    assertThat(penerimaan.accept(TRIWULAN, List.of(dulu), "organisasi"))
        .singleElement()
        .satisfies(
            hasil -> {
              assertThat(hasil.nasib()).isEqualTo(Nasib.DITOLAK);
              assertThat(hasil.kalimat()).contains("dikembalikan dan diteruskan lagi");
            });
  }

  @Test
  void keepsFourEyesAlsoWhereSeveralAreAcceptedAtOnce() {
    identitas.createMembership("dinkesasesor", "organisasi");
    try {
      assertThat(
              penerimaan.accept(
                  TRIWULAN, List.of(pilihan("dinkes"), pilihan("dishub")), "dinkesasesor"))
          .satisfiesExactly(
              dinkes -> {
                assertThat(dinkes.nasib()).isEqualTo(Nasib.DITOLAK);
                assertThat(dinkes.kalimat()).contains("ikut mengisi");
              },
              dishub -> assertThat(dishub.nasib()).isEqualTo(Nasib.DITERIMA));
    } finally {
      identitas.deleteMembership("dinkesasesor", "organisasi");
    }
  }

  @Test
  void isClosedToEverybodyWhoDoesNotAccept() {
    var isi =
        "{\"laporan\":[{\"perangkatDaerah\":\"dinkes\",\"tugas\":\"%s\"}]}"
            .formatted(tugas("dinkes"));
    var alamat = "/api/triwulan/2026-TW4/terima";

    assertThat(Visitor.stranger(port).post(alamat, isi).statusCode()).isEqualTo(401);
    for (var akun : List.of("dinkesasesor", "dinkessekretaris", "sekda", "admin")) {
      assertThat(Visitor.program(port, akun).post(alamat, isi).statusCode())
          .as(akun)
          .isEqualTo(403);
    }
    assertThat(Visitor.program(port, "asesor1").post(alamat, isi).statusCode()).isEqualTo(404);
    assertThat(
            Visitor.browser(port)
                .signIn("organisasi")
                .send("POST", alamat, isi, "Content-Type", "application/json")
                .statusCode())
        .as("without the token")
        .isEqualTo(403);
    laporan("dinkes").menunggu(RencanaAksiTriwulan.TERIMA);
    assertThat(Visitor.program(port, "organisasi").post(alamat, "{}").statusCode()).isEqualTo(400);
    assertThat(
            Visitor.program(port, "organisasi").post(alamat, "{\"laporan\":[null]}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void remindsOnceADayOfWhatIsNotForwardedAndShowsFirstWhoHears() throws Exception {
    var alamat = "/api/triwulan/2026-TW4/ingatkan";
    var isi = "{\"perangkatDaerah\":[\"bappeda\",\"dikbud\"],\"pesan\":\"Mohon hari ini.\"}";
    var organisasi = Visitor.program(port, "organisasi");

    assertThat(Visitor.program(port, "sekda").post(alamat, isi).statusCode()).isEqualTo(403);
    var rencana = json.readTree(organisasi.post(alamat + "/pratinjau", isi).body());
    assertThat(rencana.path("surel").asInt()).isEqualTo(2);
    assertThat(rencana.path("sasaran"))
        .extracting(satu -> satu.path("nasib").asText())
        .containsExactly("DIKIRIM", "DIKIRIM");
    assertThat(pengingat()).isZero();

    assertThat(organisasi.post(alamat, isi).statusCode()).isEqualTo(200);
    assertThat(pengingat()).isEqualTo(2);
    assertThat(satu(papan("organisasi"), "dikbud").path("langkah").path("diingatkan").asText())
        .isEqualTo("2026-10-01");
    var lagi = json.readTree(organisasi.post(alamat, isi).body());
    assertThat(lagi.path("surel").asInt()).isZero();
    assertThat(lagi.path("sasaran"))
        .extracting(satu -> satu.path("nasib").asText())
        .containsExactly("SUDAH_HARI_INI", "SUDAH_HARI_INI");
    assertThat(pengingat()).isEqualTo(2);

    var terusan = organisasi.post(alamat, "{\"perangkatDaerah\":[\"dinkes\"]}");
    assertThat(terusan.statusCode()).isEqualTo(400);
    assertThat(terusan.body()).contains("tidak menunggu diteruskan");
    kota.hingga("2026-10-02T08:00");
    assertThat(json.readTree(organisasi.post(alamat, isi).body()).path("surel").asInt())
        .isEqualTo(2);
  }

  @Test
  void leadsFromADeadlineThatWasMetToTheReportAndTheStepThatMetIt() throws Exception {
    kota.hingga("2026-10-02T09:00");
    laporan("dikbud").teruskan();
    var id =
        jdbc.queryForObject("select id from tenggat where perkara = ?", Long.class, key("dikbud"));
    var tenggat = json.readTree(Visitor.program(port, "sekda").get("/api/tenggat/" + id).body());

    assertThat(tenggat.path("metBy"))
        .extracting(jalan -> jalan.path("text").asText())
        .containsExactly(
            "Laporan triwulan IV 2026 dengan buktinya", "Langkah Periksa laporan triwulan");
    assertThat(tenggat.path("metBy").get(0).path("address").asText())
        .isEqualTo("/kemajuan/2026-TW4/dikbud");
    assertThat(tenggat.path("metBy").get(1).path("address").asText())
        .startsWith("/camunda/app/tasklist/default/#/?task=");
    var terbuka =
        jdbc.queryForObject("select id from tenggat where perkara = ?", Long.class, key("bappeda"));
    assertThat(
            json.readTree(Visitor.program(port, "sekda").get("/api/tenggat/" + terbuka).body())
                .path("metBy"))
        .isEmpty();
  }

  @Test
  void namesOfficeAndQuarterInTheMailAndTheListsOfWhoeverAccepts() throws Exception {
    assertThat(
            jdbc.queryForList(
                "select subjek from surel where perkara = ? and penerima = 'organisasi'",
                String.class,
                key("dinkes")))
        .contains("Tugas baru: Terima laporan rencana aksi triwulan IV 2026, Dinas Kesehatan");
    var organisasi = Visitor.browser(port).signIn("organisasi");
    assertThat(organisasi.page("/").body())
        .contains("Terima laporan triwulan", "Dinas Kesehatan · triwulan IV 2026");
    assertThat(
            json.readTree(organisasi.page("/api/beranda/tugas?id=" + tugas("dinkes")).body())
                .toString())
        .contains("Dinas Kesehatan · triwulan IV 2026");
  }

  @Test
  void givesTheBoardAsAWorkbook() throws Exception {
    var berkas = Visitor.program(port, "organisasi").download("/api/triwulan/2026-TW4/papan.xlsx");

    assertThat(berkas.headers().firstValue("Content-Disposition").orElse(""))
        .contains("laporan-triwulan-2026-TW4.xlsx");
    try (var buku = new XSSFWorkbook(new ByteArrayInputStream(berkas.body()))) {
      var lembar = buku.getSheet("Triwulan IV 2026");
      assertThat(lembar.getLastRowNum()).isEqualTo(3 + 38);
      assertThat(lembar.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Sekretariat Daerah");
      assertThat(lembar.getRow(4).getCell(1).getStringCellValue()).isEqualTo("belum dibuka");
    }
  }

  private Triwulanan laporan(String kantor) {
    return new Triwulanan(kota, key(kantor));
  }

  private static String key(String kantor) {
    return TRIWULAN + "/" + kantor;
  }

  private String tugas(String kantor) {
    return kota.tugas(key(kantor), RencanaAksiTriwulan.TERIMA).getId();
  }

  private String periksa(String kantor) {
    return kota.tugas(key(kantor), RencanaAksiTriwulan.PERIKSA_LAPORAN).getId();
  }

  private Pilihan pilihan(String kantor) {
    return new Pilihan(kantor, tugas(kantor));
  }

  private List<String> diterima(String kantor) {
    return jejak.of(key(kantor)).stream()
        .filter(baris -> baris.what().equals("menerima laporan triwulan"))
        .map(AuditRow::who)
        .toList();
  }

  private int pengingat() {
    return jdbc.queryForObject(
        "select count(*) from pengingat where tahap like 'Manual%'", Integer.class);
  }

  private JsonNode papan(String akun) throws Exception {
    return json.readTree(
        Visitor.program(port, akun).get("/api/triwulan/" + TRIWULAN + "/papan").body());
  }

  private static JsonNode satu(JsonNode papan, String kantor) {
    return StreamSupport.stream(papan.path("laporan").spliterator(), false)
        .filter(satu -> satu.path("kode").asText().equals(kantor))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> halaman(String akun, String kantor) {
    return Visitor.browser(port).signIn(akun).page("/kemajuan/%s/%s".formatted(TRIWULAN, kantor));
  }
}
