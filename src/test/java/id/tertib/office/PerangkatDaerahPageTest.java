package id.tertib.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages and the API of the offices, as administrators and as everybody else meets them. */
@ProcessTest
class PerangkatDaerahPageTest {

  private static final String DASAR = "&tanggal=2026-01-05&nomor=Perda%205/2026";

  @LocalServerPort int port;
  @Autowired PerangkatDaerahRegister register;
  @Autowired Reorganisasi reorganisasi;

  @Test
  void listsTheOfficesByKindAndTellsAnAdministratorAloneHowToChangeThem() {
    var admin = Visitor.browser(port).signIn("admin").page("/perangkat-daerah");
    assertThat(admin.statusCode()).isEqualTo(200);
    assertThat(admin.body())
        .contains(
            "38 dari 38 perangkat daerah", "Kecamatan Ciputat Timur", "/perangkat-daerah/tambah");
    assertThat(Visitor.browser(port).signIn("admin").page("/").body())
        .contains("href=\"/perangkat-daerah\"");

    var lain = Visitor.browser(port).signIn("organisasi");
    assertThat(lain.page("/perangkat-daerah").body()).doesNotContain("/perangkat-daerah/tambah");
    var rinci = lain.page("/perangkat-daerah/dispar");
    assertThat(rinci.statusCode()).isEqualTo(200);
    assertThat(rinci.body()).contains("Dinas Pariwisata").doesNotContain("Lihat akibatnya");
    assertThat(lain.page("/").body()).doesNotContain("href=\"/perangkat-daerah\"");
  }

  @Test
  void findsAnOfficeByItsFormerNameAndKeepsTheSearchInTheAddress() {
    reorganisasi.carryOut(
        new OfficeCommand.Rename(
            "diskominfo",
            "Dinas Komunikasi dan Digital",
            "Diskomdigi",
            new OfficeCommand.Basis("2026-01-05", "Perda 5/2026", null)),
        "admin");

    var page = Visitor.browser(port).signIn("admin").page("/perangkat-daerah?cari=DAN+informatika");

    assertThat(page.body())
        .contains("1 dari 38", "Dinas Komunikasi dan Digital", "Dinas Komunikasi dan Informatika")
        .contains("value=\"DAN informatika\"")
        .doesNotContain("Dinas Kesehatan");
    assertThat(Visitor.browser(port).signIn("admin").page("/perangkat-daerah?cari=zzz").body())
        .contains("Tidak ada perangkat daerah yang cocok");
  }

  @Test
  void showsWhatAMergerDoesBeforeItIsSavedAndThenItsHistory() {
    var admin = Visitor.browser(port).signIn("admin");
    var pratinjau =
        admin.page("/perangkat-daerah/pratinjau?apa=gabung&kode=dispar&penerus=dispora" + DASAR);

    assertThat(pratinjau.statusCode()).isEqualTo(200);
    assertThat(pratinjau.body())
        .contains("Gabungkan Dispar ke Dispora", "juga anggota kelompok disporaasesor")
        .contains("Belum ada yang disimpan");
    assertThat(register.get("dispar").aktif()).isTrue();

    var simpan =
        kirim(admin, "/perangkat-daerah/simpan", "apa=gabung&kode=dispar&penerus=dispora" + DASAR);
    assertThat(simpan.statusCode()).isEqualTo(302);
    var rinci = admin.page("/perangkat-daerah/dispar").body();
    assertThat(rinci)
        .contains("Penggabungan sudah disimpan", "digabung ke Dinas Kepemudaan dan Olahraga")
        .contains("Perda 5/2026, berlaku 5 Januari 2026", "Administrator Sistem")
        .contains("Batalkan penggabungan");
    assertThat(admin.page("/perangkat-daerah/dispora").body()).contains("Dinas Pariwisata");
    assertThat(admin.page("/perangkat-daerah?keadaan=digabung").body())
        .contains("1 dari 38", "kini Dispora");
  }

  @Test
  void tellsARefusalOnTheFormWithWhatWasTyped() {
    var admin = Visitor.browser(port).signIn("admin");
    var sendiri =
        admin.page("/perangkat-daerah/pratinjau?apa=gabung&kode=dispar&penerus=dispar" + DASAR);
    assertThat(sendiri.statusCode()).isEqualTo(400);
    assertThat(sendiri.body())
        .contains(
            "Dinas Pariwisata tidak dapat digabung ke dirinya sendiri", "value=\"Perda 5/2026\"");

    var tanpaDasar =
        kirim(admin, "/perangkat-daerah/simpan", "apa=tutup&kode=bpbd&tanggal=2026-01-05&nomor=");
    assertThat(tanpaDasar.statusCode()).isEqualTo(400);
    assertThat(tanpaDasar.body()).contains("Dasar hukum kosong");

    var kode =
        admin.page(
            "/perangkat-daerah/pratinjau?apa=tambah&kode=sekda&nama=Badan%20Riset&singkatan=Brida&jenis=badan"
                + DASAR);
    assertThat(kode.statusCode()).isEqualTo(400);
    assertThat(kode.body()).contains("yang sudah menjadi nama kelompok", "value=\"Badan Riset\"");
    assertThat(
            admin.page("/perangkat-daerah/pratinjau?apa=tutup&kode=angkasa" + DASAR).statusCode())
        .isEqualTo(404);
    assertThat(admin.page("/perangkat-daerah/pratinjau?apa=hapus&kode=dispar" + DASAR).statusCode())
        .isEqualTo(400);
    assertThat(admin.page("/perangkat-daerah/angkasa").statusCode()).isEqualTo(404);
  }

