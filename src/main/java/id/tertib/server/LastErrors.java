package id.tertib.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var accept = request.getHeader("Accept");
    var page = accept != null && accept.contains("text/html");
    try {
      response.setContentType(page ? "text/html" : "application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(
            page
                ? PAGE
                : "{\"type\":\"about:blank\",\"title\":\"Permintaan ditolak\",\"status\":%d,\"detail\":\"%s\"}"
                    .formatted(status, SENTENCE));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("Jawaban {} tidak terkirim", status, e);
    }
  }
}
