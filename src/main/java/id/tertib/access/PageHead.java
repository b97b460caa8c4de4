package id.tertib.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.spring.boot.starter.util.CamundaBpmVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page of Camunda's brings along for our scripts in it, so that none of them asks when
 * Camunda's have run and wait: which files of ours it will need, fetched meanwhile by browsers that
 * know the header and later by others, and whether this person may change what it shows.
 */
final class PageHead extends OncePerRequestFilter {

  /** {@code ya} or {@code tidak}; decides what is offered, never what is allowed. */
  static final String MAY_CHANGE = "TERTIB-UBAH";

  private static final Pattern PAGE = Pattern.compile("/camunda/app/(\\w+)/[^/]+/");

  private static final List<String> EVERYWHERE =
      List.of("</tertib/frame.css>; rel=preload; as=style", module("/tertib/frame.js"));

  private static final Map<String, List<String>> ALONE =
      Map.of(
          "cockpit",
          List.of(script("cockpit")),
          "tasklist",
          List.of(
              script("tasklist"),
              module("/tertib/task-due.js"),
              module("/tertib/form-messages.js"),
              module("/tertib/dom.js"),
              module("/camunda/app/tasklist/ext/form/store.js"),
              module("/camunda/app/tasklist/ext/worksheet/api.js"),
              module("/camunda/app/tasklist/ext/worksheet/text.js")));

  private final CurrentUser user;
  private final People people;

  PageHead(CurrentUser user, People people) {
    this.user = user;
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var page = PAGE.matcher(request.getRequestURI());
    if (page.matches()) {
      EVERYWHERE.forEach(file -> response.addHeader(HttpHeaders.LINK, file));
      ALONE
          .getOrDefault(page.group(1), List.of())
          .forEach(file -> response.addHeader(HttpHeaders.LINK, file));
      response.addHeader(HttpHeaders.SET_COOKIE, mayChange(request.isSecure()));
    }
    chain.doFilter(request, response);
  }

  private String mayChange(boolean secure) {
    var administrator = user.find().filter(id -> people.isIn(id, Groups.ADMIN)).isPresent();
    return ResponseCookie.from(MAY_CHANGE, administrator ? "ya" : "tidak")
        .path("/camunda/app/")
        .sameSite("Lax")
        .secure(secure)
        .build()
        .toString();
  }

  /** What Camunda calls the custom script of an application. */
  private static String script(String application) {
    return module(
        "/camunda/app/%s/ext/tertib/frame.js?bust=%s"
            .formatted(application, new CamundaBpmVersion().get()));
  }

  private static String module(String address) {
    return "<%s>; rel=modulepreload".formatted(address);
  }
}
