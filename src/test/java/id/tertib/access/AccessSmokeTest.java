package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds every address that the product answers, by itself, and proves that each refuses a stranger.
 * A new address is closed or stands in {@link #OPEN} below, where a reviewer sees it.
 */
@ProcessTest
class AccessSmokeTest {

  /** All that a stranger may ask for. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /",
          "GET /masuk",
          // Whoever has no password yet, or forgot it, is a stranger.
          "GET /sandi/lupa",
          "POST /sandi/lupa",
          "GET /sandi/atur",
          "POST /sandi/atur",
          // Citizens report, track and read without an account.
          "GET /layanan",
          "GET /layanan/pengaduan",
          "POST /layanan/pengaduan",
          "GET /layanan/pengaduan/lacak",
          "POST /layanan/pengaduan/lacak",
          "GET /layanan/pengaduan/lacak/balas",
          "POST /layanan/pengaduan/lacak/balas",
          "POST /layanan/pengaduan/lacak/nilai",
          "POST /layanan/pengaduan/lacak/berkas",
          "GET /layanan/pengaduan/laporan",
          "GET /layanan/pengaduan/laporan/x",
          "GET /layanan/pengaduan/foto/x",
          "GET /layanan/pengaduan/data-pribadi",
          "GET /layanan/pengaduan/aksesibilitas",
          "GET /layanan/pengaduan/cara-lain",
          "GET /actuator/health",
          // Open311 (GeoReport v2), for programs of anybody
          "GET /open311/v2/services.x",
          "GET /open311/v2/services/x.x",
          "GET /open311/v2/requests.x",
          "POST /open311/v2/requests.x",
          "GET /open311/v2/requests/x.x",
          "GET /open311/v2/tokens/x.x",
          // Signing nobody out; our chain answers it before Camunda does.
          "POST /camunda/api/admin/auth/user/x/logout");

  /** Addresses that come from no mapping: static files and single pages of the webapps. */
  private static final List<String> FILES =
      List.of(
          "/camunda/app/tasklist/default/",
          "/camunda/app/cockpit/default/",
          "/camunda/app/admin/default/",
          "/camunda/app/welcome/default/",
          "/camunda/app/admin/default/setup/",
          "/camunda/app/tasklist/scripts/config.js",
          "/camunda/lib/deps.js",
          "/camunda/api/cockpit/plugin/base/static/app/plugin.js",
          "/swagger-ui/index.html",
          "/swagger-ui.html",
          "/webjars/swagger-ui/index.html",
          "/h2-console",
          "/error",
          "/actuator",
          "/actuator/env",
          "/actuator/health/db",
          "/tidak/ada");

  /** The patterns behind them, as the modules contribute them. */
  private static final Set<String> CONTRIBUTED =
      Set.of(
          "GET /",
          "GET /sandi/**",
          "POST /sandi/**",
          "GET /layanan",
          "GET /layanan/pengaduan",
          "POST /layanan/pengaduan",
          "GET /layanan/pengaduan/**",
          "POST /layanan/pengaduan/lacak",
          "POST /layanan/pengaduan/lacak/balas",
          "POST /layanan/pengaduan/lacak/*");

  /** Where everything is open, and answers by itself for what it takes. */
  private static final Set<String> SPACES = Set.of("/open311");

  @LocalServerPort int port;
  @Autowired List<PublicAddress> contributed;
  @Autowired List<OpenSpace> spaces;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;
  @Autowired ServletContext servlets;
  @Autowired IdentityService identity;

  @Test
  void refusesAStrangerAtEveryAddressOfOurOwn() {
    var addresses = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(
              info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var path : info.getPatternValues()) {
                  for (var method :
                      methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    addresses.add(method + " " + filled(path));
                  }
                }
              });
    }
    assertThat(addresses).contains("GET /masuk", "GET /actuator/health", "GET /v3/api-docs");

    addresses.removeAll(OPEN);
    assertAllRefused(addresses);
  }

  @Test
  void opensNoPatternThatAReviewerHasNotSeen() {
    assertThat(contributed)
        .extracting(address -> address.method() + " " + address.path())
        .containsExactlyInAnyOrderElementsOf(CONTRIBUTED);
    assertThat(spaces).extracting(OpenSpace::root).containsExactlyInAnyOrderElementsOf(SPACES);
    assertThat(refuses("GET /sandi/lupa")).isFalse();
    assertThat(refuses("HEAD /sandi/lupa")).isFalse();
    assertThat(refuses("PUT /sandi/lupa")).isTrue();
  }

  @Test
  void refusesAStrangerAtEveryResourceOfEngineRest() {
    var addresses = resources("/engine-rest", CamundaRestResources.getResourceClasses());

    assertThat(addresses)
        .contains("POST /engine-rest/task/x/complete", "GET /engine-rest/process-instance")
        .hasSizeGreaterThan(300);
    assertAllRefused(addresses);
  }

  @Test
  void refusesAStrangerAtEveryResourceOfTheWebapps() {
    Map<String, Application> webapps =
        Map.of(
            "admin", new AdminApplication(),
            "cockpit", new CockpitApplication(),
            "tasklist", new TasklistApplication(),
            "welcome", new WelcomeApplication(),
            "engine", new EngineRestApplication());
    var addresses = new TreeSet<String>();
    webapps.forEach(
        (name, application) ->
            addresses.addAll(resources("/camunda/api/" + name, application.getClasses())));

    assertThat(addresses)
        .contains(
            "POST /camunda/api/admin/setup/x/user/create",
            "POST /camunda/api/admin/auth/user/x/login/x")
        .hasSizeGreaterThan(300);

    addresses.removeAll(OPEN);
    assertAllRefused(addresses);
  }

  @Test
  void refusesAStrangerAtEveryServletAndFile() {
    var addresses = new TreeSet<String>();
    FILES.forEach(path -> addresses.add("GET " + path));
    servlets
        .getServletRegistrations()
        .values()
        .forEach(
            servlet ->
                servlet
                    .getMappings()
                    .forEach(path -> addresses.add("GET " + path.replace("*", "tidak-ada"))));

    addresses.removeAll(OPEN);
    assertAllRefused(addresses);
  }

  /** CVE-2026-77226: Camunda would make an administrator for anybody while there is none. */
  @Test
  void neverMakesAnAdministratorForAStrangerNorForAnybodyElse() {
    var create = "/camunda/api/admin/setup/default/user/create";
    var body =
        """
        {"profile":{"id":"penyusup","firstName":"a","lastName":"b"},
         "credentials":{"password":"Tertib-2026!x"}}
        """;
    identity.deleteMembership("admin", Groups.ADMIN);
    try {
      assertThat(refuses("POST " + create)).isTrue();
      assertThat(Visitor.browser(port).signIn("sekda").post(create, body).statusCode())
          .isEqualTo(403);
      assertThat(
              Visitor.browser(port)
                  .signIn("sekda")
                  .page("/camunda/app/admin/default/setup/")
                  .statusCode())
          .isEqualTo(403);
      assertThat(identity.createUserQuery().userId("penyusup").count()).isZero();
    } finally {
      identity.createMembership("admin", Groups.ADMIN);
    }
  }

  @Test
  void keepsCamundasOwnSignInClosedToTheRightPasswordAsWell() {
    var answer =
        Visitor.stranger(port)
            .send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=sekda&password=" + Visitor.PASSWORD,
                "Content-Type",
                "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void showsAStrangerNothingOfThisMachine() {
    var health = Visitor.stranger(port).get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  private void assertAllRefused(Collection<String> addresses) {
    assertThat(addresses).isNotEmpty();
    assertThat(addresses).filteredOn(address -> !refuses(address)).isEmpty();
  }

  /** With a matching token, so that it is not the token that refuses. */
  private boolean refuses(String address) {
    var parts = address.split(" ", 2);
    HttpResponse<String> answer =
        Visitor.stranger(port)
            .send(
                parts[0],
                parts[1],
                null,
                "Accept",
                "text/html,application/json",
                "Cookie",
                "TERTIB-XSRF=t",
                "X-TERTIB-XSRF",
                "t");
    var target = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 401
        || (answer.statusCode() == 302 && target.matches("(http://localhost:\\d+)?/masuk"));
  }

  private static Set<String> resources(String root, Collection<Class<?>> classes) {
    var found = new TreeSet<String>();
    for (var type : classes) {
      var path = AnnotatedElementUtils.findMergedAnnotation(type, Path.class);
      if (path != null) {
        collect(join(root, path.value()), type, new ArrayList<>(), found);
      }
    }
    return found;
  }

  /** Resources lead to further resources by methods that have a path and no verb. */
  private static void collect(String path, Class<?> type, List<Class<?>> above, Set<String> found) {
    if (above.contains(type)) {
      return;
    }
    var chain = new ArrayList<>(above);
    chain.add(type);
    for (Method method : type.getMethods()) {
      var verbs = new HashSet<String>();
      AnnotatedElementUtils.findAllMergedAnnotations(method, HttpMethod.class)
          .forEach(verb -> verbs.add(verb.value()));
      var deeper = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
      var address = deeper == null ? path : join(path, deeper.value());
      if (!verbs.isEmpty()) {
        verbs.stream()
            .filter(verb -> !verb.equals("OPTIONS"))
            .forEach(verb -> found.add(verb + " " + filled(address)));
      } else if (deeper != null) {
        collect(address, method.getReturnType(), chain, found);
      }
    }
  }

  private static String join(String path, String deeper) {
    var end = deeper.startsWith("/") ? deeper.substring(1) : deeper;
    return end.isEmpty() ? path : path + "/" + end;
  }

  /** Replaces {@code {id}}, {@code {id : [a-z]{3}}} and wildcards. */
  private static String filled(String pattern) {
    var path =
        pattern
            .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x")
            .replace("**", "x")
            .replace("*", "x")
            .replaceAll("/+", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
