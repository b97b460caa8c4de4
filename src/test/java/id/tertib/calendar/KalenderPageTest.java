package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProcessTest
class KalenderPageTest {

  private static final String HARI =
      "tanggal=2026-08-18&nama=Libur%20%3Cb%3EHUT%3C/b%3E&jenis=cuti_bersama&dasar=SKB%20933/2026";
  private static final String KEPALA = "tanggal,nama,jenis,dasar\n";
  private static final String TAHUN_2027 =
      KEPALA
          + """
          2027-01-01,Tahun Baru 2027 Masehi,libur_nasional,SKB 900/2026
          2027-05-01,Hari Buruh Internasional,libur_nasional,SKB 900/2026
          2027-06-01,Hari Lahir Pancasila,libur_nasional,SKB 900/2026
          2027-08-17,"Proklamasi, ke-82",libur_nasional,SKB 900/2026
          2027-12-24,Cuti bersama Natal,cuti_bersama,SKB 900/2026
          """;

  @LocalServerPort int port;
  @Autowired WorkingDayCalendar calendar;
  @Autowired AuditTrail trail;
  @Autowired TimeTravel waktu;
  @Autowired ApplicationContext application;

  @BeforeEach
  void monday() {
    waktu.startAt("2026-07-13T08:00");
  }

  @AfterEach
  void restore() {
    ShippedCalendar.of(application).restore();
  }

  @Test
  void showsTheYearToEveryoneAndItsFormsToAdministratorsAlone() {
    var asesor = Visitor.browser(port).signIn("dinkesasesor").page("/kalender").body();
    assertThat(asesor)
        .contains("Kalender hari kerja 2026", "Proklamasi Kemerdekaan", "SKB 1497/2/5 Tahun 2025")
        .contains("diubah oleh administrator")
        .doesNotContain("/kalender/impor", "/kalender/pratinjau", "??");

    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/kalender").body()).contains("/kalender/impor", "/kalender/pratinjau");
    assertThat(admin.page("/kalender?tahun=2027").body())
        .contains("perkiraan", "libur tetap setiap tahun, belum ditetapkan");
    assertThat(admin.page("/kalender?tahun=1066").statusCode()).isEqualTo(400);
    assertThat(admin.page("/kalender?tahun=besok").statusCode()).isEqualTo(400);
  }

  @Test
  void warnsNinetyDaysBeforeAYearWithoutADecree() {
    var admin = Visitor.browser(port).signIn("admin");
    waktu.startAt("2026-10-02T23:59");
    assertThat(admin.page("/kalender").body()).doesNotContain("Hari libur 2027 belum ditetapkan");
    assertThat(admin.page("/").body()).doesNotContain("Hari libur 2027 belum ditetapkan");

    waktu.startAt("2026-10-03T00:00");
    assertThat(admin.page("/kalender").body()).contains("Hari libur 2027 belum ditetapkan");
    assertThat(admin.page("/").body()).contains("Hari libur 2027 belum ditetapkan");
    assertThat(Visitor.browser(port).signIn("organisasi").page("/").body())
        .contains("Hari libur 2027 belum ditetapkan");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/").body())
        .doesNotContain("Hari libur 2027 belum ditetapkan");
  }

  @Test
  void showsOneDayBeforeItIsSaved() {
    var admin = Visitor.browser(port).signIn("admin");

    var pratinjau = admin.page("/kalender/pratinjau?" + HARI);
    assertThat(pratinjau.statusCode()).isEqualTo(200);
    assertThat(pratinjau.body())
        .contains("Selasa, 18 Agustus 2026", "1 baru, 0 berubah, 0 hilang")
        .contains("Libur &lt;b&gt;HUT&lt;/b&gt;")
        .doesNotContain("<b>HUT</b>", "??");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();

    var simpan = kirim(admin, "/kalender/simpan", HARI + "&sidik=" + sidik(pratinjau.body()));
    assertThat(simpan.statusCode()).isEqualTo(302);
    assertThat(simpan.headers().firstValue("Location").orElse("")).endsWith("tahun=2026");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isFalse();

    // the form of that day is filled with what is entered
    assertThat(admin.page("/kalender?tanggal=2026-08-18").body())
        .contains("value=\"2026-08-18\"", "value=\"SKB 933/2026\"");
    // the same once more is nothing to save
    assertThat(admin.page("/kalender/pratinjau?" + HARI).body())
        .contains("Sama dengan yang sudah tercatat")
        .doesNotContain("kal-tombol");

    var hapus = admin.page("/kalender/pratinjau?apa=hapus&tanggal=2026-08-18").body();
    assertThat(hapus).contains("Hapus hari libur Selasa, 18 Agustus 2026", "1 hilang");
    kirim(admin, "/kalender/simpan", "apa=hapus&tanggal=2026-08-18&sidik=" + sidik(hapus));
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
    assertThat(admin.page("/kalender/pratinjau?apa=hapus&tanggal=2026-08-18").statusCode())
        .isEqualTo(404);
  }

