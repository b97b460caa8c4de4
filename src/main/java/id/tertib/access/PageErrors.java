package id.tertib.access;

import id.tertib.engine.FullDisk;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person who asked for a page gets a page back when it fails, where a program gets a problem
 * detail. What a rule of ours said is shown on it.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

  /** Request attribute with the sentence of a refusal, for the error page. */
  static final String REASON = PageErrors.class.getName() + ".alasan";

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (request.getRequestURI().startsWith("/api/") || !Refusals.isPage(request)) {
      return null;
    }
    if (failure instanceof RefusedException refused) {
      request.setAttribute(REASON, refused.reason());
      return sent(response, refused.status());
    }
    if (FullDisk.isCauseOf(failure)) {
      request.setAttribute(REASON, FullDisk.SENTENCE);
      return sent(response, FullDisk.STATUS);
    }
    if (failure instanceof ErrorResponse answer) {
      return sent(response, answer.getStatusCode().value());
    }
    return null;
  }

  private static ModelAndView sent(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }
}
