package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.RawHttp;
import id.tertib.testing.Visitor;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds every address of ours by itself and sends it, as an administrator, what nobody should: no
 * answer is a 5xx, none shows a trace, the log has none either. A new address is tried without
 * being named here.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class BadInputStory {

  private static final List<String> BAD =
      List.of(
          "x",
          "",
          "-1",
          "99999",
          "2147483647",
          "-2147483648",
          "9223372036854775808",
          "1e400",
          "2026-02-30",
          "99999-12-31",
          "+999999999-12-31",
          "+999999999-12",
          "9999-S2",
          "9999-TW4",
          "'",
          "..",
          "\uD83D\uDE00",
          "a".repeat(5000));

  private static final List<String> NUL = List.of("\0", "a\0b");

  /** JSON in the place of one value of a body. */
  private static final List<String> BAD_JSON =
      List.of(
          "null",
          "\"x\"",
          "\"\"",
          "-1",
          "99999999999999999999",
          "1e400",
          "true",
          "[]",
          "{}",
          "[null]",
          "[[[]]]",
          "{\"x\":{\"y\":[]}}",
          "{\"\":null}",
          "\"2026-02-30\"",
          "\"99999-12-31\"",
          "\"+999999999-12-31\"",
          "\"" + "a".repeat(5000) + "\"");

  private static final List<String> NUL_JSON =
      List.of("\"a\\u0000b\"", "[\"\\u0000\"]", "{\"a\\u0000\":\"\\u0000\"}", "\"\\ud800\"");

  private static final List<String> BROKEN_BODIES =
      List.of(
          "",
          "{",
          "x",
          "[]",
          "null",
          "\"x\"",
          "[".repeat(5000),
          "{\"a\":".repeat(5000),
          "\uFEFF{}");

  /** What lets a request through to the value that is bad. */
  private static final Map<String, String> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("siklus", "2026-S1"),
          Map.entry("perangkatDaerah", "dinkes"),
          Map.entry("kode", "dinkes"),
          Map.entry("kodePd", "dinkes"),
          Map.entry("tahun", "2026"),
          Map.entry("year", "2026"),
          Map.entry("tanggal", "2026-08-19"),
          Map.entry("from", "2026-07-01"),
          Map.entry("days", "5"),
          Map.entry("akun", "admin"),
          Map.entry("kunci", "2026-TW3"),
          Map.entry("jenis", "semua"),
          Map.entry("format", "json"));

  /** Each wrong password here makes the account, which tells these stories, wait longer. */
  private static final String OWN_PASSWORD = "/akun-saya/sandi";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final List<String> faults = new ArrayList<>();

  /** One address of ours with what it takes. */
  private record Address(String method, String path, HandlerMethod handler) {

    boolean isPage() {
      return !path.startsWith("/api/") && !path.startsWith("/open311/");
    }

    List<String> variables() {
      return names(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    /** Named parameters, and the components of records that are filled from parameters. */
    List<String> parameters() {
      var named =
          names(
              parameter ->
                  parameter.hasParameterAnnotation(RequestParam.class)
                      && !Map.class.isAssignableFrom(parameter.getParameterType()));
      var filled =
          parameters(
                  parameter ->
                      parameter.getParameterType().isRecord()
                          && !parameter.hasParameterAnnotation(RequestBody.class))
              .flatMap(parameter -> components(parameter.getParameterType()))
              .map(RecordComponent::getName);
      return Stream.concat(named.stream(), filled).distinct().toList();
    }

    List<String> bodyFields() {
      return parameters(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
          .flatMap(parameter -> components(parameter.getParameterType()))
          .map(RecordComponent::getName)
          .toList();
    }

    boolean hasBody() {
      return parameters(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
          .findAny()
          .isPresent();
    }

    private List<String> names(Predicate<MethodParameter> wanted) {
      return parameters(wanted).map(Address::name).toList();
    }

    private Stream<MethodParameter> parameters(Predicate<MethodParameter> wanted) {
      return Arrays.stream(handler.getMethodParameters()).filter(wanted);
    }

    private static String name(MethodParameter parameter) {
      var param = parameter.getParameterAnnotation(RequestParam.class);
      var variable = parameter.getParameterAnnotation(PathVariable.class);
      var given = param != null ? param.name() : variable != null ? variable.value() : "";
      return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
      return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
  }

  @Test
  void noParameterIsTooBadForAnAnswer(CapturedOutput output) {
    var browser = Visitor.browser(port).signIn("admin");
    for (var address : addresses()) {
      for (var name : address.parameters()) {
        BAD.forEach(value -> check(browser, address, Map.of(), Map.of(name, value), null));
        NUL.forEach(value -> refused(browser, address, Map.of(), Map.of(name, value), null));
      }
    }
    assertNothingFailed(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "organisasi"})
  void noPathIsTooBadForAnAnswer(String user, CapturedOutput output) {
    var browser = Visitor.browser(port).signIn(user);
    for (var address : addresses()) {
      for (var name : address.variables()) {
        BAD.stream()
            .filter(value -> !value.isBlank())
            .forEach(value -> check(browser, address, Map.of(name, value), Map.of(), null));
        NUL.forEach(value -> refused(browser, address, Map.of(name, value), Map.of(), null));
      }
    }
    assertNothingFailed(output);
  }

  @Test
  void noBodyIsTooBadForAnAnswer(CapturedOutput output) {
    var browser = Visitor.browser(port).signIn("admin");
    for (var address : addresses()) {
      if (!address.hasBody()) {
        continue;
      }
      BROKEN_BODIES.forEach(body -> check(browser, address, Map.of(), Map.of(), body));
      for (var field : address.bodyFields()) {
        BAD_JSON.forEach(
            value -> check(browser, address, Map.of(), Map.of(), body(address, field, value)));
        NUL_JSON.forEach(
            value -> refused(browser, address, Map.of(), Map.of(), body(address, field, value)));
      }
    }
    assertNothingFailed(output);
  }

  @Test
  void noKindOfBodyIsTooStrangeForAnAnswer(CapturedOutput output) {
    var browser = Visitor.browser(port).signIn("admin");
    for (var address : addresses()) {
      if (address.method().equals("GET")) {
        continue;
      }
      for (var type :
          List.of(
              "multipart/form-data",
              "multipart/form-data; boundary=",
              "multipart/form-data; boundary=b",
              "application/x-www-form-urlencoded",
              "application/json; charset=x",
              "text/plain",
              "application/xml",
              "x",
              "/;=")) {
        var answer =
            browser.send(
                address.method(),
                filled(address, Map.of()),
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n%zz\0&=&&x=%00",
                browser.tokens(
                    "Content-Type",
                    type,
                    "Accept",
                    address.isPage() ? "text/html" : "application/json"));
        judge(address + " as " + type, answer, address.isPage());
      }
    }
    assertNothingFailed(output);
  }

  @Test
  void noAddressIsTooBadForAnAnswer(CapturedOutput output) throws Exception {
    for (var path :
        List.of(
            "//",
            "//tenggat",
            "/tenggat//1",
            "/api//deadlines",
            "/tenggat;x=1",
            "/tenggat/1;x",
            "/tenggat%2F1",
            "/tenggat%2f..%2fmasuk",
            "/tenggat\\1",
            "/tenggat%5C1",
            "/../masuk",
            "/tenggat/../masuk",
            "/%2e%2e/masuk",
            "/tenggat/%00",
            "/tenggat/%zz",
            "/tenggat/%",
            "/tenggat/%ED%A0%80",
            "/tenggat/%C0%AF",
            "/tenggat?halaman=%",
            "/tenggat?halaman=%zz",
            "/tenggat?x=%00",
            "/tenggat?%00=x",
            "/engine-rest/task?name=%00",
            "/engine-rest/task?name=%zz",
            "/engine-rest/task/%00",
            "/engine-rest//task",
            "/camunda/api/engine/engine/default/task?name=%00",
            "/camunda/app/tasklist/default//",
            "/masuk?" + "a=1&".repeat(2000),
            "/" + "a".repeat(20_000))) {
      for (var accept : List.of("text/html", "application/json")) {
        var answer = RawHttp.ask(port, "GET " + path + " HTTP/1.1", "Accept: " + accept);
        assertThat(answer.status()).as(path).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        if (accept.equals("text/html") && (path.startsWith("//") || path.contains("%00"))) {
          assertThat(answer.status()).as(path).isEqualTo(400);
          assertThat(answer.body()).as(path).contains("<html lang=\"id\"", "Periksa alamatnya");
        }
      }
    }
    for (var method : List.of("TRACE", "TRACK", "PROPFIND", "x")) {
      var answer = RawHttp.ask(port, method + " /masuk HTTP/1.1", "Accept: text/html");
      assertThat(answer.status()).as(method).isBetween(400, 499);
    }
    assertNothingFailed(output);
  }

  @Test
  void refusesTextThatNoDatabaseHoldsInCamundasResourcesToo(CapturedOutput output) {
    var program = Visitor.program(port, "admin");
    for (var value : List.of("a\\u0000b", "\\ud800")) {
      for (var path :
          Map.of(
                  "/engine-rest/task", "{\"name\":\"%s\"}",
                  "/engine-rest/task/count", "{\"name\":\"%s\"}",
                  "/engine-rest/user/create",
                      "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"Tertib-2026!\"}}",
                  "/engine-rest/group/create", "{\"id\":\"%s\",\"name\":\"x\",\"type\":\"x\"}",
                  "/engine-rest/filter/create",
                      "{\"name\":\"%s\",\"resourceType\":\"Task\",\"query\":{}}",
                  "/engine-rest/process-definition/key/monitoring-semester/start",
                      "{\"businessKey\":\"%s\"}")
              .entrySet()) {
        var answer = program.post(path.getKey(), path.getValue().formatted(value));
        assertThat(answer.statusCode()).as(path.getKey() + answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\\tat ", "PSQLException");
      }
    }
    var upload =
        program.send(
            "POST", "/engine-rest/deployment/create", "x", "Content-Type", "multipart/form-data");
    assertThat(upload.statusCode()).as(upload.body()).isBetween(400, 499);

    var browser = Visitor.browser(port).signIn("admin");
    browser.page("/camunda/app/tasklist/default/");
    var answer =
        browser.post("/camunda/api/engine/engine/default/task", "{\"name\":\"a\\u0000b\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertNothingFailed(output);
  }

  /** An account that is none: a wrong password would make a real one wait. */
  @Test
  void refusesANulAtTheSignIn(CapturedOutput output) {
    var browser = Visitor.browser(port);
    assertThat(browser.submitSignIn("penyusup\0", "x").statusCode()).isIn(302, 400);
    assertThat(browser.submitSignIn("penyusup", "x\0").statusCode()).isIn(302, 400);
    assertThat(Visitor.program(port, "penyusup\0").get("/engine-rest/task").statusCode())
        .isIn(400, 401);
    assertNothingFailed(output);
  }

  private void check(
      Visitor browser,
      Address address,
      Map<String, String> variables,
      Map<String, String> parameters,
      String body) {
    judge(
        said(address, variables, parameters, body),
        send(browser, address, variables, parameters, body),
        address.isPage());
  }

  private void refused(
      Visitor browser,
      Address address,
      Map<String, String> variables,
      Map<String, String> parameters,
      String body) {
    var said = said(address, variables, parameters, body);
    var answer = send(browser, address, variables, parameters, body);
    judge(said, answer, address.isPage());
    if (answer.statusCode() != 400) {
      faults.add("%s: %d instead of 400".formatted(said, answer.statusCode()));
    }
  }

  private void judge(String said, HttpResponse<String> answer, boolean page) {
    var text = answer.body();
    if (answer.statusCode() >= 500) {
      faults.add("%s: %d %s".formatted(said, answer.statusCode(), shortened(text)));
    } else if (text.contains("Exception") || text.contains("\tat ")) {
      faults.add("%s: shows %s".formatted(said, shortened(text)));
    } else if (page && answer.statusCode() >= 400 && !text.contains("<html lang=\"id\"")) {
      faults.add("%s: %d no page: %s".formatted(said, answer.statusCode(), shortened(text)));
    }
  }

  private HttpResponse<String> send(
      Visitor browser,
      Address address,
      Map<String, String> variables,
      Map<String, String> parameters,
      String body) {
    var all = new LinkedHashMap<String, String>();
    address.parameters().forEach(name -> all.put(name, PLAUSIBLE.getOrDefault(name, "")));
    all.values().removeIf(String::isEmpty);
    all.putAll(parameters);
    var form = new StringBuilder();
    all.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    var path = filled(address, variables);
    var accept = address.isPage() ? "text/html" : "application/json";
    if (body != null) {
      return browser.send(
          address.method(),
          path,
          body,
          browser.tokens("Content-Type", "application/json", "Accept", accept));
    }
    return address.method().equals("GET") || !address.isPage()
        ? browser.send(
            address.method(),
            form.isEmpty() ? path : path + "?" + form,
            null,
            browser.tokens("Accept", accept))
        : browser.send(
            address.method(),
            path,
            form.toString(),
            browser.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", accept));
  }

  private static String body(Address address, String field, String value) {
    var fields = new ArrayList<String>();
    for (var name : address.bodyFields()) {
      if (name.equals(field)) {
        fields.add("\"%s\":%s".formatted(name, value));
      } else if (PLAUSIBLE.containsKey(name)) {
        fields.add("\"%s\":\"%s\"".formatted(name, PLAUSIBLE.get(name)));
      }
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static String filled(Address address, Map<String, String> variables) {
    var path = address.path().replaceAll("\\{(\\w+):[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}");
    for (var name : address.variables()) {
      var value = variables.getOrDefault(name, PLAUSIBLE.getOrDefault(name, "1"));
      path = path.replace("{" + name + "}", encoded(value).replace("+", "%20"));
    }
    return path;
  }

  private List<Address> addresses() {
    var found = new ArrayList<Address>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("id.tertib")
                  && !info.getPatternValues().contains(OWN_PASSWORD)) {
                methods(info)
                    .forEach(
                        method ->
                            info.getPatternValues()
                                .forEach(
                                    path -> found.add(new Address(method.name(), path, handler))));
              }
            });
    assertThat(found).hasSizeGreaterThan(80);
    return found;
  }

  private static Set<RequestMethod> methods(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
  }

  private void assertNothingFailed(CapturedOutput output) {
    assertThat(faults).isEmpty();
    assertThat(output.getAll()).doesNotContain("\tat id.tertib", "\tat org.");
  }

  private static String said(
      Address address, Map<String, String> variables, Map<String, String> parameters, String body) {
    return "%s %s %s%s%s"
        .formatted(
            address.method(),
            address.path(),
            variables.isEmpty() ? "" : variables,
            parameters.isEmpty() ? "" : parameters,
            body == null ? "" : shortened(body));
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
