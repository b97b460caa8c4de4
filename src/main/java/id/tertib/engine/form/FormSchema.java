package id.tertib.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Camunda Form may send: its fields by the name of their variable, and for a group with a
 * path the fields inside the one object that it sends.
 *
 * @param fields by key, in the order of the form
 * @param groups by path
 */
public record FormSchema(Map<String, Field> fields, Map<String, FormSchema> groups) {

  /** A task or start without a form sends nothing. */
  public static final FormSchema EMPTY = new FormSchema(Map.of(), Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "taglist",
          "radio",
          "select",
          "datetime",
          "expression");

  /**
   * One input of the form.
   *
   * @param key name of its variable
   * @param type of the form's component, e.g. {@code textfield}
   * @param label what the person reads beside it
   * @param definition everything else that the form says of it
   * @param hiddenWhen FEEL conditions of it and of the groups around it; one that holds hides it
   */
  public record Field(
      String key, String type, String label, JsonNode definition, List<String> hiddenWhen) {

    /** A rule of the form, missing when the form has none of this name. */
    JsonNode rule(String name) {
      return definition.path("validate").path(name);
    }
  }

  /**
   * @throws IllegalArgumentException when the text is no Camunda Form
   */
  static FormSchema parse(String text) {
    try {
      var schema = new FormSchema(new LinkedHashMap<>(), new LinkedHashMap<>());
      schema.add(JSON.readTree(text).path("components"), List.of());
      return schema;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Bukan formulir Camunda: " + e.getOriginalMessage(), e);
    }
  }

  boolean declares(String variable) {
    return fields.containsKey(variable) || groups.containsKey(variable);
  }

  private void add(JsonNode components, List<String> hiddenWhen) {
    for (var component : components) {
      var conditions = with(hiddenWhen, component.path("conditional").path("hide").asText(""));
      var key = component.path("key").asText("");
      var path = component.path("path").asText("");
      if (component.has("components")) {
        var inside =
            path.isEmpty()
                ? this
                : groups.computeIfAbsent(
                    path, p -> new FormSchema(new LinkedHashMap<>(), new LinkedHashMap<>()));
        inside.add(component.path("components"), conditions);
      } else if (!key.isEmpty() && INPUTS.contains(component.path("type").asText(""))) {
        fields.put(
            key,
            new Field(
                key,
                component.path("type").asText(""),
                component.path("label").asText(key),
                component,
                conditions));
      }
    }
  }

  private static List<String> with(List<String> conditions, String further) {
    if (further.isBlank()) {
      return conditions;
    }
    var all = new ArrayList<>(conditions);
    all.add(further);
    return List.copyOf(all);
  }
}
