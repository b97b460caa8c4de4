package id.tertib.instrument.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class InstrumentPageTest {

  @LocalServerPort int port;
  @Autowired Instruments instruments;

  @Test
  void listsInstrumentsAndOffersADraftToBagianOrganisasiAlone() {
    assertThat(as("organisasi").page("/instrumen").body())
        .contains("Lembar kerja evaluasi zona integritas", "href=\"/instrumen/zi-lke/90-2021\"")
        .contains("hal terbuka", "href=\"/instrumen/coba\"");
    assertThat(as("dinkesasesor").page("/instrumen").body())
        .contains("href=\"/instrumen/zi-lke/90-2021\"")
        .doesNotContain("/instrumen/coba");
    assertThat(as("dinkesasesor").page("/").body()).doesNotContain("href=\"/instrumen\"");
    assertThat(as("organisasi").page("/").body()).contains("href=\"/instrumen\"");
    assertThat(as("admin").page("/").body()).contains("href=\"/instrumen\"");
  }

  @Test
  void opensEveryShippedTreeToEverybody() {
    var asesor = as("dinkesasesor");
    for (var instrument : instruments.all()) {
      var page =
          asesor.page(
              "/instrumen/%s/%s".formatted(instrument.id().key(), instrument.id().version()));
      assertThat(page.statusCode()).as(instrument.id().toString()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              instrument.hasTree()
                  ? instrument.items().get(0).code()
                  : "Butirnya datang dari luar berkas ini (peta-jalan)")
          .doesNotContain("Buat versi baru");
    }
    var zi = asesor.page("/instrumen/zi-lke/90-2021").body();
    assertThat(zi)
        .contains("Anggota ditunjuk tanpa seleksi.", "60 % dari bobotnya")
        .contains("sumber lain menyebut 18,25", "Pengendali teknis");
    var unknown = asesor.page("/instrumen/zi-lke/1");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("Instrumen zi-lke 1 tidak ada.");
  }

  @Test
  void givesTheFileAsItIs() throws IOException {
    var file = as("dinkesasesor").download("/instrumen/zi-lke/90-2021/unduh");

    assertThat(file.body())
        .isEqualTo(
            Files.readAllBytes(Path.of("src/main/resources/instruments/zi-lke-90-2021.yaml")));
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"zi-lke-90-2021.yaml\"");
  }

  @Test
  void keepsDraftsToThoseWhoPublish() {
    for (var person : List.of("dinkesasesor", "sekda", "asesor1")) {
      var visitor = as(person);
      assertThat(visitor.page("/instrumen/coba").statusCode()).isEqualTo(403);
      assertThat(send(visitor, "/instrumen/coba", "apa", "periksa").statusCode()).isEqualTo(403);
      assertThat(send(visitor, "/instrumen/terbitkan", "naskah", draft()).statusCode())
          .isEqualTo(403);
    }
    assertThat(instruments.find(new InstrumentId("uji", "1"))).isEmpty();
  }

  @Test
  void beginsFromAVersionThatThereIs() {
    assertThat(as("organisasi").page("/instrumen/coba?dari=sakip&versi=12-2015").body())
        .contains("Naskah ini salinan sakip 12-2015.", "kunci: sakip");
  }

  @Test
  void namesTheProblemsOfADraftAndKeepsItsText() {
    var page =
        send(
            as("organisasi"),
            "/instrumen/coba",
            "apa",
            "periksa",
            "naskah",
            draft().replace("\"60.00\"", "\"59.00\"").replace("Lembar uji", "<b>Uji</b>"));

    assertThat(page.body())
        .contains("Naskah belum dapat dipakai", "2 masalah")
        .contains("simpul[P].bobot")
        .contains("bobot isinya berjumlah 60,00, seharusnya 59,00. Periksa P1, P2, dan P3.")
        .contains("judul: &lt;b&gt;Uji&lt;/b&gt;")
        .doesNotContain("Jawaban contoh");
  }

  @Test
  void explainsTheScoreOfAnswersAndRemembersThem() {
    var page =
        send(
                as("organisasi"),
                "/instrumen/coba",
                "apa",
                "nilai",
                "naskah",
                draft(),
                "j:P1-a",
                "B",
                "j:P1-b",
                "",
                "j:P2-a:pembilang",
                "1",
                "j:P2-a:penyebut",
                "3",
                "j:P2-a:dicatat0",
                "7",
                "j:P3.1-a",
                "3,5",
                "j:H:jumlah",
                "30",
                "j:H:responden",
                "10")
            .body();

    // 20 × ½ × ½ + 25 × ¾ × ⅓ + 7,5 × 3,5/4 + 40 × ¾ = 5 + 6,25 + 6,5625 + 30
    assertThat(page)
        .contains("<b>47,81</b>", "tepatnya 47,8125", "Kurang (Kurang)", "kurang 2,19 lagi ke Baik")
        .contains("Menuju Madya", "2 dari 3 syarat", "selesai: 1, semua: 3")
        .contains("value=\"3,5\"", "value=\"7\"");
    assertThat(page)
        .containsPattern("value=\"B\"[^>]*checked|checked[^>]*value=\"B\"")
        .contains("4 butir, dihitung 0");
  }

  @Test
  void namesAnswersOffTheirScaleAndLeadsToThem() {
    var page =
        send(
                as("organisasi"),
                "/instrumen/coba",
                "apa",
                "nilai",
                "naskah",
                draft(),
                "j:P3.1-a",
                "4,5",
                "j:P2-b:lalu",
                "3")
            .body();

    assertThat(page)
        .contains("2 jawaban belum benar", "href=\"#i-P3.1-a\"", "id=\"i-P3.1-a\"")
        .contains("Isi angka 0 sampai 4.", "belum memuat kini")
        .doesNotContain("Dari mana nilainya");
  }

  @Test
  void publishesAfterNamingWhatIsFrozen() {
    var draft = draft().replace("kunci: uji", "kunci: uji-laman");
    var organisasi = as("organisasi");

    var sure = send(organisasi, "/instrumen/coba", "apa", "terbit", "naskah", draft, "j:P1-a", "B");
    assertThat(sure.body())
        .contains("Terbitkan uji-laman versi 1?")
        .contains("uji-laman versi 1 beku selamanya", "name=\"j:P1-a\"");
    assertThat(instruments.find(new InstrumentId("uji-laman", "1"))).isEmpty();

    var done = send(organisasi, "/instrumen/terbitkan", "naskah", draft.replace("\n", "\r\n"));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/instrumen/uji-laman/1");
    assertThat(organisasi.page("/instrumen/uji-laman/1").body())
        .contains("Versi ini sudah terbit dan tidak akan pernah berubah.", "diterbitkan");
    assertThat(organisasi.download("/instrumen/uji-laman/1/unduh").body())
        .isEqualTo(draft.getBytes(StandardCharsets.UTF_8));

    var again = send(organisasi, "/instrumen/coba", "apa", "terbit", "naskah", draft);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Instrumen uji-laman 1 sudah ada");
    assertThat(send(organisasi, "/instrumen/terbitkan", "naskah", "kunci: x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void readsAnUploadedFile() {
    var organisasi = as("organisasi");
    organisasi.page("/instrumen/coba");

    assertThat(
            organisasi
                .upload("/instrumen/coba", "uji.yaml", draft().getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("Naskah uji 1 tidak mempunyai masalah.");
    assertThat(organisasi.upload("/instrumen/coba", "uji.yaml", new byte[] {(byte) 0xC3}).body())
        .contains("Berkas bukan teks UTF-8.");
    assertThat(organisasi.upload("/instrumen/coba", "uji.yaml", new byte[2_000_000]).body())
        .contains("Berkas lebih dari 1 MB.");
  }

  private Visitor as(String user) {
    return Visitor.browser(port).signIn(user);
  }

  private static HttpResponse<String> send(Visitor visitor, String path, String... fields) {
    visitor.page("/instrumen");
    var body =
        new StringBuilder("_csrf=").append(encoded(visitor.cookie("TERTIB-XSRF").orElse("")));
    for (var i = 0; i < fields.length; i += 2) {
      body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
    }
    return visitor.form(path, body.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String draft() {
    try {
      return Files.readString(Path.of("src/test/resources/instrumen-uji/uji-1.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