  @Test
  void addsAnOfficeAndAnAliasByTheForms() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/perangkat-daerah/tambah").statusCode()).isEqualTo(200);
    var isi =
        "apa=tambah&kode=badan-riset&nama=Badan%20Riset%20Daerah&singkatan=Brida&jenis=badan&sesudah=bappeda"
            + DASAR;
    assertThat(admin.page("/perangkat-daerah/pratinjau?" + isi).body())
        .contains("Tambahkan Brida", "badanrisetasesor");
    assertThat(kirim(admin, "/perangkat-daerah/simpan", isi).statusCode()).isEqualTo(302);

    assertThat(kirim(admin, "/perangkat-daerah/badan-riset/alias", "alias=Balitbang").statusCode())
        .isEqualTo(302);
    assertThat(admin.page("/perangkat-daerah/badan-riset").body())
        .contains("Balitbang", "belum ada orang", "Hapus Balitbang");
    assertThat(kirim(admin, "/perangkat-daerah/dlh/alias", "alias=balitbang").body())
        .contains("sudah menjadi alias Badan Riset Daerah");
    assertThat(
            kirim(admin, "/perangkat-daerah/badan-riset/alias/hapus", "alias=Balitbang")
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void refusesEverybodyElse() {
    for (var akun : new String[] {"organisasi", "sekda", "disparasesor"}) {
      var lain = Visitor.browser(port).signIn(akun);
      assertThat(lain.page("/perangkat-daerah/tambah").statusCode()).isEqualTo(403);
      assertThat(
              lain.page("/perangkat-daerah/pratinjau?apa=tutup&kode=dispar" + DASAR).statusCode())
          .isEqualTo(403);
      assertThat(
              kirim(lain, "/perangkat-daerah/simpan", "apa=tutup&kode=dispar" + DASAR).statusCode())
          .isEqualTo(403);
      assertThat(kirim(lain, "/perangkat-daerah/dlh/alias", "alias=Hijau").statusCode())
          .isEqualTo(403);
      assertThat(
              Visitor.program(port, akun)
                  .post(
                      "/api/perangkat-daerah/perubahan",
                      "{\"apa\":\"tutup\",\"kode\":\"dispar\",\"tanggal\":\"2026-01-05\",\"nomor\":\"Perda"
                          + " 5/2026\"}")
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(register.all()).hasSize(38);
  }

  @Test
  void letsProgramsReadAndAdministratorsProgramsChange() {
    var admin = Visitor.program(port, "admin");
    var isi =
        "{\"apa\":\"gabung\",\"kode\":\"dispar\",\"penerus\":\"dispora\",\"tanggal\":\"2026-01-05\",\"nomor\":\"Perda"
            + " 5/2026\"}";
    assertThat(admin.post("/api/perangkat-daerah/pratinjau", isi).body())
        .contains("\"now\":\"ada\"", "digabung ke Dinas Kepemudaan dan Olahraga");
    assertThat(register.get("dispar").aktif()).isTrue();
    assertThat(admin.post("/api/perangkat-daerah/perubahan", isi).statusCode()).isEqualTo(200);
    assertThat(
            admin.post("/api/perangkat-daerah/dispora/alias", "{\"nama\":\"Disporapar\"}").body())
        .contains("Disporapar");

    var lain = Visitor.program(port, "disporaasesor");
    assertThat(lain.get("/api/perangkat-daerah/dispar").body())
        .contains(
            "\"keadaan\":\"digabung\"", "\"penerus\":\"dispora\"", "\"dasar\":\"Perda 5/2026\"");
    assertThat(lain.get("/api/perangkat-daerah?cari=disporapar").body())
        .contains("\"kode\":\"dispora\"")
        .doesNotContain("dinkes");
    assertThat(admin.post("/api/perangkat-daerah/perubahan", isi).statusCode()).isEqualTo(409);
    assertThat(
            admin
                .send("DELETE", "/api/perangkat-daerah/dispora/alias?nama=DISPORAPAR", null)
                .statusCode())
        .isEqualTo(204);
    assertThat(admin.get("/api/perangkat-daerah/angkasa").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> kirim(Visitor visitor, String path, String body) {
    var page = visitor.page("/").body();
    var token =
        java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return visitor.form(
        path, body + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
  }
}
