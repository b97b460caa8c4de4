package id.tertib.deadline.web;

import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.reason.ReasonDesk;
import id.tertib.deadline.reason.ReasonDesk.Talk;
import id.tertib.deadline.register.DeadlineHolders;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people said of a deadline: why it is late, and why its work came back. */
@Component
class DeadlineSayings {

  private final ReasonDesk reasons;
  private final DeadlineHolders holders;
  private final EngineTasks tasks;
  private final Visibility visibility;
  private final DeadlineText text;

  DeadlineSayings(
      ReasonDesk reasons,
      DeadlineHolders holders,
      EngineTasks tasks,
      Visibility visibility,
      DeadlineText text) {
    this.reasons = reasons;
    this.holders = holders;
    this.tasks = tasks;
    this.visibility = visibility;
    this.text = text;
  }

  /**
   * @param reasons why it is late, the newest first
   * @param awaited who asked and until when an answer is awaited, as a sentence; null for nobody
   * @param toExplain where this reader writes or asks for a reason; null when neither is his
   * @param returned why its work came back last; null when it did not, or the case is not his to
   *     read
   * @param tasks its open tasks that this reader sees
   */
  record Sayings(
      List<Reason> reasons,
      @Nullable String awaited,
      DeadlineSource.@Nullable Outcome toExplain,
      @Nullable Returned returned,
      List<DeadlineSource.Outcome> tasks) {}

  /**
   * @param by who wrote it, as pages call him
   * @param of the date that it is about, as a phrase; null for the one that counts
   */
  record Reason(String text, String by, String when, @Nullable String of) {}

  /**
   * @param by role of whoever returned it
   * @param round counts the returns of the case from 1
   * @param trail address of the trail; null for whoever cannot open a task of the case
   */
  record Returned(String text, String by, String when, int round, @Nullable String trail) {}

  Sayings of(Deadline deadline, String reader) {
    var talk = reasons.read(deadline.id(), reader);
    var waiting = talk.waiting();
    var own = own(deadline, reader);
    return new Sayings(
        talk.reasons().stream().map(one -> reason(one, deadline)).toList(),
        waiting == null
            ? null
            : text.of("alasan.ditunggu", text.name(waiting.by()), Tanggal.hari(waiting.until())),
        toExplain(talk),
        returned(deadline, reader, own),
        own.stream()
            .map(
                task ->
                    new DeadlineSource.Outcome(
                        text.of("rinci.bukaTugas", task.name()), DeadlineDetails.TASK + task.id()))
            .toList());
  }

  /**
   * Its own open tasks, as far as the reader sees them; a part of a case is found by them alone.
   */
  private List<TaskInfo> own(Deadline deadline, String reader) {
    return holders.steps(deadline.id()).stream()
        .flatMap(step -> tasks.findFor(reader, step.taskId()).stream())
        .filter(task -> visibility.mayRead(reader, task))
        .toList();
  }

  private Reason reason(ReasonDesk.Said one, Deadline deadline) {
    return new Reason(
        one.text(),
        text.name(one.by()),
        Tanggal.waktu(one.at()),
        one.due().equals(deadline.due())
            ? null
            : text.of("alasan.lalu", Tanggal.panjang(one.due())));
  }

  private DeadlineSource.@Nullable Outcome toExplain(Talk talk) {
    var address = "/tenggat/%d/alasan".formatted(talk.deadline().id());
    if (talk.late() && talk.mine()) {
      return new DeadlineSource.Outcome(text.of("alasan.tulis"), address);
    }
    return talk.mayAsk() ? new DeadlineSource.Outcome(text.of("alasan.minta"), address) : null;
  }

  private @Nullable Returned returned(Deadline deadline, String reader, List<TaskInfo> own) {
    return holders
        .lastReturn(deadline)
        .filter(last -> visibility.mayRead(reader, last.subject()))
        .map(
            last ->
                new Returned(
                    last.text(),
                    last.by(),
                    Tanggal.waktu(last.at()),
                    last.round(),
                    trail(deadline, reader, own)))
        .orElse(null);
  }

  /** By a task of the deadline if the reader sees one, else by any of the case. */
  private @Nullable String trail(Deadline deadline, String reader, List<TaskInfo> own) {
    return Stream.concat(
            own.stream(),
            tasks.visibleOf(reader, deadline.caseKey()).stream()
                .filter(task -> visibility.mayRead(reader, task)))
        .map(task -> DeadlineDetails.TASK + task.id() + "&detailsTab=riwayat")
        .findFirst()
        .orElse(null);
  }
}
