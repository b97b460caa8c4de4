package id.tertib.access.answer;

import id.tertib.engine.FullDisk;
import id.tertib.engine.RefusedException;
import id.tertib.server.ErrorForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person who asked for a page gets a page back when it fails, where a program gets a problem
 * detail. What a rule of ours said is shown on it.
 */
@Component
public class PageErrors implements HandlerExceptionResolver, Ordered {

  /** Request attribute with the sentence of a refusal, for the error page. */
  public static final String REASON = PageErrors.class.getName() + ".alasan";

  private static final String TOO_LARGE =
      "Berkas lebih besar daripada 25 MB. Kecilkan atau bagi berkasnya.";

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
    if (request.getRequestURI().startsWith("/api/") || ErrorForm.rules(request)) {
      return null;
    }
    if (failure instanceof RefusedException refused) {
      request.setAttribute(REASON, refused.reason());
      return sent(response, refused.status());
    }
    if (!Refusals.isPage(request)) {
      return null;
    }
    if (FullDisk.isCauseOf(failure)) {
      request.setAttribute(REASON, FullDisk.SENTENCE);
      return sent(response, FullDisk.STATUS);
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      request.setAttribute(REASON, TOO_LARGE);
    }
    if (failure instanceof ErrorResponse answer) {
      return sent(response, answer.getStatusCode().value());
    }
    if (isUnreadable(failure)) {
      return sent(response, HttpServletResponse.SC_BAD_REQUEST);
    }
    return null;
  }

  /** What a person or a browser sent, not what went wrong here. */
  private static boolean isUnreadable(Exception failure) {
    return failure instanceof TypeMismatchException
        || failure instanceof HttpMessageNotReadableException
        || failure instanceof MultipartException
        || failure instanceof ServletRequestBindingException;
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
