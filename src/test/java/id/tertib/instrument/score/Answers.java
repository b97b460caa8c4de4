package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.file.InstrumentFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** A sheet with what was answered in it. */
record Answers(Scoring scoring, Map<String, GivenAnswer> given) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Answers of(Scoring scoring, String answers) {
    try {
      return of(scoring, JSON.readValue(answers, new TypeReference<Map<String, JsonNode>>() {}));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answers of(Scoring scoring, Map<String, JsonNode> answers) {
    var problems = new ArrayList<BadAnswer>();
    var given = scoring.read(answers, problems);
    assertThat(problems).isEmpty();
    return new Answers(scoring, given);
  }

  /** An instrument of a file of its own. */
  static Instrument instrument(String yaml) {
    var read = InstrumentFile.read(yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    return read.instrument();
  }

  Score score() {
    return scoring.scoreGiven(given);
  }

  Workings workings() {
    return Workings.of(score(), given);
  }

  Closing closing(String... documented) {
    return closing(Set.of(documented));
  }

  Closing closing(Set<String> documented) {
    return new Closing(scoring, score(), given, documented);
  }
}
