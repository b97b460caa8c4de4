package id.tertib.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What every Camunda Form of ours keeps, so that Tasklist 7.24 shows it and the guard checks it.
 */
final class FormRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final int LONGEST = 4000;

  /** Types that Tasklist 7.24 cannot show or that lose what was entered. */
  private static final Set<String> BROKEN = Set.of("filepicker", "dynamiclist", "documentPreview");

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
          "datetime");

  private static final Set<String> CHOICES = Set.of("checklist", "taglist", "radio", "select");

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Set<String>> keys = new HashMap<>();

  private FormRules(String file) {
    this.file = file;
  }

  static String id(String text) {
    return parse("", text).path("id").asText("");
  }

  /**
   * @return every problem: file, field, what is wrong, how to mend it
   */
  static List<String> check(String file, String text) {
    var rules = new FormRules(file);
    var form = parse(file, text);
    var id = form.path("id").asText("");
    if (!file.endsWith("/" + id + ".form")) {
      rules.problem("id " + id, "nama berkas harus sama: %s.form".formatted(id));
    }
    if (!form.path("type").asText("").equals("default")) {
      rules.problem("type", "isi \"default\"");
    }
    rules.components(form.path("components"), "");
    return rules.problems;
  }

  private static JsonNode parse(String file, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(file + ": bukan JSON yang utuh, " + e.getOriginalMessage(), e);
    }
  }

  private void components(JsonNode components, String path) {
    for (var component : components) {
      var type = component.path("type").asText("");
      if (BROKEN.contains(type)) {
        problem(name(component), "%s tidak jalan di Tasklist 7.24; pakai tab".formatted(type));
      }
      condition(component);
      if (component.has("components")) {
        components(component.path("components"), join(path, component.path("path").asText("")));
      } else if (INPUTS.contains(type)) {
        input(component, type, path);
      }
    }
  }

  private void input(JsonNode component, String type, String path) {
    var key = component.path("key").asText("");
    if (!KEY.matcher(key).matches()) {
      problem(name(component), "kunci '%s' bukan kata seperti namaIsian".formatted(key));
    }
    if (!keys.computeIfAbsent(path, p -> new HashSet<>()).add(key)) {
      problem(name(component), "kunci dipakai dua kali; pilih yang lain");
    }
    var label =
        type.equals("datetime")
            ? component.path("dateLabel").asText("")
                + component.path("timeLabel").asText("")
                + component.path("label").asText("")
            : component.path("label").asText("");
    if (label.isBlank()) {
      problem(name(component), "tanpa label; beri nama yang dibaca orang");
    }
    var longest = component.path("validate").path("maxLength");
    if (type.equals("textarea") && !longest.isNumber()) {
      problem(name(component), "isi validate.maxLength, paling besar 4000");
    }
    if (longest.isNumber() && longest.asInt() > LONGEST) {
      problem(name(component), "validate.maxLength paling besar 4000");
    }
    pattern(component);
    if (CHOICES.contains(type)
        && component.path("values").isEmpty()
        && component.path("valuesKey").asText("").isEmpty()) {
      problem(name(component), "tanpa pilihan; isi values atau valuesKey");
    }
  }

  private void pattern(JsonNode component) {
    try {
      Pattern.compile(component.path("validate").path("pattern").asText(""));
    } catch (PatternSyntaxException e) {
      problem(name(component), "validate.pattern tidak dapat dibaca: " + e.getDescription());
    }
  }

  private void condition(JsonNode component) {
    var hide = component.path("conditional").path("hide").asText("");
    if (!hide.isEmpty() && !hide.startsWith("=")) {
      problem(name(component), "conditional.hide harus dimulai dengan '='");
    }
  }

  private static String join(String path, String further) {
    return further.isEmpty() ? path : path + "." + further;
  }

  private static String name(JsonNode component) {
    return component.path("key").asText(component.path("id").asText("?"));
  }

  private void problem(String where, String what) {
    problems.add("%s, %s: %s".formatted(file, where, what));
  }
}
