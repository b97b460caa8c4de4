package id.tertib.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A rule of ours said no. The engine's REST resources wrap every exception of the engine into an
 * English 500, except one that is none: this goes through them untouched and reaches the person as
 * status and plain Indonesian sentence. Controllers of ours answer it as a problem detail.
 */
public final class RefusedException extends WebApplicationException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private RefusedException(int status, String message) {
    this(status, message, Response.status(status));
  }

  private RefusedException(int status, String message, Response.ResponseBuilder answer) {
    super(
        message,
        answer
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Map.of("type", "RefusedException", "message", message, "code", 0))
            .build());
    this.status = status;
  }

  /** 400: what was sent breaks a rule; the message names thing, place and mend. */
  public static RefusedException badRequest(String message) {
    return new RefusedException(400, message);
  }

  /** 403: this person may not. */
  public static RefusedException forbidden(String message) {
    return new RefusedException(403, message);
  }

  /** 404: not there, or another office's. */
  public static RefusedException notFound(String message) {
    return new RefusedException(404, message);
  }

  /** 409: somebody else was first. */
  public static RefusedException conflict(String message) {
    return new RefusedException(409, message);
  }

  /** 413: more was sent than is read into memory. */
  public static RefusedException tooLarge(String message) {
    return new RefusedException(413, message);
  }

  /** 500: what was asked for is there, but damaged on the server; the message names it. */
  public static RefusedException damaged(String message) {
    return new RefusedException(500, message);
  }

  /** 503: what it needs is not set up; the message says whom to tell. */
  public static RefusedException unavailable(String message) {
    return new RefusedException(503, message);
  }

  /**
   * 429: too often.
   *
   * @param seconds after which the next try is looked at
   */
  public static RefusedException tooManyRequests(String message, long seconds) {
    return new RefusedException(429, message, Response.status(429).header("Retry-After", seconds));
  }

  /**
   * Throws it; for the end of a search for a reason: {@code .ifPresent(RefusedException::raise)}.
   */
  public void raise() {
    throw this;
  }

  /** HTTP status: 400 to 429, 500 or 503. */
  public int status() {
    return status;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
