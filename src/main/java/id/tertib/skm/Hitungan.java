package id.tertib.skm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.AnswerReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was counted in a survey.
 *
 * @param instrumen the scale that its answers were given on
 * @param responden how many people answered
 * @param unsur by the code of the element
 */
record Hitungan(InstrumentId instrumen, int responden, Map<String, Jumlah> unsur) {

  Hitungan {
    unsur = Collections.unmodifiableMap(new LinkedHashMap<>(unsur));
  }

  /**
   * @param jumlah of the answers
   * @param penjawab how many of the respondents answered here
   */
  record Jumlah(int jumlah, int penjawab) {

    /** As the instrument takes it. */
    JsonNode answer() {
      return JsonNodeFactory.instance
          .objectNode()
          .put(AnswerReader.SUM, jumlah)
          .put(AnswerReader.RESPONDENTS, penjawab);
    }
  }

  /** {@code 1.250}. */
  public String respondenText() {
    return Figures.words(responden);
  }

  /** Elements that not every respondent answered. */
  public List<String> sebagian() {
    return unsur.entrySet().stream()
        .filter(one -> one.getValue().penjawab() < responden)
        .map(Map.Entry::getKey)
        .toList();
  }

  Map<String, JsonNode> answers() {
    var answers = new LinkedHashMap<String, JsonNode>();
    unsur.forEach((kode, jumlah) -> answers.put(kode, jumlah.answer()));
    return answers;
  }

  /** {@code 30 responden; U1 105/30, U2 …}: for the trail. */
  String text() {
    return unsur.entrySet().stream()
        .map(
            one ->
                "%s %d/%d"
                    .formatted(one.getKey(), one.getValue().jumlah(), one.getValue().penjawab()))
        .collect(Collectors.joining(", ", responden + " responden; ", ""));
  }
}
