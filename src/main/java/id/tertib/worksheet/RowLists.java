package id.tertib.worksheet;

import id.tertib.evidence.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Row lists as procedures read and prepare them; writing happens in the caller's transaction. */
public interface RowLists {

  /** In their order; removed rows are left out. */
  List<ListRow> rows(String kind, String subject);

  /** The same of several subjects, in one query; subjects without rows are left out. */
  Map<String, List<ListRow>> rows(String kind, Collection<String> subjects);

  /** Documents of these rows by the row's id; rows without any are left out. */
  Map<String, List<Evidence>> documents(String kind, String subject);

  /**
   * Attaches a document that is kept already to a row; once more changes nothing.
   *
   * @throws IllegalArgumentException when the list has no row of this key
   */
  void attach(String kind, String subject, String key, Evidence document, String by);

  /** Adds a row with a key of its own; does nothing when the list already has that key. */
  void prepare(String kind, String subject, String key, Map<String, String> values, String by);

  /** Sets some columns of a row and writes the change to the trail. */
  void set(String kind, String subject, String key, Map<String, String> values, String by);

  /** Takes a row out of the list, on the trail; does nothing when there is none with this key. */
  void remove(String kind, String subject, String key, String by);

  /** Takes all rows of a draft out of its list; the trail does not know them. */
  void discard(String kind, String subject, String by);

  /**
   * Moves all lists of a subject aside to another one, so that a new start of the same case begins
   * with empty lists; nothing is lost.
   */
  void archive(String subject, String archived);

  /**
   * Makes everybody else who writes this list, or ends the task that it belongs to, wait for the
   * end of the caller's transaction.
   */
  void hold(String kind, String subject);

  /** Adds a row at the end. */
  ListRow add(String kind, String subject, Map<String, String> values, String by);
}
