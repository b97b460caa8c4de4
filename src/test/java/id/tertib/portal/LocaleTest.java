package id.tertib.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our language files against those of the Camunda version that ships. */
class LocaleTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*[^}]+}}");

  /** Words that are Indonesian as well, or no words. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of("Diagram", "Cockpit", "<", "<=", ">", ">=");

  /** What Camunda says about itself; the only texts that Cockpit and Admin change. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "labels.APP_VENDOR",
          "labels.AUTH_LOGOUT_THANKS",
          "labels.BANNER_CE_EOL_TEXT",
          "labels.FIRST_LOGIN_HEADING",
          "labels.FIRST_LOGIN_INFO");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void knowsEveryKeyOfCamundaAndNoOther(String app) {
    assertThat(indonesian(app).keySet()).containsExactlyInAnyOrderElementsOf(english(app).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void keepsEveryPlaceholder(String app) {
    var english = english(app);
    indonesian(app)
        .forEach(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void leavesNothingEmptyOrInEnglish(String app) {
    var english = english(app);
    var wrong = new ArrayList<String>();
    indonesian(app)
        .forEach(
            (key, text) -> {
              var original = english.getOrDefault(key, "");
              if (text.isBlank() && !original.isBlank()) {
                wrong.add(key + " kosong");
              }
              if (key.startsWith("labels.")
                  && text.equals(original)
                  && !text.isBlank()
                  && !SAME_IN_BOTH.contains(text)) {
                wrong.add(key + " masih '" + text + "'");
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void writesDatesInIndonesian() {
    var dates = indonesian("tasklist");
    assertThat(dates.get("dateLocales.months[7]")).isEqualTo("Agustus");
    assertThat(dates.get("dateLocales.weekdays[0]")).isEqualTo("Minggu");
    assertThat(dates.get("dateLocales.longDateFormat.LLLL")).isEqualTo("dddd, D MMMM YYYY LT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin"})
  void changesInEnglishOnlyWhatCamundaSaysAboutItself(String app) {
    var camunda = english(app);
    var ours = read(app, "en", false);

    assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(camunda.keySet());
    assertThat(
            ours.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(camunda.get(entry.getKey())))
                .map(Map.Entry::getKey))
        .isSubsetOf(NEUTRAL);
    assertThat(ours.get("labels.BANNER_CE_EOL_TEXT")).hasSizeLessThan(60).doesNotContain("<a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void saysShortlyOnWhichEditionItRuns(String app) {
    assertThat(indonesian(app).get("labels.BANNER_CE_EOL_TEXT"))
        .hasSizeLessThan(60)
        .doesNotContain("<a");
  }

  private static Set<String> placeholders(String text) {
    var found = new HashSet<String>();
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().replace(" ", ""));
    }
    return found;
  }

  private static Map<String, String> indonesian(String app) {
    return read(app, "id", false);
  }

  private static Map<String, String> english(String app) {
    return read(app, "en", true);
  }

  /** Leaves of the file by path. Camunda's lie in its jar, ours beside the classes. */
  private static Map<String, String> read(String app, String language, boolean camunda) {
    try {
      var name = APPS + app + "/locales/" + language + ".json";
      var file =
          Collections.list(LocaleTest.class.getClassLoader().getResources(name)).stream()
              .filter(url -> camunda == url.toString().contains("camunda-webapp-webjar"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(name + " tidak ada"));
      try (var stream = file.openStream()) {
        var text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var leaves = new TreeMap<String, String>();
        collect("", new ObjectMapper().readTree(text.replace("\uFEFF", "")), leaves);
        return leaves;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> leaves) {
    if (node.getNodeType() == JsonNodeType.OBJECT) {
      node.properties()
          .forEach(
              field ->
                  collect(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      leaves));
    } else if (node.isArray()) {
      for (var index = 0; index < node.size(); index++) {
        collect(path + "[" + index + "]", node.get(index), leaves);
      }
    } else {
      leaves.put(path, node.asText());
    }
  }

  @Test
  void offersIndonesianAloneToStaffAndEnglishAloneToManagers() {
    for (var app : List.of("tasklist", "welcome")) {
      assertThat(config(app)).contains("availableLocales: ['id'], fallbackLocale: 'id'");
    }
    for (var app : List.of("cockpit", "admin")) {
      assertThat(config(app)).contains("availableLocales: ['en'], fallbackLocale: 'en'");
    }
  }

  /** Else people would read the words of the version before until their next visit. */
  @ParameterizedTest
  @CsvSource({"tasklist,id", "welcome,id", "cockpit,en", "admin,en"})
  void asksForTheWordsThatThisVersionHas(String app, String language) throws Exception {
    var sum =
        MessageDigest.getInstance("SHA-256").digest(ours(app, "locales/" + language + ".json"));
    assertThat(config(app))
        .contains(
            "loadWords('%s', '%s')"
                .formatted(language, HexFormat.of().formatHex(sum).substring(0, 12)));
  }

  private static String config(String app) {
    return new String(ours(app, "scripts/config.js"), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] ours(String app, String file) {
    try (var stream =
        LocaleTest.class.getClassLoader().getResourceAsStream(APPS + app + "/" + file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
