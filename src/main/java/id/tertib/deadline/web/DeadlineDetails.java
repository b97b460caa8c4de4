package id.tertib.deadline.web;

import id.tertib.access.Groups;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.ManualReminders;
import id.tertib.deadline.register.DeadlineHolders;
import id.tertib.deadline.register.DeadlineHolders.Step;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One deadline with its dates, its letters, where it lies now, and its ledger. */
@Component
class DeadlineDetails {

  static final String TASK = "/camunda/app/tasklist/default/#/?task=";

  private final VisibleDeadlines visible;
  private final DeadlineHistory history;
  private final DeadlineSayings sayings;
  private final NoticeView ledger;
  private final DeadlineHolders holders;
  private final DeadlineText text;
  private final ManualReminders manual;

  DeadlineDetails(
      VisibleDeadlines visible,
      DeadlineHistory history,
      DeadlineSayings sayings,
      NoticeView ledger,
      DeadlineHolders holders,
      DeadlineText text,
      ManualReminders manual) {
    this.visible = visible;
    this.history = history;
    this.sayings = sayings;
    this.ledger = ledger;
    this.holders = holders;
    this.text = text;
    this.manual = manual;
  }

  /**
   * @param office whose it is, in full
   * @param firstText null while it never moved
   * @param metBy where what met it can be read, the report first, then the step; empty while it is
   *     not met
   * @param holder who owes it now
   * @param steps names of the open tasks, joined; empty when there is none
   * @param tasks those of them that this reader may open
   * @param progress e.g. {@code 5 dari 9 butir}; empty when its procedure says nothing
   * @param reasons why it is late, the newest first
   * @param awaited who awaits a reason, as a sentence; null for nobody
   * @param toExplain where this reader writes or asks for a reason; null when neither is his
   * @param returned why its work came back last; null for nothing that this reader may know
   * @param together what is extended together, e.g. {@code Laporan rencana aksi, triwulan III 2026}
   * @param openTogether how many of that are open
   * @param extendable whether this reader may move it
   * @param remindable whether this reader may remind by hand now
   * @param remindedToday whether somebody did so today
   * @param reader what pages call the reader
   */
  record Detail(
      long id,
      String title,
      String office,
      String caseKey,
      DeadlineWords.Word state,
      LocalDate due,
      String dueText,
      @Nullable String firstText,
      @Nullable String metText,
      List<DeadlineSource.Outcome> metBy,
      List<DeadlineHistory.Change> changes,
      String basis,
      String holder,
      String steps,
      List<DeadlineSource.Outcome> tasks,
      String progress,
      List<DeadlineSayings.Reason> reasons,
      @Nullable String awaited,
      DeadlineSource.@Nullable Outcome toExplain,
      DeadlineSayings.@Nullable Returned returned,
      String together,
      int openTogether,
      boolean extendable,
      boolean remindable,
      boolean remindedToday,
      boolean administrator,
      String reader,
      List<NoticeView.Group> ledger) {}

  /**
   * @throws RefusedException 404 when there is none or this person may not see it
   */
  Detail read(long id) {
    var reader = visible.mine();
    var deadline = visible.open(id);
    var steps = holders.steps(id);
    var open = deadline.state() == Deadline.State.TERBUKA;
    var reminded = manual.remindedToday(id);
    var met = deadline.metAt();
    var said = sayings.of(deadline, visible.reader());
    return new Detail(
        id,
        deadline.title(),
        text.office(deadline),
        deadline.caseKey(),
        text.state(deadline),
        deadline.due(),
        Tanggal.hari(deadline.due()),
        deadline.due().equals(deadline.first()) ? null : Tanggal.hari(deadline.first()),
        deadline.state() == Deadline.State.TERPENUHI && met != null ? Tanggal.waktu(met) : null,
        deadline.state() == Deadline.State.TERPENUHI ? metBy(deadline) : List.of(),
        history.of(id),
        deadline.basis(),
        holder(deadline, steps),
        steps.stream().map(Step::name).distinct().collect(Collectors.joining(", ")),
        said.tasks(),
        open ? holders.progress(deadline).orElse("") : "",
        said.reasons(),
        said.awaited(),
        said.toExplain(),
        said.returned(),
        text.together(deadline),
        visible.openTogether(deadline),
        reader.manages() && open,
        reader.manages() && open && !deadline.paused() && !reminded && manual.reminds(deadline),
        reminded,
        reader.roles().contains(Groups.ADMIN),
        text.name(visible.reader()),
        ledger.groups(deadline));
  }

  private List<DeadlineSource.Outcome> metBy(Deadline deadline) {
    var step =
        holders
            .last(deadline.id())
            .map(
                last ->
                    new DeadlineSource.Outcome(
                        text.metBy(last.task().name()), TASK + last.task().id()));
    return Stream.concat(holders.outcome(deadline).stream(), step.stream()).toList();
  }

  private String holder(Deadline deadline, List<Step> steps) {
    if (deadline.state() != Deadline.State.TERBUKA) {
      return "";
    }
    var holders = steps.stream().map(Step::assignee).filter(Objects::nonNull).distinct().toList();
    return (holders.isEmpty() ? List.of(deadline.role()) : holders)
        .stream().map(text::name).collect(Collectors.joining(", "));
  }
}
