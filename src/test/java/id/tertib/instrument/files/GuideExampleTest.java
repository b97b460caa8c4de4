package id.tertib.instrument.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.instrument.Problem;
import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Scoring;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/instruments.md} works, with the figures that stand there. */
class GuideExampleTest {

  private static final Path GUIDE = Path.of("docs/instruments.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void isReadWithoutDoubt() throws IOException {
    assertThat(read().problems()).extracting(Problem::message).isEmpty();
  }

  @Test
  void isWorthWhatTheGuideSays() throws IOException {
    var score = score(3);

    assertThat(score.node("KH1").orElseThrow().score().rounded(2)).isEqualTo("45.00");
    assertThat(score.node("KH2").orElseThrow().score().rounded(2)).isEqualTo("30.00");
    assertThat(score.total().rounded(2)).isEqualTo("75.00");
    assertThat(Objects.requireNonNull(score.category()).category().code()).isEqualTo("B");
  }

  @Test
  void missesItsGateByWhatTheGuideSays() throws IOException {
    var gate = score(3).gates().get(0);

    assertThat(gate.met()).isFalse();
    assertThat(gate.conditions()).extracting(ConditionResult::met).containsExactly(true, false);
    assertThat(gate.conditions().get(1).required().rounded(2)).isEqualTo("32.00");
    assertThat(gate.conditions().get(1).gap()).isEqualByComparingTo(new BigDecimal("2.00"));
    assertThat(score(4).gates().get(0).met()).isTrue();
  }

  static String example() throws IOException {
    var found = EXAMPLE.matcher(Files.readString(GUIDE));
    assertThat(found.find()).as("an example in %s", GUIDE).isTrue();
    return found.group(1);
  }

  private static InstrumentFile.Read read() throws IOException {
    return InstrumentFile.read(example().getBytes(StandardCharsets.UTF_8));
  }

  /** Of the answers in the guide, with so many of the four rooms. */
  private static Score score(int rooms) throws IOException {
    var scoring = new Scoring(Objects.requireNonNull(read().instrument()));
    var text = JsonNodeFactory.instance;
    var counts = new ObjectMapper().createObjectNode().put("pembilang", rooms).put("penyebut", 4);
    var problems = new ArrayList<BadAnswer>();
    var given =
        scoring.read(
            Map.of("KH1-a", text.textNode("Ya"), "KH1-b", text.textNode("B"), "KH2.1-a", counts),
            problems);
    assertThat(problems).isEmpty();
    return scoring.scoreGiven(given);
  }
}
