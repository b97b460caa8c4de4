package id.tertib.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A start form gets no variables from the engine; what it opens with stands in the form itself. */
public final class FormProposals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormProposals() {}

  /**
   * @param values by the key of the field
   * @return the same form, its fields holding these values when it opens; another kind of form as
   *     it is
   */
  public static InputStream fill(InputStream form, Map<String, Object> values) {
    try (form) {
      return new ByteArrayInputStream(fill(form.readAllBytes(), values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fill(byte[] form, Map<String, Object> values) throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(form);
    } catch (JsonProcessingException noCamundaForm) {
      return form;
    }
    fill(tree.path("components"), values);
    return JSON.writeValueAsBytes(tree);
  }

  private static void fill(JsonNode components, Map<String, Object> values) {
    for (var component : components) {
      var value = values.get(component.path("key").asText());
      if (value != null && component instanceof ObjectNode field) {
        field.set("defaultValue", JSON.valueToTree(value));
      }
      fill(component.path("components"), values);
    }
  }
}
