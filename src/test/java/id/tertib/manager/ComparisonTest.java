package id.tertib.manager;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.manager.Comparison.Row;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.StepMedian;
import id.tertib.manager.FinishedCycle.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two cycles side by side: order, changes in words, what is missing, what is taken along. */
class ComparisonTest {

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("hasil", "Hasil, %", Unit.PERCENT),
          new Measure("terlambat", "Hari kerja terlambat", Unit.DAYS));

  private final FinishedCycle now =
      cycle(
          "semester II 2025",
          line("a", "=1+1", "80.005", "2"),
          line("b", "Badan B", null, "14"),
          line("c", "Camat C", "60", "0"),
          line("d", "Dinas D", "70", null));

  private final FinishedCycle before =
      cycle("semester I 2025", line("a", "Dinas A", "75.01", "0"), line("c", "Camat C", "65", "9"));

  @Test
  void beginsWithTheLongestDelayAndPutsWhatIsMissingLastEitherWay() {
    assertThat(codes(null, null)).containsExactly("b", "a", "c", "d");
    assertThat(codes("terlambat", "naik")).containsExactly("c", "a", "b", "d");
    assertThat(codes("hasil", "naik")).containsExactly("c", "d", "a", "b");
  }

  @Test
  void sortsByTheCycleBesideAndByName() {
    assertThat(codes("terlambat.lalu", "turun")).containsExactly("c", "a", "b", "d");
    assertThat(codes("nama", null)).containsExactly("a", "b", "c", "d");
    assertThat(codes("nama", "turun")).containsExactly("d", "c", "b", "a");
  }

  @Test
  void takesWhatIsNoColumnForTheFirstOrder() {
    assertThat(codes("tidak-ada", "turun")).containsExactly("b", "a", "c", "d");
    assertThat(codes(".lalu", null)).containsExactly("b", "a", "c", "d");
  }

  @Test
  void tellsTheSortedColumnAndWhereAClickLeads() {
    var sorts = table("hasil", "turun").heads().get(0).sorts();

    assertThat(sorts.get(0).sorted()).isEqualTo("descending");
    assertThat(sorts.get(0).direction()).isEqualTo("naik");
    assertThat(sorts.get(1).sorted()).isNull();
    assertThat(sorts.get(1).column()).isEqualTo("hasil.lalu");
    assertThat(table("hasil", "turun").nameSort().direction()).isEqualTo("naik");
    assertThat(table("hasil.lalu", "naik").sortedBy())
        .isEqualTo("urut: hasil, %, semester I 2025, yang terkecil dahulu");
  }

  /** 80,01 less 75,01 as they are shown, although they are closer than five. */
  @Test
  void tellsAChangeOfFivePointsOfTheFiguresAsTheyAreShown() {
    var rows = table(null, null).rows();

    assertThat(row(rows, "a").cells().get(0).texts()).containsExactly("80,01", "75,01");
    assertThat(row(rows, "a").cells().get(0).change())
        .hasToString("Change[text=naik 5,00, up=true]");
    assertThat(row(rows, "c").cells().get(0).change())
        .hasToString("Change[text=turun 5,00, up=false]");
    assertThat(row(rows, "c").cells().get(1).change()).isNull();
    assertThat(row(rows, "b").cells().get(0).texts()).containsExactly("–", "–");
  }

  @Test
  void keepsAnOfficeThatTookPartInTheOtherOnly() {
    var table = new Comparison(List.of(before, now), TableOrder.of(null, null, before));

    assertThat(row(table.rows(), "d").note()).isEqualTo("tidak ikut pada semester I 2025");
    assertThat(row(table.rows(), "d").cycle()).isEqualTo("semester II 2025");
  }

  @Test
  void measuresBarsByTheLongestStepOfBoth() {
    var steps = table(null, null).steps();

    assertThat(steps.get(0).texts()).containsExactly("4,0", "8,0");
    assertThat(steps.get(0).shares()).containsExactly(50, 100);
  }

  @Test
  void writesNoFormulaIntoACsvAndOneValueForEachHead() {
    var lines = FinishedFiles.csv(table("nama", "naik")).lines().toList();

    assertThat(lines.get(0))
        .endsWith(
            "\"Hasil, %, II 2025\";\"Hasil, %, I 2025\";\"Hasil, %, perubahan\";\"Hari kerja"
                + " terlambat, II 2025\";\"Hari kerja terlambat, I 2025\";\"Keterangan\"");
    assertThat(lines.get(2))
        .isEqualTo("\"a\";\"'=1+1\";\"80,01\";\"75,01\";\"naik 5,00\";\"2\";\"0\";\"\"");
    assertThat(lines.get(3)).isEqualTo("\"b\";\"Badan B\";\"\";\"\";\"\";\"14\";\"\";\"\"");
    assertThat(FinishedFiles.book(table(null, null)).tabs())
        .extracting(tab -> tab.name())
        .containsExactly("Perangkat daerah", "Langkah");
  }

  private Comparison table(String by, String direction) {
    return new Comparison(List.of(now, before), TableOrder.of(by, direction, now));
  }

  private List<String> codes(String by, String direction) {
    return table(by, direction).rows().stream().map(Row::code).toList();
  }

  private static Row row(List<Row> rows, String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }

  private static FinishedCycle cycle(String title, Line... lines) {
    return new FinishedCycle(
        title,
        title,
        LocalDate.parse("2026-02-27"),
        lines.length,
        List.of(),
        MEASURES,
        line("", "Seluruh kota", "71", "16"),
        List.of(lines),
        List.of(
            new StepMedian(
                "isi", "Isi", BigDecimal.valueOf(title.contains("II") ? 4 : 8), lines.length)),
        List.of());
  }

  private static Line line(String code, String name, String... values) {
    return new Line(
        code,
        name,
        code,
        null,
        new ArrayList<>(
            Stream.of(values).map(text -> text == null ? null : new BigDecimal(text)).toList()),
        List.of(),
        List.of());
  }
}
