package id.tertib.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of Camunda Forms against our list of them, form-messages.js. */
class FormMessagesTest {

  private static final String BUNDLE = "META-INF/resources/webjars/camunda/lib/deps.js";
  private static final String LIST = "static/tertib/form-messages.js";

  private static final Pattern PAIR = Pattern.compile("(?m)^  \\[/(.+)/, '(.+)'],$");

  /** How the validator collects its sentences in the minified bundle. */
  private static final Pattern PUSHED =
      Pattern.compile(
          "[a-z]\\.push\\((?:\"((?:Field|Value)[^\"]+)\"|`((?:Field|Please)[^`]+)`)\\)");

  private static final Map<Pattern, String> MESSAGES = messages();

  @Test
  void translatesEverySentenceOfTheValidator() {
    var sentences = validatorSentences();

    assertThat(sentences)
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(sentence -> assertThat(translated(sentence)).isNotEqualTo(sentence));
  }

  @Test
  void keepsTheFiguresOfTheSentence() {
    assertThat(translated("Field must have maximum value of 100."))
        .isEqualTo("Isi paling besar 100.");
    assertThat(
            translated("Please select a valid value, the two nearest valid values are 1.5 and 2."))
        .isEqualTo("Nilai ini tidak dapat dipakai; yang terdekat 1.5 dan 2.");
    assertThat(translated("Value is expected to have at most 2 decimal digits."))
        .isEqualTo("Paling banyak 2 angka di belakang koma.");
    assertThat(translated("Value is expected to be an integer."))
        .isEqualTo("Isi dengan bilangan bulat.");
  }

  @Test
  void translatesTheWordsOfFieldsThatTheBundleShows() {
    var bundle = resource(BUNDLE);
    for (var word :
        List.of(
            "No results",
            "All values selected",
            "Nothing to show.",
            "Skip to search",
            "Date and time must both be entered.",
            "Previous page",
            "Next page",
            "Increment",
            "Decrement",
            "Add new",
            "Remove tag")) {
      assertThat(bundle).as("form-js says it no more: take it out of the list").contains(word);
      assertThat(translated(word)).isNotEqualTo(word);
    }
  }

  @Test
  void leavesIndonesianAlone() {
    assertThat(translated("Wajib diisi.")).isEqualTo("Wajib diisi.");
    assertThat(translated("Selected by the team")).isEqualTo("Selected by the team");
  }

  private static List<String> validatorSentences() {
    var sentences = new ArrayList<String>();
    var matcher = PUSHED.matcher(resource(BUNDLE));
    while (matcher.find()) {
      var text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      sentences.add(text.replaceAll("\\$\\{[^}]+}", "5"));
    }
    return sentences;
  }

  private static String translated(String sentence) {
    return MESSAGES.entrySet().stream()
        .filter(pair -> pair.getKey().matcher(sentence).find())
        .findFirst()
        .map(pair -> pair.getKey().matcher(sentence).replaceFirst(pair.getValue()))
        .orElse(sentence);
  }

  private static Map<Pattern, String> messages() {
    var list = resource(LIST);
    var pairs = new LinkedHashMap<Pattern, String>();
    var matcher = PAIR.matcher(list.substring(0, list.indexOf("const MONTHS")));
    while (matcher.find()) {
      pairs.put(Pattern.compile(matcher.group(1).replace("\\/", "/")), matcher.group(2));
    }
    assertThat(pairs).hasSizeGreaterThan(20);
    return pairs;
  }

  private static String resource(String name) {
    try (var stream = FormMessagesTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
