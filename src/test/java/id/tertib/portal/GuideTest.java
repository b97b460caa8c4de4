package id.tertib.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guides inside the product, as people of each kind of work find them. */
@ProcessTest
class GuideTest {

  private static final Path CHAPTERS = Path.of("docs/panduan");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/panduan/[^\"]+)\"");

  @LocalServerPort int port;

  @Test
  void leadsEachReaderToHisChaptersFirst() {
    var ketua = Visitor.browser(port).signIn("asesor1").page("/panduan").body();
    assertThat(ketua.indexOf("Untuk pekerjaan Anda")).isPositive();
    assertThat(ketua.substring(0, ketua.indexOf("Bab lain")))
        .contains("/panduan/ketua-tim", "/panduan/tenggat")
        .doesNotContain("/panduan/sekda", "/panduan/asesor-perangkat-daerah");
    var sekretaris = Visitor.browser(port).signIn("dinkessekretaris").page("/panduan").body();
    assertThat(sekretaris.substring(0, sekretaris.indexOf("Bab lain")))
        .contains("/panduan/sekretaris")
        .doesNotContain("/panduan/ketua-tim");
  }

  @Test
  void everyChapterIsForSomebodyAndAllItLeadsToIsThere() throws IOException {
    var reader = Visitor.browser(port).signIn("organisasi");
    try (var files = Files.list(CHAPTERS)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString().replace(".md", "");
        if (!name.equals("README")) {
          assertThat(Files.readString(file)).as(name).startsWith("<!-- untuk: ");
        }
        var page = reader.page("/panduan/" + name);
        assertThat(page.statusCode()).as(name).isEqualTo(200);
        assertThat(page.body()).doesNotContain("untuk: ", "../", ".md\"");
        var links = LINK.matcher(page.body());
        while (links.find()) {
          var address = links.group(1).replaceFirst("#.*", "");
          assertThat(reader.get(address).statusCode()).as(name + " → " + address).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void theChapterOfEveryStepIsThere() throws IOException {
    var reader = Visitor.browser(port).signIn("organisasi");
    var named = Pattern.compile("Panduan langkah ini \\| (/panduan/[a-z-]+)#([a-z-]+)");
    try (var models = Files.walk(Path.of("processes"))) {
      for (var model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        var links = named.matcher(Files.readString(model));
        while (links.find()) {
          assertThat(reader.page(links.group(1)).body())
              .as("%s, %s", model.getFileName(), links.group())
              .contains("id=\"%s\"".formatted(links.group(2)));
        }
      }
    }
  }

  @Test
  void saysWhatIsNotThereAndIsClosedToStrangers() {
    var reader = Visitor.browser(port).signIn("organisasi");
    assertThat(reader.page("/panduan/tidak-ada").statusCode()).isEqualTo(404);
    assertThat(reader.page("/panduan/gambar/tidak-ada.png").statusCode()).isEqualTo(404);
    assertThat(reader.page("/panduan/gambar/..%2Fketua-tim.png").statusCode()).isNotEqualTo(200);
    assertThat(Visitor.stranger(port).get("/panduan").statusCode()).isEqualTo(401);
  }
}
