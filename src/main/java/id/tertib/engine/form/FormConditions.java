package id.tertib.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what a form says in FEEL about its fields, over the variables of the process and what
 * was sent, as the browser does. A condition that cannot be evaluated does not hold, so that a
 * field stays visible and required.
 */
public final class FormConditions {

  private final FeelEngine feel;
  private final Supplier<Map<String, Object>> process;
  private final FormSchema form;
  private final Map<String, JsonNode> sent;
  private @Nullable Map<String, Object> context;

  public FormConditions(
      FeelEngine feel,
      Supplier<Map<String, Object>> process,
      FormSchema form,
      Map<String, JsonNode> sent) {
    this.feel = feel;
    this.process = process;
    this.form = form;
    this.sent = sent;
  }

  boolean hidden(FormSchema.Field field) {
    return field.hiddenWhen().stream().anyMatch(this::holds);
  }

  /** A property that is yes, no or a condition, such as {@code readonly}. */
  boolean holds(JsonNode property) {
    return property.isTextual() ? holds(property.asText()) : property.asBoolean(false);
  }

  /** Value of a variable as the form was shown with it; null when there is none. */
  @Nullable Object process(String variable) {
    return SentValues.known(process.get().get(variable));
  }

  private boolean holds(String condition) {
    var expression = condition.strip();
    if (!expression.startsWith("=")) {
      return false;
    }
    try {
      Object result =
          feel.evaluateSimpleExpression(
              expression.substring(1), Variables.fromMap(context()).asVariableContext());
      return Boolean.TRUE.equals(result);
    } catch (FeelException e) {
      return false;
    }
  }

  private Map<String, Object> context() {
    var known = context;
    if (known == null) {
      known = new HashMap<>();
      for (var field : form.fields().values()) {
        known.put(field.key(), empty(field));
      }
      for (var variable : process.get().entrySet()) {
        known.put(variable.getKey(), SentValues.known(variable.getValue()));
      }
      known.putAll(SentValues.plain(sent));
      context = known;
    }
    return known;
  }

  /** What form-js takes a field for before anything is entered. */
  private static @Nullable Object empty(FormSchema.Field field) {
    return switch (field.type()) {
      case "checkbox" -> false;
      case "textfield", "textarea" -> "";
      default -> null;
    };
  }
}
