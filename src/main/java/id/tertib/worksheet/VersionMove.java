package id.tertib.worksheet;

import id.tertib.instrument.InstrumentId;
import java.util.List;

/** Takes an open sheet to another version of its instrument; the old result stays beside it. */
public interface VersionMove {

  /**
   * What would change; nothing is written.
   *
   * @throws id.tertib.engine.RefusedException 400 when the sheet cannot go there
   */
  Preview preview(String sheetId, InstrumentId to);

  /**
   * Moves it. The sheet as it stood is kept under the same business key with {@code ~} and its
   * version behind it.
   *
   * @param reason for the trail
   * @return id of the sheet that keeps the old result
   * @throws id.tertib.engine.RefusedException 400 when the sheet cannot go there, or the reason is
   *     blank
   */
  String move(String sheetId, InstrumentId to, String reason, String by);

  /**
   * @param lines in the order of the sheets
   * @param scores of each layer that has said something
   */
  record Preview(
      String subject, InstrumentId from, InstrumentId to, List<Line> lines, List<Scores> scores) {}

  /**
   * @param words what happens to the item
   */
  record Line(Kind kind, String code, String text, String words) {}

  /** What happens to an item. */
  enum Kind {
    /** Only in the new version: to be answered. */
    NEW,
    /** Only in the old one: its answers stay with the old result. */
    GONE,
    /** Words, levels or scale are others; its answers stay. */
    CHANGED,
    /** Its answer does not fit the new scale: to be answered anew. */
    BLANKED
  }

  /**
   * @param before and {@code after}: with two decimals
   */
  record Scores(String layer, String name, String before, String after) {}
}
