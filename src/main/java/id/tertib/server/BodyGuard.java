package id.tertib.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how bodies come, whoever reads them, and reads what is left of them, where Tomcat would
 * read on at any pace and for anybody.
 */
final class BodyGuard extends ValveBase {

  private static final Logger LOG = LoggerFactory.getLogger(BodyGuard.class);

  private final BodyLimits limits;
  private final Semaphore waiting;

  /**
   * @param threads of the server; at most half of them wait for bodies
   */
  BodyGuard(BodyLimits limits, int threads) {
    super(true);
    this.limits = limits;
    this.waiting = new Semaphore(Math.max(1, threads / 2));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    var source = coyote.getInputBuffer();
    var body = new WatchedBody(coyote, source, limits, waiting);
    coyote.setInputBuffer(body);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        readTheRest(request, response, body);
      }
    } finally {
      // The processor and its buffer serve the connection's next request too.
      coyote.setInputBuffer(source);
      if (body.isRefused()) {
        LOG.debug("Isi permintaan terlalu lambat; sambungan ditutup");
      }
    }
  }

  private void readTheRest(Request request, Response response, WatchedBody body)
      throws IOException {
    var coyote = request.getCoyoteRequest();
    // Who waits to be asked for his body is not asked any more.
    if (body.isAtItsEnd() || coyote.hasExpectation()) {
      return;
    }
    var most =
        (request.getAttribute(RestOfBody.WANTED) == null ? limits.stranger() : limits.signedIn())
            .toBytes();
    response.finishResponse();
    if (body.isRefused() || coyote.getContentLengthLong() > most || !read(coyote, most)) {
      coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  /**
   * @return whether the body ended before it was too much or too slow
   */
  private static boolean read(org.apache.coyote.Request request, long most) {
    var bin = new Bin();
    try {
      for (long total = 0; total <= most; ) {
        int read = request.doRead(bin);
        if (read < 0) {
          return true;
        }
        total += read;
      }
    } catch (IOException e) {
      LOG.debug("Sisa isi permintaan tidak dibaca", e);
    }
    return false;
  }

  /** Where bytes go that nobody wants. */
  private static final class Bin implements ApplicationBufferHandler {

    private ByteBuffer bytes = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // nothing is kept
    }
  }
}
