package id.tertib.worksheet.move;

import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Publishing;
import id.tertib.worksheet.VersionMove;
import id.tertib.worksheet.VersionMove.Preview;
import id.tertib.worksheet.move.OpenSheets.OpenSheet;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever publishes instruments takes open sheets to their new versions. */
@Component
class MoveDesk {

  private final OpenSheets sheets;
  private final SheetTables tables;
  private final VersionMove move;
  private final Publishing publishing;
  private final WorksheetWords words;

  MoveDesk(
      OpenSheets sheets,
      SheetTables tables,
      VersionMove move,
      Publishing publishing,
      WorksheetWords words) {
    this.sheets = sheets;
    this.tables = tables;
    this.move = move;
    this.publishing = publishing;
    this.words = words;
  }

  /**
   * @throws RefusedException 403 for all but Bagian Organisasi and administrators, as everywhere
   *     here
   */
  List<OpenSheet> all(String userId) {
    requireAllowed(userId);
    return sheets.all();
  }

  /**
   * @throws RefusedException 404 when it is no sheet that could go somewhere
   */
  OpenSheet find(String userId, String sheetId) {
    requireAllowed(userId);
    return sheets
        .find(sheetId)
        .orElseThrow(() -> RefusedException.notFound(words.of("lembar.pindah.tidak-ada")));
  }

  /**
   * @throws RefusedException 400 when the sheet cannot go there
   */
  Preview preview(OpenSheet sheet, String to) {
    return move.preview(sheet.id(), target(sheet, to));
  }

  /**
   * @param from version that the person saw
   * @return id of the sheet that keeps the old result
   * @throws RefusedException 400 without a reason, 409 when the sheet was moved meanwhile
   */
  @Transactional
  String move(String userId, String sheetId, String from, String to, @Nullable String reason) {
    requireAllowed(userId);
    tables.lock(sheetId);
    var head =
        tables
            .head(sheetId)
            .orElseThrow(() -> RefusedException.notFound(words.of("lembar.pindah.tidak-ada")));
    if (!head.version().equals(from)) {
      throw RefusedException.conflict(words.of("lembar.pindah.sudah", head.version()));
    }
    var sheet = find(userId, sheetId);
    return move.move(sheetId, target(sheet, to), reason == null ? "" : reason, userId);
  }

  private InstrumentId target(OpenSheet sheet, String to) {
    if (!sheet.newer().contains(to)) {
      throw RefusedException.badRequest(
          words.of("lembar.pindah.bukan-versi", sheet.owner(), String.join(", ", sheet.newer())));
    }
    return new InstrumentId(sheet.from().key(), to);
  }

  private void requireAllowed(String userId) {
    if (!publishing.isAllowed(userId)) {
      throw RefusedException.forbidden(words.of("lembar.pindah.bukan-anda"));
    }
  }
}
