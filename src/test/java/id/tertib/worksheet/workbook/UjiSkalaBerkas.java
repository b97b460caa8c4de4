package id.tertib.worksheet.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ways to answer as instruments have them, that the files of a sheet must take without knowing. */
final class UjiSkalaBerkas {

  private UjiSkalaBerkas() {}

  /** Two counts, of which the second is not nought. */
  @Component
  static class Rasio implements Scale {

    static final String KIND = "UJI-RASIO";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<Field> fields(SheetItem item) {
      return List.of(
          Field.count("pembilang", "Pembilang", 0, 9999),
          Field.count("penyebut", "Penyebut", 0, 9999));
    }

    @Override
    public List<Beside> beside(SheetItem item) {
      return List.of(new Beside("Kriteria", item.context().getOrDefault("kriteria", "")));
    }

    @Override
    public JsonNode check(SheetItem item, JsonNode value) {
      if (value.path("penyebut").asInt() == 0) {
        throw RefusedException.badRequest(
            "Butir %s: penyebut tidak boleh 0. Periksa kedua angka.".formatted(item.code()));
      }
      return JsonNodeFactory.instance
          .objectNode()
          .put("pembilang", value.path("pembilang").asInt())
          .put("penyebut", value.path("penyebut").asInt());
    }

    @Override
    public Optional<String> missing(AnsweredItem item) {
      return Optional.empty();
    }
  }

  /** A number with decimals, in the column of every plain answer. */
  @Component
  static class Indeks implements Scale {

    static final String KIND = "UJI-INDEKS";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<Field> fields(SheetItem item) {
      return List.of(Field.number(PLAIN, "Jawaban", BigDecimal.ZERO, new BigDecimal("4")));
    }

    @Override
    public JsonNode check(SheetItem item, JsonNode value) {
      return DecimalNode.valueOf(new BigDecimal(value.asText()));
    }

    @Override
    public Optional<String> missing(AnsweredItem item) {
      return Optional.empty();
    }
  }

  /** Options too long for a list inside a validation, with a comma in one. */
  @Component
  static class Pilihan implements Scale {

    static final String KIND = "UJI-PILIHAN";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<Field> fields(SheetItem item) {
      return List.of(
          Field.choice(
              PLAIN,
              "Jawaban",
              List.of(
                  new Option(
                      "a",
                      "Seluruhnya, dan terbukti " + "dengan dokumen resmi ".repeat(12).strip()),
                  new Option("b", "Sebagian"))));
    }

    @Override
    public JsonNode check(SheetItem item, JsonNode value) {
      return TextNode.valueOf(value.asText());
    }

    @Override
    public Optional<String> missing(AnsweredItem item) {
      return Optional.empty();
    }
  }
}
