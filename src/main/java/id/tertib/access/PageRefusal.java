package id.tertib.access;

import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** How a page tells what a rule of ours said. */
public final class PageRefusal {

  private PageRefusal() {}

  /**
   * Told on the page itself, where it can be mended: under {@code ditolak}.
   *
   * @throws RefusedException the refusal itself when this person may not, or when there is no such
   *     thing: then there is no page to tell it on
   */
  public static void tell(RefusedException refusal, Model model, HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN
        || refusal.status() == HttpServletResponse.SC_NOT_FOUND) {
      throw refusal;
    }
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
  }
}
