package id.tertib.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address space that says its errors in a form of its own, whoever refuses: a controller, a
 * filter, a security chain or the server itself. Contributed as a bean.
 */
public interface ErrorForm {

  /** Request attribute with the sentences of a refusal, a {@code List<String>}; may be missing. */
  String SENTENCES = "id.tertib.server.ErrorForm.kalimat";

  /** Below which address, e.g. {@code /open311}. */
  String root();

  /**
   * @param path as it was asked for, without query
   * @param status 400 to 599
   * @param sentences what a rule said; empty for the usual words of the status
   */
  Body body(String path, int status, List<String> sentences);

  /**
   * @param type of the content, with its charset
   */
  record Body(String type, String text) {}

  /** Whether the errors of this request have a form of their own. */
  static boolean rules(HttpServletRequest request) {
    return request.getAttribute(ErrorForm.class.getName()) != null;
  }

  /** Whether a path lies below {@link #root}. */
  default boolean holds(@Nullable String path) {
    return path != null && (path.equals(root()) || path.startsWith(root() + "/"));
  }
}
