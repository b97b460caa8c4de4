package id.tertib.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.deadline.DeadlineBoard;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who lead find on the front page, and that every figure leads to its rows. */
@ProcessTest
class LeaderFrontTest {

  private static final Pattern DOOR =
      Pattern.compile("href=\"(/tenggat\\?[^\"]+)\"[^>]*>(?:<b>)?([^<]*\\d[^<]*)<");

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired DeadlineBoard board;

  private LateCity city;

  @BeforeEach
  void july() {
    city = new LateCity(application);
    city.july();
  }

  @Test
  void oneNumberForAllProceduresAndItsRowsByDaysLate() {
    var page = page("sekda");

    assertThat(page)
        .contains("<b>4</b>", "tenggat terlambat di semua prosedur")
        .contains("Laporan rencana aksi triwulan 2", "Daftar periksa 2")
        .contains("4 belum ada alasan")
        .contains("terlambat 9 hari kerja", "sejak 30 Juni 2026", "2026-TW2/disperindag")
        .contains("Kecamatan Pamulang", "Asesor Kecamatan Pamulang");
    assertThat(board.of("sekda", 30, 6).late())
        .extracting(DeadlineBoard.Late::caseKey)
        .containsExactly(
            "2026-TW2/disperindag",
            "2026-TW2/kesbangpol",
            "2026-S1/kec-pamulang",
            "2026-S1/disnaker");
  }

  @Test
  void everyFigureLeadsToAsManyRows() throws IOException {
    city.reason("2026-TW2/kesbangpol", "Menunggu data pusat.");
    for (var reader : List.of("walikota", "sekda", "inspektur", "kesbangpolkepala")) {
      var doors = doors(page(reader));
      assertThat(doors).as(reader).hasSizeGreaterThan(30);
      for (var door : doors) {
        var list = list(reader, door.address());
        assertThat(list.get("deadlines").asLong())
            .as(reader + " " + door.address() + " " + door.text())
            .isEqualTo(door.figure());
      }
    }
  }

  @Test
  void monthsCountWhatWasHandedInLaterAsLate() {
    city.metLate("2026-TW1/dinkes", "2026-03-31", "2026-04-02T09:00");
    city.metInTime("2026-TW1/dinsos", "2026-03-31", "2026-03-30T09:00");
    time.startAt("2026-07-13T08:00");

    var months = board.of("walikota", 30, 6).months();

    assertThat(months.each()).hasSize(12);
    assertThat(months.each().get(7))
        .isEqualTo(new DeadlineBoard.Month(java.time.YearMonth.of(2026, 3), 1, 1));
    assertThat(months.each().get(0).month()).isEqualTo(java.time.YearMonth.of(2025, 8));
    assertThat(months.kept()).isEqualTo(1);
    assertThat(months.late()).isEqualTo(5);
    assertThat(page("walikota")).contains("(16,7 %)");
  }

  @Test
  void headsOfOfficesSeeTheirOfficeAlone() {
    assertThat(page("kesbangpolkepala"))
        .contains("<b>1</b>", "tenggat terlambat di bagian Anda")
        .contains("2026-TW2/kesbangpol")
        .doesNotContain("disperindag", "Seluruh kota");
    assertThat(page("kesbangpolasesor")).doesNotContain("Siklus yang berjalan", "Minta alasan");
    assertThat(page("organisasi")).doesNotContain("Minta alasan");
  }

  @Test
  void zeroKeepsItsPlaceAndNamesWhatIsNext() {
    time.startAt("2026-06-29T08:00");

    assertThat(page("sekda"))
        .contains("<b>0</b>", "Tidak ada yang terlambat.")
        .contains("Yang terdekat:")
        .doesNotContain("Laporan rencana aksi triwulan 0", "belum ada alasan", "Minta alasan");
  }

  @Test
  void theHoldersWordsStandAsADatedQuotation() {
    city.reason("2026-TW2/kesbangpol", "Menunggu \"data\" <b>pusat</b>.");

    assertThat(page("sekda"))
        .contains("<q>Menunggu &quot;data&quot; &lt;b&gt;pusat&lt;/b&gt;.</q>")
        .contains("ditulis 13 Juli 2026, 08:00 WIB")
        .contains("3 belum ada alasan");
  }

  private record Door(String address, String text, long figure) {}

  private static List<Door> doors(String page) {
    var found = new ArrayList<Door>();
    var matcher = DOOR.matcher(page);
    while (matcher.find()) {
      var text = matcher.group(2).strip();
      var number = Pattern.compile("\\d+").matcher(text);
      var last = "";
      var leading = text.matches("^\\d+ .*");
      while (number.find() && (last.isEmpty() || !leading)) {
        last = number.group();
      }
      var address = matcher.group(1).replace("&amp;", "&");
      if (!address.contains("urai=")) {
        found.add(new Door(address, text, Long.parseLong(last)));
      }
    }
    return found;
  }

  private JsonNode list(String reader, String address) throws IOException {
    return json.readTree(Visitor.program(port, reader).get("/api" + address).body());
  }

  private String page(String reader) {
    var answer = Visitor.browser(port).signIn(reader).page("/");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
