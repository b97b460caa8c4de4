package id.tertib.portal;

import java.util.List;
import java.util.Set;

/** What a procedure shows on the front page, above the tasks; one bean for each procedure. */
public interface FrontCards {

  /**
   * @param groups of the reader
   * @return what concerns him now; mostly nothing
   */
  List<Card> cards(Set<String> groups);

  /**
   * A panel with title, text, figures and links as the procedure's own template draws them.
   *
   * @param id of its heading
   * @param view name of the template, whose fragment {@code kartu(isi)} draws it
   * @param content handed to that fragment
   */
  record Card(String id, String view, Object content) {}
}
