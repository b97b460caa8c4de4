package id.tertib.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says every error below an address in the form that rules there. It stands before all other
 * filters and keeps back whatever they would write, be it a page or a problem.
 */
final class OwnErrors extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OwnErrors.class);

  private final List<ErrorForm> forms;

  OwnErrors(List<ErrorForm> forms) {
    this.forms = forms;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getServletPath();
    var form = forms.stream().filter(one -> one.holds(path)).findFirst();
    if (form.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(ErrorForm.class.getName(), form.get());
    var held = new Held(response);
    try {
      chain.doFilter(request, held);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      LOG.error("Galat {}", UUID.randomUUID().toString().substring(0, 8), e);
      held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
    if (held.isError() && !response.isCommitted()) {
      write(request, response, form.get());
    }
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, ErrorForm form) throws IOException {
    var body = form.body(request.getRequestURI(), response.getStatus(), sentences(request));
    var bytes = body.text().getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setContentType(body.type());
    response.setContentLength(bytes.length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    response.getOutputStream().write(bytes);
  }

  private static List<String> sentences(HttpServletRequest request) {
    return request.getAttribute(ErrorForm.SENTENCES) instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Lets through what is no error. */
  private static final class Held extends HttpServletResponseWrapper {

    private int status = SC_OK;

    Held(HttpServletResponse response) {
      super(response);
    }

    boolean isError() {
      return status >= SC_BAD_REQUEST;
    }

    @Override
    public void setStatus(int code) {
      status = code;
      super.setStatus(code);
    }

    @Override
    public void sendError(int code) {
      setStatus(code);
    }

    @Override
    public void sendError(int code, String message) {
      setStatus(code);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return isError() ? new Bin() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return isError() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      if (!isError()) {
        super.flushBuffer();
      }
    }
  }

  /** Where another's words of an error go. */
  private static final class Bin extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("not asynchronous");
    }

    @Override
    public void write(int one) {
      // nobody reads it
    }
  }
}
