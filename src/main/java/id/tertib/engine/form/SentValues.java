package id.tertib.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import id.tertib.engine.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Variables as somebody sent them, brought to the shapes that a Camunda Form can send. */
public final class SentValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SentValues() {}

  /**
   * @throws RefusedException 400 when one is no text, number, yes or no, or JSON; files, dates and
   *     serialized objects are none
   */
  public static Map<String, JsonNode> of(@Nullable Map<String, ?> variables) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    if (variables != null) {
      variables.keySet().forEach(name -> sent.put(name, json(name, typed(variables, name))));
    }
    return sent;
  }

  /** The same values as plain Java: strings, numbers, booleans, lists, maps; null when empty. */
  @SuppressWarnings("NullAway") // the map of a rule has nulls for fields left empty
  public static Map<String, Object> plain(Map<String, JsonNode> sent) {
    Map<String, Object> values = new LinkedHashMap<>();
    sent.forEach((name, value) -> values.put(name, plain(value)));
    return values;
  }

  static @Nullable Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  /**
   * A variable of the process, as a condition of a form sees it; null when it is of no use there.
   */
  static @Nullable Object known(@Nullable Object value) {
    if (value instanceof SpinJsonNode node) {
      return plain(read("", node.toString()));
    }
    return value;
  }

  private static TypedValue typed(Map<String, ?> variables, String name) {
    return variables instanceof VariableMap map
        ? map.getValueTyped(name)
        : Variables.untypedValue(variables.get(name));
  }

  private static JsonNode json(String name, @Nullable TypedValue typed) {
    if (typed == null) {
      return NullNode.instance;
    }
    if (typed instanceof JsonValue value) {
      var text = value.getValueSerialized();
      return text == null ? NullNode.instance : listOrObject(name, text);
    }
    if (typed instanceof SerializableValue || typed instanceof FileValue) {
      throw notOfAForm(name);
    }
    var value = typed.getValue();
    if (value == null) {
      return NullNode.instance;
    }
    if (value instanceof SpinJsonNode node) {
      return listOrObject(name, node.toString());
    }
    if (value instanceof String || value instanceof Boolean || finite(value)) {
      return JSON.valueToTree(value);
    }
    throw notOfAForm(name);
  }

  /** One value as Json is stored as Json: a gateway that waits for a text would then fail on it. */
  private static JsonNode listOrObject(String name, String text) {
    var node = read(name, text);
    if (!node.isContainerNode()) {
      throw RefusedException.badRequest(
          "Isian '%s' dikirim sebagai Json, padahal hanya satu nilai. Kirim nilainya langsung."
              .formatted(name));
    }
    return node;
  }

  private static boolean finite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static JsonNode read(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw RefusedException.badRequest(
          "Isian '%s' bukan JSON yang utuh. Periksa tanda kurung dan kutipnya.".formatted(name));
    }
  }

  private static RefusedException notOfAForm(String name) {
    return RefusedException.badRequest(
        ("Isian '%s' dikirim dengan jenis yang tidak dikenal formulir. Kirim teks, angka, ya/tidak,"
                + " atau Json.")
            .formatted(name));
  }
}
