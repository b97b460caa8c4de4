package id.tertib.worksheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.work.AnswerWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherFiguresTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Scale.Option> HURUF =
      List.of(new Scale.Option("A", "semua"), new Scale.Option("B", "sebagian"));
  private static final List<Scale.Option> YA_TIDAK =
      List.of(new Scale.Option("Ya", "Ya"), new Scale.Option("Tidak", "Tidak"));
  private static final List<Field> RASIO =
      List.of(
          Field.count("pembilang", "Selesai", 0, 99),
          Field.count("penyebut", "Seluruhnya", 0, 99),
          Field.ratio("nisbah", "Hitungan", new Field.Ratio("pembilang", "penyebut", "", "")));
  private static final List<Field> INDEKS =
      List.of(Field.number(Scale.PLAIN, "Nilai", BigDecimal.ZERO, BigDecimal.TEN));

  private final OtherFigures figures = new OtherFigures();

  @Test
  void countsLevelsThatNobodyChoseAsWell() {
    figures.options(HURUF);
    figures.add(List.of(Field.level(Scale.PLAIN, "Jawaban", HURUF)), json("\"B\""));

    assertThat(figures.levels())
        .containsExactly(new BesidePage.Level("A", 0), new BesidePage.Level("B", 1));
    assertThat(figures.figures()).isEmpty();
  }

  @Test
  void countsEachAnswerByItsOwnScale() {
    figures.options(HURUF);
    figures.add(List.of(Field.level(Scale.PLAIN, "Jawaban", HURUF)), json("\"A\""));
    figures.options(YA_TIDAK);
    figures.add(List.of(Field.level(Scale.PLAIN, "Jawaban", YA_TIDAK)), json("\"Ya\""));

    assertThat(figures.levels())
        .extracting(level -> level.code() + level.count())
        .containsExactly("A1", "B0", "Ya1", "Tidak0");
  }

  @Test
  void leavesARatioOutThatDividesByNothingAndCountsOneAboveOneAsOne() {
    figures.add(RASIO, json("{\"pembilang\":0,\"penyebut\":0}"));
    figures.add(RASIO, json("{\"pembilang\":5,\"penyebut\":4}"));
    figures.add(RASIO, json("{\"pembilang\":1,\"penyebut\":3}"));

    assertThat(figures.figures())
        .containsExactly(
            new BesidePage.Figure("Selesai", "count", "6", "0", "1", "5"),
            new BesidePage.Figure("Seluruhnya", "count", "7", "0", "3", "4"),
            new BesidePage.Figure("Hitungan", "ratio", null, "0.33", "0.67", "1"));
  }

  @Test
  void takesTheMiddleOfTwoAndSumsNoIndex() {
    List.of("3.5", "2", "4.25", "3").forEach(index -> figures.add(INDEKS, json(index)));

    assertThat(figures.figures())
        .containsExactly(new BesidePage.Figure("Nilai", "number", null, "2", "3.25", "4.25"));
  }

  @Test
  void saysAnAnswerAsShortAsATableTakesIt() {
    assertThat(AnswerWords.of(RASIO, json("{\"pembilang\":3,\"penyebut\":4}")))
        .isEqualTo("3 dari 4");
    assertThat(AnswerWords.of(INDEKS, json("3.62"))).isEqualTo("3,62");
    assertThat(AnswerWords.of(RASIO.subList(0, 2), json("{\"pembilang\":3,\"penyebut\":4}")))
        .isEqualTo("Selesai 3, Seluruhnya 4");
    assertThat(AnswerWords.of(List.of(Field.level(Scale.PLAIN, "Jawaban", HURUF)), json("\"A\"")))
        .isEqualTo("A");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
