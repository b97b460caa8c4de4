package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PenulisTest {

  private final Penulis writer = new Penulis(new ObjectMapper());

  @Test
  void escapesWhatWouldBeMarkup() {
    assertThat(writer.tulis(document("<script>&\"]]>"), Format.XML))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><errors><error><description>&lt;script&gt;&amp;\"]]&gt;</description></error></errors>");
    assertThat(writer.tulis(document("\"\\"), Format.JSON))
        .isEqualTo("[{\"description\":\"\\\"\\\\\"}]");
  }

  @Test
  void writesASignInPlaceOfWhatXmlCannotSay() {
    assertThat(writer.tulis(document("a\u0001b\uFFFEc\t💡"), Format.XML))
        .contains("<description>a\uFFFDb\uFFFDc\t")
        .contains("💡");
  }

  private static Dokumen document(String words) {
    return new Dokumen("errors", "error", List.of(Map.of("description", words)));
  }
}
