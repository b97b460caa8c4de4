package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ModelConstants;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An id that exists only in the model or only in the code fails here. */
class PengaduanModelConstantsTest {

  private static final Pattern ASKED = Pattern.compile("keputusan == '([a-z_]+)'");

  @Test
  void namesTheStepsTimersAndMessagesOfItsModel() {
    ModelConstants.agree(Pengaduan.class, "pengaduan", Pengaduan.KEY);
  }

  @Test
  void namesEveryDecisionThatTheFormsOffer() throws IOException {
    assertThat(offered()).isEqualTo(decisions());
  }

  @Test
  void asksAtItsGatewaysOnlyForDecisionsThatTheFormsOffer() throws IOException {
    var asked =
        ASKED
            .matcher(Files.readString(Path.of("processes/pengaduan/pengaduan.bpmn")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(asked).isNotEmpty().isSubsetOf(offered());
  }

  private static Set<String> decisions() {
    return Arrays.stream(Pengaduan.Putusan.class.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(PengaduanModelConstantsTest::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> offered() throws IOException {
    var offered = new TreeSet<String>();
    try (var forms = Files.list(Path.of("forms/pengaduan"))) {
      for (var form : forms.toList()) {
        for (var part : new ObjectMapper().readTree(form.toFile()).path("components")) {
          if (part.path("key").asText().equals("keputusan")) {
            part.path("values").forEach(value -> offered.add(value.path("value").asText()));
          }
        }
      }
    }
    return offered;
  }
}
