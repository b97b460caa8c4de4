package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.pola.PolaJawaban;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Templates of answers, the history of a place, and the way to the list from the front page. */
@ProcessTest
class PolaPagesTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired PolaJawaban templates;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void letsAnOfficeAddChangeAndRemoveItsOwn() {
    assertThat(
            send(
                    "dishubpejabat",
                    "/tambah",
                    "milik=dishub&judul=Padam&kategori=lampu-jalan&teks=Lampu+diganti.")
                .statusCode())
        .isEqualTo(302);
    assertThat(page("dishubpejabat", "/pengaduan/pola"))
        .contains("Padam", "Lampu diganti.", "Bawaan produk");
    var id = templates.milik("dishub").get(0).id();

    send("dishubpejabat", "/" + id, "milik=dishub&judul=Padam&kategori=&teks=Sudah+diganti.");
    assertThat(templates.milik("dishub"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.teks()).isEqualTo("Sudah diganti.");
              assertThat(one.kategori()).isNull();
            });

    assertThat(page("dishubpejabat", "/pengaduan/pola/%d/hapus?milik=dishub".formatted(id)))
        .contains("Hapus pola “Padam”?");
    assertThat(templates.milik("dishub")).hasSize(1);
    send("dishubpejabat", "/%d/hapus".formatted(id), "milik=dishub");
    assertThat(templates.milik("dishub")).isEmpty();
  }

  @Test
  void keepsThoseOfOthersFromAnOffice() {
    var id = templates.tambah("dishub", null, "Padam", "Lampu diganti.");
    templates.tambah(null, null, "Untuk semua", "Terima kasih.");

    assertThat(page("dinkespejabat", "/pengaduan/pola"))
        .contains("Untuk semua")
        .doesNotContain("Padam");
    assertThat(send("dinkespejabat", "/tambah", "milik=dishub&judul=a&teks=b").statusCode())
        .isEqualTo(404);
    assertThat(send("dinkespejabat", "/tambah", "milik=kota&judul=a&teks=b").statusCode())
        .isEqualTo(404);
    assertThat(send("dinkespejabat", "/" + id, "milik=dinkes&judul=a&teks=b").statusCode())
        .isEqualTo(404);
    assertThat(send("dinkespejabat", "/%d/hapus".formatted(id), "milik=dinkes").statusCode())
        .isEqualTo(404);
    assertThat(send("dishubkepala", "/tambah", "milik=dishub&judul=a&teks=b").statusCode())
        .isEqualTo(403);
    assertThat(
            Visitor.browser(port)
                .signIn("dishubpejabat")
                .form("/pengaduan/pola/%d/hapus".formatted(id), "milik=dishub")
                .statusCode())
        .isEqualTo(403);
    assertThat(templates.milik("dishub")).hasSize(1);
  }

  @Test
  void saysWhatIsMissing() {
    var answer = send("admpengaduan", "/tambah", "milik=kota&judul=&teks=Terima+kasih.");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Tulis judul pola", "Terima kasih.");
  }

  @Test
  void tellsOfAPlaceWhatWasPublishedAndNothingElse() {
    var open = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dishub");
    var secret =
        new LaporanUji(port, beans)
            .masuk(
                "lampu-jalan",
                JenisLaporan.PENGADUAN,
                Kanal.WEB,
                null,
                new Pelapor(false, true, "Warga", "", ""))
            .diteruskan("pengaduan", "dishub");

    assertThat(page("dishubpejabat", "/pengaduan/tempat?kelurahan=rawa-buntu"))
        .contains("Riwayat Rawa Buntu, Serpong", open.key(), "padam beberapa hari")
        .doesNotContain(secret.key(), "nomor 14");
    assertThat(page("dishubpejabat", "/pengaduan/tempat?kelurahan=rawa-buntu&kategori=lalu-lintas"))
        .contains("Belum ada laporan yang terbit di sini.");
    assertThat(page("dishubpejabat", "/pengaduan/tempat?kelurahan=bandung&halaman=x"))
        .contains("Riwayat tempat")
        .doesNotContain(open.key());
  }

  @Test
  void leadsStaffFromTheFrontPageAndTellsWhatWaits() {
    new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dishub");
    time.forwardTo("2026-07-17T09:00");

    assertThat(page("dishubpejabat", "/"))
        .containsSubsequence("laporan berjalan di bagian Anda", "terlambat")
        .containsPattern("<b>1</b> <span class=\"t-state t-state--bad\">")
        .contains("laporan warga yang menunggu Anda");
    assertThat(page("dishubkepala", "/"))
        .contains("laporan warga yang menunggu Anda")
        .doesNotContain("laporan berjalan di bagian Anda");
    assertThat(page("dinkesasesor", "/")).doesNotContain("href=\"/pengaduan\"");
  }

  private String page(String account, String address) {
    var answer = Visitor.browser(port).signIn(account).page(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> send(String account, String address, String body) {
    var browser = Visitor.browser(port).signIn(account);
    var token = CSRF.matcher(browser.page("/").body());
    assertThat(token.find()).isTrue();
    return browser.form("/pengaduan/pola" + address, body + "&_csrf=" + token.group(1));
  }
}
