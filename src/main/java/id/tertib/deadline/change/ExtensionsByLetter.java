package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.Letter;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks an extension, moves what it moves, and tells those affected. */
@Service
public class ExtensionsByLetter implements Extensions {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final ReminderPlanner planner;
  private final MovedDates moved;
  private final MoveNotices notices;
  private final ObjectProvider<DeadlineFollower> followers;
  private final ExtensionRules rules;
  private final WorkingDayCalendar calendar;
  private final DeadlineSight sight;
  private final AuditTrail trail;

  ExtensionsByLetter(
      DeadlineTable table,
      ChangeTable changes,
      ReminderPlanner planner,
      MovedDates moved,
      MoveNotices notices,
      ObjectProvider<DeadlineFollower> followers,
      ExtensionRules rules,
      WorkingDayCalendar calendar,
      DeadlineSight sight,
      AuditTrail trail) {
    this.table = table;
    this.changes = changes;
    this.planner = planner;
    this.moved = moved;
    this.notices = notices;
    this.followers = followers;
    this.rules = rules;
    this.calendar = calendar;
    this.sight = sight;
    this.trail = trail;
  }

  /**
   * What would change; nothing has.
   *
   * @param due the date that would be used
   * @param asked the date that was asked for, when it is a day off; else null
   * @param moves each open deadline with its date now
   * @param shortens whether any of them would end earlier than now
   * @param stages of the first deadline: how its reminders change
   * @param told accounts that would be told
   * @param times how often the first deadline was extended by letter before
   */
  public record Preview(
      LocalDate due,
      @Nullable LocalDate asked,
      List<Deadline> moves,
      boolean shortens,
      List<StageChange> stages,
      List<String> told,
      int times) {}

  /**
   * A stage before and after.
   *
   * @param now the day it is or was planned for; null when it had none
   * @param sent whether it went out already
   * @param then the day it will be sent; null when that day has passed
   * @param plain the day that it falls on before days off move it; null for a share of the limit
   * @param people how many roles hear of it
   */
  public record StageChange(
      String stage,
      @Nullable LocalDate now,
      boolean sent,
      @Nullable LocalDate then,
      @Nullable LocalDate plain,
      int people) {}

  /** Whether this person may move deadlines. */
  public boolean mayExtend(String account) {
    return sight.of(account).manages();
  }

  /**
   * @throws RefusedException 400 when the date cannot be used
   */
  @Transactional(readOnly = true)
  public Preview preview(long id, Request request) {
    var first = get(id);
    var asked = rules.date(request.due());
    var due = calendar.onOrAfter(asked);
    var moves = chosen(first, request.all());
    var roles = moves.stream().flatMap(one -> notices.roles(one).stream()).distinct().toList();
    return new Preview(
        due,
        due.equals(asked) ? null : asked,
        moves,
        moves.stream().anyMatch(one -> due.isBefore(one.due())),
        notices.stages(first, planner.preview(under(first, due)), due),
        notices.people(roles),
        (int)
            changes.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(change -> change.cause() == DeadlineChange.Cause.SURAT)
                .count());
  }

  @Override
  @Transactional
  public List<Deadline> extend(long id, Request request, String by) {
    if (!mayExtend(by)) {
      throw RefusedException.forbidden(
          "Tenggat hanya dapat dipindah Bagian Organisasi. Kirim permohonan dengan surat.");
    }
    var first = get(id);
    var due = rules.check(request, first);
    followers.orderedStream().forEach(follower -> follower.lock(first.kind(), first.cycle()));
    var ids = chosen(first, request.all()).stream().map(Deadline::id).toList();
    var open =
        table.hold(ids.isEmpty() ? List.of(id) : ids).stream()
            .filter(one -> one.state() == Deadline.State.TERBUKA)
            .toList();
    if (open.isEmpty()) {
      throw RefusedException.conflict(
          "%s tidak terbuka lagi, jadi tenggatnya tidak dapat dipindah. Muat ulang halaman."
              .formatted(first.title()));
    }
    var moves = open.stream().filter(one -> !one.due().equals(due)).toList();
    if (moves.isEmpty()) {
      throw RefusedException.badRequest(
          "Tenggatnya sudah %s. Pilih tanggal lain.".formatted(Tanggal.hari(due)));
    }
    var letter =
        new Letter(
            String.valueOf(request.letterNumber()).strip(),
            request.letterDate(),
            request.attachment());
    table.move(moves.stream().map(Deadline::id).toList(), due, true);
    changes.add(
        moves.stream()
            .map(
                one ->
                    new NewChange(
                        one.id(),
                        DeadlineChange.Cause.SURAT,
                        one.due(),
                        due,
                        letter,
                        request.reason(),
                        by))
            .toList());
    moves.forEach(one -> record(one, due, letter, request.reason(), by));
    var now = table.find(moves.stream().map(Deadline::id).toList());
    moved.follow(now);
    notices.tell(moves, due, letter, request.reason());
    followers.orderedStream().forEach(follower -> follower.moved(now, request.all()));
    return now;
  }

  private void record(
      Deadline one, LocalDate due, Letter letter, @Nullable String reason, String by) {
    trail.record(
        AuditEntry.of(by, "memindah tenggat", one.caseKey())
            .detail("%s, surat %s".formatted(one.title(), letter.number()))
            .change(Tanggal.panjang(one.due()), Tanggal.panjang(due))
            .because(reason));
  }

  private List<Deadline> chosen(Deadline first, boolean all) {
    return (all ? table.ofCycle(first.kind(), first.cycle()) : List.of(first))
        .stream().filter(one -> one.state() == Deadline.State.TERBUKA).toList();
  }

  private static Deadline under(Deadline one, LocalDate due) {
    return new Deadline(
        one.id(),
        one.kind(),
        one.caseKey(),
        one.cycle(),
        one.office(),
        one.title(),
        one.basis(),
        one.role(),
        one.first(),
        due,
        DueRule.fixed(due),
        one.state(),
        one.registered(),
        one.pausedSince(),
        one.metAt());
  }

  private Deadline get(long id) {
    return table.find(id).orElseThrow(() -> unknown(id));
  }

  /** Not there, or not for this person: the same answer. */
  public static RefusedException unknown(long id) {
    return RefusedException.notFound("Tenggat nomor %d tidak ada.".formatted(id));
  }
}
