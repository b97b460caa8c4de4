package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ya or Tidak, where Tidak wants a note; only for the sheets of {@link UjiLembar}. */
@Component
public class UjiSkala implements Scale {

  public static final String KIND = "UJI-YA-TIDAK";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return List.of(
        Field.choice(
            PLAIN, "Jawaban", List.of(new Option("ya", "Ya"), new Option("tidak", "Tidak"))));
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    var text = value.asText().toLowerCase(java.util.Locale.ROOT);
    if (options(item).stream().noneMatch(option -> option.code().equals(text))) {
      throw RefusedException.badRequest(
          "Butir %s: '%s' bukan pilihan. Isi ya atau tidak."
              .formatted(item.code(), value.asText()));
    }
    return TextNode.valueOf(text);
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    return item.last()
        .filter(answer -> answer.value().asText().equals("tidak") && answer.note() == null)
        .map(answer -> "perlu catatan");
  }
}
