package id.tertib.worksheet.xray;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import id.tertib.worksheet.xray.DismissalTable.Dismissal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reviewer at the X-rays of a task's sheet. Calling one fair is a reviewer's word: whoever filled
 * the sheet has none.
 */
@Component
class XRayDesk {

  static final int LONGEST = 500;

  private final SheetDesk desk;
  private final SheetXRays xrays;
  private final DismissalTable table;
  private final Authors authors;
  private final AuditTrail audit;
  private final WorksheetWords words;
  private final Clock clock;

  XRayDesk(
      SheetDesk desk,
      SheetXRays xrays,
      DismissalTable table,
      Authors authors,
      AuditTrail audit,
      WorksheetWords words,
      Clock clock) {
    this.desk = desk;
    this.xrays = xrays;
    this.table = table;
    this.authors = authors;
    this.audit = audit;
    this.words = words;
    this.clock = clock;
  }

  /** For whoever sees the task. */
  @Transactional(readOnly = true)
  XRayPage read(String userId, String taskId) {
    var task = desk.reviewed(userId, taskId);
    var sheet = task.sheet().orElseThrow();
    var stored = xrays.load(sheet);
    return new XRayPage(
        task.heldBy(userId) && sheet.lockedBecause() == null && !filled(userId, stored),
        xrays.of(sheet, stored).stream().map(Sighting::page).toList());
  }

  /**
   * @throws RefusedException 404 when there is no such finding, 400 without a reason, 403 for
   *     whoever filled the sheet
   */
  XRayPage.Found dismiss(
      String userId, String taskId, String rule, String code, @Nullable String reason) {
    return desk.reviewing(
        userId,
        taskId,
        task -> {
          var stored = xrays.load(task);
          requireReviewer(userId, stored);
          var sighting = find(task, stored, rule, code);
          var dismissal =
              new Dismissal(
                  rule,
                  code,
                  sighting.fingerprint(),
                  reason(reason, rule, code),
                  userId,
                  clock.instant());
          table.put(stored.head().id(), dismissal);
          audit.record(
              AuditEntry.of(userId, "menyatakan sinar-X wajar", stored.head().subject())
                  .detail(rule + ", " + code)
                  .because(dismissal.reason()));
          return find(task, stored, rule, code).page();
        });
  }

  /** Opens a finding again; one that is open already stays so. */
  XRayPage.Found reopen(String userId, String taskId, String rule, String code) {
    return desk.reviewing(
        userId,
        taskId,
        task -> {
          var stored = xrays.load(task);
          requireReviewer(userId, stored);
          var sighting = find(task, stored, rule, code);
          var before = sighting.dismissal();
          if (before != null) {
            table.remove(stored.head().id(), rule, code);
            audit.record(
                AuditEntry.of(userId, "membuka lagi sinar-X", stored.head().subject())
                    .detail(rule + ", " + code)
                    .change(before.reason(), null));
          }
          return find(task, stored, rule, code).page();
        });
  }

  private Sighting find(TaskSheet task, StoredSheet stored, String rule, String code) {
    return xrays.of(task, stored).stream()
        .filter(one -> one.rule().equals(rule) && one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    words.of(
                        "lembar.sinarx.tidak-ada",
                        PlainText.brief(rule, 40),
                        PlainText.brief(code, 80))));
  }

  private String reason(@Nullable String typed, String rule, String code) {
    var reason =
        Optional.ofNullable(PlainText.orNull(typed))
            .orElseThrow(
                () -> RefusedException.badRequest(words.of("lembar.sinarx.alasan", rule, code)));
    if (reason.length() > LONGEST) {
      throw RefusedException.badRequest(
          words.of(
              "lembar.sinarx.panjang",
              rule,
              code,
              Integer.toString(reason.length()),
              Integer.toString(LONGEST)));
    }
    return reason;
  }

  private void requireReviewer(String userId, StoredSheet stored) {
    if (filled(userId, stored)) {
      throw RefusedException.forbidden(words.of("lembar.sinarx.ikut-mengisi"));
    }
  }

  private boolean filled(String userId, StoredSheet stored) {
    return authors.of(stored.head().subject(), userId).contains(Authors.Part.layer(Layer.SELF));
  }
}
