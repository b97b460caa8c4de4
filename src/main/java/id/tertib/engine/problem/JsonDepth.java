package id.tertib.engine.problem;

import id.tertib.engine.RefusedException;
import id.tertib.server.BodyRequest;
import id.tertib.server.BodyStream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * JSON that a program or Tasklist sends to the engine's REST API is counted while it is read:
 * nested deeper than {@link #DEEPEST} it is refused before the engine makes a query of it, for each
 * level costs it a call into itself.
 */
final class JsonDepth extends OncePerRequestFilter {

  /** Brackets within one another; Tasklist's own requests have fewer than ten. */
  static final int DEEPEST = 100;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null || !type.toLowerCase(java.util.Locale.ROOT).contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new BodyRequest(request, CountedStream::new), response);
  }

  /** Registered where the engine's REST API is answered. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    FilterRegistrationBean<JsonDepth> jsonDepth() {
      var registration = new FilterRegistrationBean<>(new JsonDepth());
      registration.setAsyncSupported(true);
      registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
      return registration;
    }
  }

  /** Brackets inside texts do not count; all that matters is ASCII in every UTF-8 text. */
  private static final class CountedStream extends BodyStream {

    private int depth;
    private boolean text;
    private boolean escaped;

    CountedStream(ServletInputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      var next = source.read();
      if (next >= 0) {
        count(next);
      }
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var read = source.read(into, from, length);
      for (var at = from; at < from + read; at++) {
        count(into[at]);
      }
      return read;
    }

    private void count(int sign) {
      if (text) {
        if (escaped) {
          escaped = false;
        } else if (sign == '\\') {
          escaped = true;
        } else if (sign == '"') {
          text = false;
        }
        return;
      }
      switch (sign) {
        case '"' -> text = true;
        case '[', '{' -> deeper();
        case ']', '}' -> depth--;
        default -> {
          // Nothing opens or closes.
        }
      }
    }

    private void deeper() {
      if (++depth > DEEPEST) {
        throw RefusedException.badRequest(
            "Isi permintaan bertingkat lebih dari %d. Kirim pencarian yang lebih sederhana."
                .formatted(DEEPEST));
      }
    }
  }
}
