package id.tertib.instrument.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as programs send them: {@code {"answers":{"ZI-P1.1-a":"Ya"}}}. Decimals stay exact. */
public final class SentAnswers {

  /** Bytes of the largest set of answers: 1 MB. */
  public static final int LARGEST = 1_048_576;

  private static final int MOST = 2000;
  private static final String ANSWERS = "answers";

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(100)
                          .maxStringLength(100_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SentAnswers() {}

  /**
   * @return by code of the item, in the order sent
   * @throws RefusedException 413 when it is too large
   * @throws RefusedAnswersException when there are none
   * @throws JsonProcessingException when it is no JSON
   */
  static Map<String, @Nullable JsonNode> of(byte[] body) throws IOException {
    return of(tree(body));
  }

  /**
   * @param tree of a body that carries more than answers
   * @throws RefusedAnswersException when there are none
   */
  public static Map<String, @Nullable JsonNode> of(JsonNode tree) {
    var answers = tree.get(ANSWERS);
    if (answers == null || answers.isNull()) {
      throw RefusedAnswersException.of(
          ANSWERS, "answers belum ada. Kirim {\"answers\":{…}}, boleh kosong.");
    }
    return map(answers);
  }

  /** As {@link #of}, of a part that may be the answers themselves. */
  static Map<String, @Nullable JsonNode> ofPart(byte[] body) throws IOException {
    var tree = tree(body);
    return map(tree.path(ANSWERS).isObject() ? tree.path(ANSWERS) : tree);
  }

  /**
   * Strictly: nothing twice, nothing after the end.
   *
   * @throws RefusedException 413 when it is too large
   * @throws JsonProcessingException when it is no JSON
   */
  public static JsonNode tree(byte[] body) throws IOException {
    if (body.length > LARGEST) {
      throw RefusedException.tooLarge("Jawaban lebih dari 1 MB. Kirim satu lembar saja.");
    }
    return JSON.readTree(body);
  }

  private static Map<String, @Nullable JsonNode> map(JsonNode answers) {
    if (!answers.isObject()) {
      throw RefusedAnswersException.of(
          ANSWERS, "answers harus berisi jawaban menurut kode butirnya, misalnya {\"U1\":…}.");
    }
    if (answers.size() > MOST) {
      throw RefusedAnswersException.of(
          ANSWERS,
          "answers memuat %d jawaban, paling banyak %d. Kirim satu lembar saja."
              .formatted(answers.size(), MOST));
    }
    var map = new LinkedHashMap<String, @Nullable JsonNode>();
    answers.fields().forEachRemaining(one -> map.put(one.getKey(), one.getValue()));
    return map;
  }
}
