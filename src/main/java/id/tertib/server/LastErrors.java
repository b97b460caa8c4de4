package id.tertib.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What Tomcat refuses before the product sees it, such as an encoded slash in an address: a small
 * page or a problem in Indonesian instead of Tomcat's own.
 */
final class LastErrors extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(LastErrors.class);

  private static final String SENTENCE =
      "Permintaan ini tidak dapat dijawab. Periksa alamatnya, lalu coba lagi.";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="id">
      <head><meta charset="utf-8"><title>Permintaan ditolak</title></head>
      <body><h1>Permintaan ditolak</h1><p>%s</p><p><a href="/">Ke beranda</a></p></body>
      </html>
      """
          .formatted(SENTENCE);

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"Permintaan ditolak\",\"status\":%d,\"detail\":\"%s\"}";

  private final ObjectProvider<ErrorForm> forms;

  LastErrors(ObjectProvider<ErrorForm> forms) {
    this.forms = forms;
  }

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var answer = answer(request, status);
    try {
      response.setContentType(answer.type());
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(answer.text());
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("Jawaban {} tidak terkirim", status, e);
    }
  }

  private ErrorForm.Body answer(Request request, int status) {
    var path = request.getRequestURI();
    var accept = request.getHeader("Accept");
    return forms.stream()
        .filter(form -> form.holds(path))
        .findFirst()
        .map(form -> form.body(path, status, List.of()))
        .orElseGet(
            () ->
                accept != null && accept.contains("text/html")
                    ? new ErrorForm.Body("text/html", PAGE)
                    : new ErrorForm.Body(
                        "application/problem+json", PROBLEM.formatted(status, SENTENCE)));
  }
}