  @Test
  void showsTheNewPreviewWhenSomethingChangedMeanwhile() {
    var admin = Visitor.browser(port).signIn("admin");
    var dilihat = sidik(admin.page("/kalender/pratinjau?" + HARI).body());
    Visitor.program(port, "admin")
        .send(
            "PUT",
            "/api/calendar/holidays/2026-08-19",
            "{\"nama\":\"Lain\",\"jenis\":\"libur_daerah\",\"dasar\":\"SK 1\"}",
            "Content-Type",
            "application/json");

    var simpan = kirim(admin, "/kalender/simpan", HARI + "&sidik=" + dilihat);

    assertThat(simpan.statusCode()).isEqualTo(409);
    assertThat(simpan.body()).contains("keadaannya berubah sejak pratinjau");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
    assertThat(
            kirim(admin, "/kalender/simpan", HARI + "&sidik=" + sidik(simpan.body())).statusCode())
        .isEqualTo(302);
    assertThat(kirim(admin, "/kalender/simpan", HARI).statusCode()).as("unseen").isEqualTo(409);
  }

  @Test
  void warnsOfWhatAListForgetsAndOfAWeekend() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(unggah(admin, "2027", TAHUN_2027.replace("2027-06-01", "2027-06-02")).body())
        .contains("1 Juni 2027 libur setiap tahun");
    assertThat(
            admin
                .page(
                    "/kalender/pratinjau?tanggal=2026-08-22&nama=Sabtu&jenis=libur_daerah&dasar=SK")
                .body())
        .contains("Sabtu, 22 Agustus 2026 memang bukan hari kerja");
  }

  @Test
  void importsAYearAfterItsPreviewAndExportsTheSame() {
    var admin = Visitor.browser(port).signIn("admin");

    var pratinjau = unggah(admin, "2027", "\uFEFF" + TAHUN_2027);
    assertThat(pratinjau.statusCode()).isEqualTo(200);
    assertThat(pratinjau.body())
        .contains("Impor hari libur 2027", "5 baru, 0 berubah, 0 hilang")
        .contains("Hari libur 2027 menjadi ditetapkan");
    assertThat(calendar.add(LocalDate.of(2027, 1, 4), 1).assumed()).isTrue();

    var simpan =
        kirim(
            admin,
            "/kalender/impor/simpan",
            "tahun=2027&isi=%s&sidik=%s".formatted(tersandi(TAHUN_2027), sidik(pratinjau.body())));
    assertThat(simpan.statusCode()).isEqualTo(302);
    assertThat(calendar.add(LocalDate.of(2027, 1, 4), 1).assumed()).isFalse();
    assertThat(trail.of("kalender/2027"))
        .extracting(row -> row.what())
        .containsOnly("menetapkan hari libur setahun", "menambah hari libur")
        .hasSize(6);

    var unduhan = admin.page("/kalender/unduh?tahun=2027");
    assertThat(unduhan.headers().firstValue("Content-Disposition").orElse(""))
        .contains("hari-libur-2027.csv");
    assertThat(unduhan.body().replace("\r\n", "\n")).isEqualTo(TAHUN_2027);

    var kedua =
        unggah(
            admin,
            "2027",
            TAHUN_2027
                .replace("2027-12-24,Cuti bersama Natal", "2027-12-27,Cuti bersama Natal")
                .replace("Hari Buruh Internasional", "Hari Buruh"));
    assertThat(kedua.body())
        .contains("1 baru, 1 berubah, 1 hilang")
        .doesNotContain("menjadi ditetapkan:");
    assertThat(unggah(admin, "2027", unduhan.body()).body())
        .contains("tidak ada yang perlu disimpan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-02-30,Bukan,cuti_bersama,SKB 900   | baris 7, kolom tanggal: &#39;2027-02-30&#39; tidak dikenal
          2027-12-24,Dua kali,cuti_bersama,SKB 900 | baris 7, kolom tanggal: 2027-12-24 ada dua kali
          2027-12-28,,cuti_bersama,SKB 900         | baris 7, kolom nama: kosong
          2027-12-28,Libur,libur,SKB 900           | baris 7, kolom jenis: &#39;libur&#39; tidak dikenal
          2027-12-28,Libur,cuti_bersama,           | baris 7, kolom dasar: kosong
          2027-12-28,Libur,cuti_bersama            | baris 7: berisi 3 kolom, seharusnya 4
          2027-12-28,=A1,cuti_bersama,SKB 900      | baris 7, kolom nama: diawali tanda =
          2028-01-01,Tahun baru,libur_nasional,SKB | memuat tahun 2027 dan 2028
          """)
  void refusesAWholeFileForOneBadLine(String baris, String masalah) {
    var admin = Visitor.browser(port).signIn("admin");

    var jawaban = unggah(admin, "2027", TAHUN_2027 + baris + "\n");

    assertThat(jawaban.statusCode()).isEqualTo(400);
    assertThat(jawaban.body()).contains("Belum disimpan", masalah);
    // nor does it go through without its preview
    assertThat(
            kirim(
                    admin,
                    "/kalender/impor/simpan",
                    "tahun=2027&isi=" + tersandi(TAHUN_2027 + baris + "\n"))
                .statusCode())
        .isEqualTo(400);
    assertThat(admin.page("/kalender/unduh?tahun=2027").body())
        .isEqualTo("tanggal,nama,jenis,dasar\r\n");
    assertThat(trail.of("kalender/2027")).isEmpty();
  }

  @Test
  void refusesAFileThatIsNoneOfThisYear() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(unggah(admin, "2026", TAHUN_2027).body())
        .contains("memuat hari libur 2027, sedangkan yang dibuka kalender 2026");
    assertThat(unggah(admin, "2027", "").body()).contains("belum dipilih atau kosong");
    assertThat(unggah(admin, "2027", KEPALA).body()).contains("tidak memuat satu hari libur pun");
    assertThat(unggah(admin, "2027", "tanggal;nama;jenis;dasar\n").body()).contains("seharusnya");
    assertThat(unggah(admin, "2027", "x".repeat(100_001)).body()).contains("lebih besar daripada");
    var rusak = TAHUN_2027.getBytes(StandardCharsets.UTF_16);
    assertThat(admin.upload("/kalender/impor?tahun=2027", "libur.csv", rusak).statusCode())
        .isEqualTo(400);
    assertThat(kirim(admin, "/kalender/impor", "tahun=2027").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesEverybodyElse() {
    for (var akun : new String[] {"organisasi", "sekda", "dinkesasesor"}) {
      var lain = Visitor.browser(port).signIn(akun);
      assertThat(lain.page("/kalender").statusCode()).isEqualTo(200);
      assertThat(lain.page("/kalender/unduh").statusCode()).isEqualTo(200);
      assertThat(lain.page("/kalender/pratinjau?" + HARI).statusCode()).isEqualTo(403);
      assertThat(kirim(lain, "/kalender/simpan", HARI).statusCode()).isEqualTo(403);
      assertThat(kirim(lain, "/kalender/impor", "tahun=2027").statusCode()).isEqualTo(403);
      assertThat(
              kirim(lain, "/kalender/impor/simpan", "tahun=2027&isi=" + tersandi(TAHUN_2027))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
  }

  private static HttpResponse<String> unggah(Visitor visitor, String tahun, String isi) {
    visitor.page("/kalender");
    return visitor.upload(
        "/kalender/impor?tahun=" + tahun, "libur.csv", isi.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> kirim(Visitor visitor, String alamat, String isi) {
    return visitor.form(alamat, isi + "&_csrf=" + cari("_csrf", visitor.page("/").body()));
  }

  private static String sidik(String halaman) {
    return cari("sidik", halaman);
  }

  private static String cari(String isian, String halaman) {
    var nilai =
        Pattern.compile("name=\"%s\"[^>]*value=\"([^\"]+)\"".formatted(isian)).matcher(halaman);
    assertThat(nilai.find()).as(isian).isTrue();
    return tersandi(nilai.group(1));
  }

  private static String tersandi(String nilai) {
    return URLEncoder.encode(nilai, StandardCharsets.UTF_8);
  }
}
