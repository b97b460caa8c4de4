package id.tertib.access;

import id.tertib.access.HeadLinks.HeadLink;
import id.tertib.access.answer.PageErrors;
import id.tertib.data.Tanggal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What {@code layout.html} needs on every page, error pages included: {@code masuk} (is somebody
 * signed in), {@code pengguna} (that person's name, else null), {@code bagian} (which part of the
 * head is current), {@code menu} (ways of the modules, for this person), {@code hariKota} (the
 * city's day by our clock), {@code latihan} (the clock's date in training mode, else null) and
 * {@code latihanDapatMaju} (may this person move it); on error pages {@code alasan}, what a rule of
 * ours said. An interceptor and no controller advice, so that answers of the API do not pay for it.
 */
@Configuration(proxyBeanMethods = false)
class PageFrame implements WebMvcConfigurer, HandlerInterceptor {

  private final CurrentUser user;
  private final People people;
  private final ObjectProvider<HeadLinks> links;
  private final Clock clock;
  private final boolean training;

  PageFrame(
      CurrentUser user,
      People people,
      ObjectProvider<HeadLinks> links,
      Clock clock,
      Environment environment) {
    this.user = user;
    this.people = people;
    this.links = links;
    this.clock = clock;
    this.training = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || isRedirect(page)) {
      return;
    }
    var id = user.find();
    page.addObject("masuk", id.isPresent());
    // An error page asks nothing of a database that may be the error.
    var name = request.getDispatcherType() == DispatcherType.ERROR ? id : id.map(people::nameOf);
    page.addObject("pengguna", name.orElse(null));
    page.addObject("bagian", section(request.getRequestURI()));
    page.addObject(
        "menu", request.getDispatcherType() == DispatcherType.ERROR ? List.of() : menu(id));
    page.addObject("alasan", request.getAttribute(PageErrors.REASON));
    page.addObject("hariKota", LocalDate.now(clock));
    page.addObject("latihan", training ? Tanggal.hari(clock.instant()) : null);
    page.addObject("latihanDapatMaju", training && mayMoveTheClock(request, id));
  }

  /** What the modules add, for the groups of this person. */
  private List<HeadLink> menu(Optional<String> id) {
    return id.map(people::groupsOf)
        .map(groups -> links.orderedStream().flatMap(one -> one.head(groups).stream()).toList())
        .orElse(List.of());
  }

  private boolean mayMoveTheClock(HttpServletRequest request, Optional<String> id) {
    return request.getDispatcherType() != DispatcherType.ERROR
        && id.filter(person -> people.isIn(person, Groups.ADMIN)).isPresent();
  }

  /** {@code /kemajuan} for that page itself, {@code /kemajuan/} for those below it. */
  private static String section(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end + 1);
  }

  private static boolean isRedirect(ModelAndView page) {
    var view = page.getViewName();
    return view != null && view.startsWith("redirect:");
  }
}
