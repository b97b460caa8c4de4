package id.tertib.server;

import jakarta.servlet.http.HttpServletRequest;

/** What becomes of a body that nobody has read when the answer is ready. */
public final class RestOfBody {

  static final String WANTED = RestOfBody.class.getName();

  private RestOfBody() {}

  /**
   * The sender is known: his body is read to its end, so that he reads the answer. A stranger's is
   * not; his connection is closed.
   */
  public static void read(HttpServletRequest request) {
    request.setAttribute(WANTED, true);
  }
}
