package id.tertib.worksheet;

import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Score;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sheets that an instrument describes. */
public interface InstrumentSheets {

  /**
   * Makes the sheet, or leaves the one that instrument and subject already have.
   *
   * @param subject business key of the case
   * @param earlier sheet of the time before, whose answers are offered to be confirmed; null for
   *     none
   * @return its id
   * @throws IllegalArgumentException when there is no such instrument
   */
  String create(InstrumentId instrument, String subject, Owner owner, @Nullable Earlier earlier);

  /**
   * The sheet of the time before.
   *
   * @param when as people read it, e.g. “PMPRB 2025”
   */
  record Earlier(String sheetId, String when) {}

  /**
   * What a sheet is worth; an answer that still lacks its document or reason counts as blank.
   *
   * @param layer the last one that counts; null for all of them
   * @return empty when no instrument describes the sheet
   */
  Optional<Score> score(Sheet sheet, @Nullable String layer);

  /**
   * What all its layers come to, opened down to the answers, for a page.
   *
   * @return empty when no instrument describes the sheet
   */
  Optional<ExplainedSheet> explain(Sheet sheet);

  /**
   * What all its layers come to, and which items would close all that a level lacks.
   *
   * @param level of the instrument's gates, e.g. {@code WBK}
   * @return empty when no instrument describes the sheet
   * @throws IllegalArgumentException when the instrument has no such level
   */
  Optional<SheetClosing> closing(Sheet sheet, String level);
}
