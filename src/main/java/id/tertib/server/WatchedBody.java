package id.tertib.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request while it comes. Only the time in which the server waits counts, not what
 * the product does in between. A body that is too slow ends as one that came to a standstill does:
 * Tomcat answers a {@link SocketTimeoutException} with 408 and closes the connection.
 */
final class WatchedBody implements InputBuffer {

  private final Request request;
  private final InputBuffer source;
  private final BodyLimits limits;
  private final Semaphore waiting;

  private long waited;
  private long received;
  private boolean refused;

  WatchedBody(Request request, InputBuffer source, BodyLimits limits, Semaphore waiting) {
    this.request = request;
    this.source = source;
    this.limits = limits;
    this.waiting = waiting;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (refused) {
      throw tooSlow();
    }
    int read = hasArrived() ? source.doRead(handler) : await(handler);
    received += Math.max(0, read);
    if (read >= 0 && isTooSlow()) {
      throw tooSlow();
    }
    return read;
  }

  @Override
  public int available() {
    return source.available();
  }

  /** Whether this body was given up. */
  boolean isRefused() {
    return refused;
  }

  boolean isAtItsEnd() {
    var end = new AtomicBoolean();
    request.action(ActionCode.REQUEST_BODY_FULLY_READ, end);
    return end.get();
  }

  /** Those who wait never hold more threads than the permits, so that others are answered. */
  private int await(ApplicationBufferHandler handler) throws IOException {
    if (!waiting.tryAcquire()) {
      throw tooSlow();
    }
    var since = System.nanoTime();
    try {
      return source.doRead(handler);
    } finally {
      waited += System.nanoTime() - since;
      waiting.release();
    }
  }

  /** Looks into the socket without waiting. */
  private boolean hasArrived() {
    if (isAtItsEnd()) {
      return true;
    }
    request.action(ActionCode.AVAILABLE, Boolean.TRUE);
    return request.getAvailable() > 0;
  }

  private boolean isTooSlow() {
    var measured = waited - limits.grace().toNanos();
    return measured > 0 && received < measured / 1e9 * limits.rate().toBytes();
  }

  private SocketTimeoutException tooSlow() {
    refused = true;
    return new SocketTimeoutException(
        "Isi permintaan datang terlalu lambat: %d byte dalam %d detik"
            .formatted(received, waited / 1_000_000_000));
  }
}
