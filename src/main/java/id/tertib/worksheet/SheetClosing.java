package id.tertib.worksheet;

import id.tertib.instrument.score.Missing;
import id.tertib.instrument.score.Score;
import java.util.List;
import java.util.Map;

/**
 * How far a sheet is from a level of its instrument, by what all its layers said.
 *
 * @param waiting answers that count once their document, note or reason is there
 * @param missing to all conditions of the level at once
 * @param documents names of what each item has already, in any layer or last year's, by its code
 */
public record SheetClosing(
    Score score, int waiting, Missing missing, Map<String, List<String>> documents) {

  /** Names of the documents of an item; none where it has none. */
  public List<String> documents(String code) {
    return documents.getOrDefault(code, List.of());
  }
}
