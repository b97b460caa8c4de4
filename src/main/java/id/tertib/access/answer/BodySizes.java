package id.tertib.access.answer;

import id.tertib.engine.RefusedException;
import id.tertib.server.BodyRequest;
import id.tertib.server.BodyStream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies that are read into memory whole have a size: JSON and forms, and what goes to the engine,
 * whose resources know no limit for uploads. Files that people upload to our own addresses lie on
 * the disk and have limits of their own.
 */
@Component
final class BodySizes extends OncePerRequestFilter {

  static final DataSize OURS = DataSize.ofMegabytes(2);
  static final DataSize ENGINES = DataSize.ofMegabytes(5);

  /** Models to be deployed. */
  static final DataSize ENGINES_UPLOADS = DataSize.ofMegabytes(20);

  private static final String KEY = "access.masalah.413";
  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final ProblemBody problem;
  private final MessageSource messages;

  BodySizes(ProblemBody problem, MessageSource messages) {
    this.problem = problem;
    this.messages = messages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var most = most(request);
    if (request.getContentLengthLong() > most) {
      refuse(request, response);
      return;
    }
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null || most == Long.MAX_VALUE) {
      chain.doFilter(request, response);
      return;
    }
    // A body that does not say how long it is
    var sentence = messages.getMessage(KEY, null, INDONESIAN);
    chain.doFilter(
        new BodyRequest(request, body -> new CountedStream(body, most, sentence)), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problem.write(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, KEY);
  }

  private static long most(HttpServletRequest request) {
    var path = request.getRequestURI();
    var engines = path.startsWith("/engine-rest/") || path.startsWith("/camunda/");
    var type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return engines ? ENGINES_UPLOADS.toBytes() : Long.MAX_VALUE;
    }
    return (engines ? ENGINES : OURS).toBytes();
  }

  private static final class CountedStream extends BodyStream {

    private final long most;
    private final String sentence;
    private long read;

    CountedStream(ServletInputStream source, long most, String sentence) {
      super(source);
      this.most = most;
      this.sentence = sentence;
    }

    @Override
    public int read() throws IOException {
      var one = source.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      var some = source.read(buffer, from, length);
      count(Math.max(some, 0));
      return some;
    }

    /** Whoever reads makes an answer of his own of any IOException. */
    private void count(int some) {
      read += some;
      if (read > most) {
        throw RefusedException.tooLarge(sentence);
      }
    }
  }
}
