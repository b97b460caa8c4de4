package id.tertib.training;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the history is played nobody else works: programs, and whoever sends something, wait until
 * it is over and then find the finished demo. Reading pages, signing in and out, the calendar, the
 * instruments and what is only judged by them do not wait.
 */
final class HistoryGate extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofSeconds(100);

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/engine-rest/");
  private static final List<String> READ_AT_ONCE = List.of("/api/calendar/");
  private static final List<String> ANSWERED_AT_ONCE =
      List.of("/api/instruments", "/api/zona-integritas/periksa");
  private static final Set<String> SIGN_IN_AND_OUT = Set.of("/masuk", "/keluar");

  private final TrainingHistory history;

  HistoryGate(TrainingHistory history) {
    this.history = history;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (waits(request)) {
      try {
        history.await(LONGEST);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    chain.doFilter(request, response);
  }

  static boolean waits(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var reads = READING.contains(request.getMethod());
    if (FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
      return ANSWERED_AT_ONCE.stream().noneMatch(path::startsWith)
          && !(reads && READ_AT_ONCE.stream().anyMatch(path::startsWith));
    }
    return !reads && !SIGN_IN_AND_OUT.contains(path);
  }

  /** Behind the security chain, so that strangers are refused at once. */
  @Configuration(proxyBeanMethods = false)
  @Profile("demo")
  static class Registration {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<HistoryGate> historyGate(TrainingHistory history) {
      var registration = new FilterRegistrationBean<>(new HistoryGate(history));
      registration.setOrder(BEHIND_SECURITY);
      registration.setAsyncSupported(true);
      return registration;
    }
  }
}
