package id.tertib.skm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.skm.Survei.Cara;
import id.tertib.testing.Chromium;
import id.tertib.testing.Halaman;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Surveys in a real browser: by keyboard, as a file, on a phone, without script. */
@PostgresTest
class SkmBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired SurveiDesk desk;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void entersASurveyByKeyboardAndSeesWhatItIsWorth() throws Exception {
    for (var year = 2022; year < 2025; year++) {
      enter(new Masa(year, Periode.SEMESTER_1), 70 + year % 10 * 3);
      enter(new Masa(year, Periode.SEMESTER_2), 78 + year % 10);
    }
    var page = signedIn(chromium.page(1366, 768), "dinkesasesor");
    page.navigate(address("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Survei kepuasan")).click();
    look(page, "skm-kosong");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Isi survei").setExact(true))
        .click();
    look(page, "skm-isi");

    page.getByLabel("Unit layanan").selectOption("pkm-pondok-jagung");
    page.locator("#tahun").fill("2025");
    page.getByLabel("Periode").selectOption("semester-1");
    page.getByLabel("Banyaknya responden").focus();
    page.keyboard().type("29");
    for (var sum : new int[] {105, 98, 90, 116, 102, 99, 108, 87, 150}) {
      page.keyboard().press("Tab");
      page.keyboard().type(String.valueOf(sum));
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("150 dari 29 responden");
    look(page, "skm-ditolak");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Jumlah jawaban U9")))
        .click();
    assertThat(page.locator("#jumlah_U9")).isFocused();
    page.locator("#jumlah_U9").fill("95");
    page.keyboard().press("Enter");

    assertThat(page.getByText("Survei tercatat.")).isVisible();
    assertThat(page.locator(".sk-besar")).hasText("86,21");
    look(page, "skm-survei");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Riwayat")))
        .click();
    look(page, "skm-unit");
    page.goBack();
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Koreksi survei")).click();
    page.locator("#jumlah_U8").fill("99");
    page.getByLabel("Alasan").fill("Rekapitulasi ulang 12 Juli");
    look(page, "skm-koreksi");
    button(page, "Simpan koreksi");
    assertThat(page.getByText("Koreksi tersimpan.")).isVisible();
    look(page, "skm-terkoreksi");
    page.navigate(address("/skm/" + id));
    look(page, "skm-tidak-berlaku");
    page.context().close();

    report(page());
  }

  @Test
  void takesAFileWithoutScriptOnAPhoneAfterShowingWhatItSays() {
    var page = signedIn(chromium.still(390, 844), "dinkesasesor");
    page.navigate(address("/skm/baru?unit=dinkes"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Banyaknya tiap jawaban"))
        .click();
    picture(page, "skm-hitungan-390");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unggah CSV")).click();
    page.getByLabel("Periode").selectOption("triwulan-1");
    page.locator("#tahun").fill("2025");
    file(page, "4;4;4;4;4;4;4;;4\r\n3;3;3;3;3;7;3;2;3\r\n");
    button(page, "Lihat hasilnya");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("baris 3, kolom U6");
    picture(page, "skm-csv-ditolak-390");

    assertThat(page.locator("#tahun")).hasValue("2025");
    file(page, "4;4;4;4;4;4;4;;4\r\n3;3;3;3;3;3;3;2;3\r\n");
    button(page, "Lihat hasilnya");
    assertThat(page.getByText("2 baris jawaban terbaca")).isVisible();
    picture(page, "skm-pratinjau-390");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Simpan survei")))
        .click();
    assertThat(page.getByText("Survei tercatat.")).isVisible();
    picture(page, "skm-tercatat-390");
    page.context().close();
  }

  @Test
  void showsTheWholeCityToLeadersAndTellsOthersPlainly() {
    enter(new Masa(2025, Periode.TAHUNAN), 88);
    var id = enter(new Masa(2025, Periode.SEMESTER_1), 80);

    var leader = signedIn(chromium.page(1366, 768), "sekda");
    leader.navigate(address("/skm?tahun=2025"));
    assertThat(leader.getByText("IKM kota tahun 2025")).isVisible();
    look(leader, "skm-kota");
    leader.context().close();

    var other = Visitor.browser(port).signIn("dlhasesor");
    assertThat(other.page("/skm/" + id).statusCode()).isEqualTo(404);
    assertThat(other.page("/skm/" + id).body()).contains("bukan survei yang boleh Anda baca");
    assertThat(Visitor.browser(port).signIn("sekda").page("/skm/baru").body())
        .contains("hanya diisi asesor perangkat daerah");
  }

  private long enter(Masa masa, int sum) {
    return desk.enter(
        "dinkesasesor",
        "pkm-pondok-jagung",
        masa,
        Skm.survei(25, sum, sum - 6, sum + 3, sum, sum - 2, sum + 1, sum, sum - 9, sum + 4),
        Cara.JUMLAH);
  }

  /** Kept where somebody opens them. */
  private void report(Page page) throws Exception {
    var reader = Visitor.browser(port).signIn("dinkeskepala");
    page.context().close();
    var list = reader.page("/skm?tahun=2025").body();
    var id = Pattern.compile("/skm/(\\d+)\"").matcher(list);
    assertThat(id.find()).isTrue();
    for (var kind : new String[] {"pdf", "docx"}) {
      Files.write(
          Path.of("target/screenshots/skm-laporan." + kind),
          reader.download("/skm/%s/laporan.%s".formatted(id.group(1), kind)).body());
    }
  }

  private static void file(Page page, String lines) {
    page.getByLabel("Berkas CSV")
        .setInputFiles(
            new FilePayload(
                "skm.csv",
                "text/csv",
                ("U1;U2;U3;U4;U5;U6;U7;U8;U9\r\n" + lines).getBytes(StandardCharsets.UTF_8)));
  }

  private Page page() {
    return chromium.page(1366, 768);
  }

  private Page signedIn(Page page, String user) {
    return Halaman.signedIn(page, port, user);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
