package id.tertib.deadline.change;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Extensions.Request;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.Stage;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what an extension would change, before anybody decides. */
@Service
public class ExtensionOutlook {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final LedgerTable ledger;
  private final ReminderPlanner planner;
  private final MoveNotices notices;
  private final ExtensionRules rules;
  private final WorkingDayCalendar calendar;

  ExtensionOutlook(
      DeadlineTable table,
      ChangeTable changes,
      LedgerTable ledger,
      ReminderPlanner planner,
      MoveNotices notices,
      ExtensionRules rules,
      WorkingDayCalendar calendar) {
    this.table = table;
    this.changes = changes;
    this.ledger = ledger;
    this.planner = planner;
    this.notices = notices;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * What would change; nothing has.
   *
   * @param due the date that would be used
   * @param asked the date that was asked for, when it is a day off; else null
   * @param moves each open deadline that would move, with its date now
   * @param earlier of many that are open those that would end earlier than now, moved or left
   * @param shortens whether any of them would end earlier than now
   * @param stages of the deadline that was opened, or of another one that moves: how its reminders
   *     change
   * @param told accounts that would be told
   * @param times how often the first deadline was extended by letter before
   */
  public record Preview(
      LocalDate due,
      @Nullable LocalDate asked,
      List<Deadline> moves,
      List<Deadline> earlier,
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

  /**
   * @throws RefusedException 400 when the date cannot be used
   */
  @Transactional(readOnly = true)
  public Preview preview(Deadline first, Request request) {
    rules.requireOneByOne(request, first);
    var asked = rules.date(request.due());
    var due = calendar.onOrAfter(asked);
    var open = table.open(first, request.all());
    var moves = open.stream().filter(one -> request.moves(one, due)).toList();
    var shown =
        moves.stream()
            .filter(one -> one.id() == first.id())
            .findFirst()
            .orElseGet(() -> moves.isEmpty() ? first : moves.get(0));
    return new Preview(
        due,
        due.equals(asked) ? null : asked,
        moves,
        request.all() ? open.stream().filter(one -> due.isBefore(one.due())).toList() : List.of(),
        moves.stream().anyMatch(one -> due.isBefore(one.due())),
        stages(shown, planner.preview(under(shown, due)), due),
        notices.people(moves),
        (int)
            changes.of(List.of(first.id())).getOrDefault(first.id(), List.of()).stream()
                .filter(change -> change.cause() == DeadlineChange.Cause.SURAT)
                .count());
  }

  /** How the stages of a deadline change under a new date. */
  private List<StageChange> stages(
      Deadline now, List<ReminderPlanner.Planned> then, LocalDate due) {
    var current =
        ledger.of(List.of(now.id())).stream()
            .filter(row -> row.due().equals(now.due()))
            .filter(row -> !row.target().equals(ReminderPlanner.OUTSIDE))
            .collect(Collectors.groupingBy(LedgerRow::stage));
    var days = new HashMap<String, Integer>();
    current.forEach((stage, rows) -> days.put(stage, rows.get(0).days()));
    then.forEach(stage -> days.put(stage.stage().label(), stage.days()));
    return days.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(stage -> change(stage, current.getOrDefault(stage, List.of()), then, due))
        .toList();
  }

  private static StageChange change(
      String label, List<LedgerRow> rows, List<ReminderPlanner.Planned> then, LocalDate due) {
    var stage = Stage.ofLabel(label);
    var plain = stage == null || stage.share() != null ? null : due.plusDays(stage.days());
    var next =
        then.stream()
            .filter(one -> one.stage().label().equals(label) && one.into() == null)
            .findFirst();
    return new StageChange(
        label,
        rows.stream().findFirst().map(row -> Tanggal.date(row.plannedFor())).orElse(null),
        rows.stream().anyMatch(row -> row.state() == LedgerRow.State.DISERAHKAN),
        next.map(one -> Tanggal.date(one.at())).orElse(null),
        plain,
        next.map(one -> one.roles().size()).orElse(rows.size()));
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
        one.metAt(),
        one.outsider());
  }
}
