package id.tertib.portal;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EndedTasks;
import id.tertib.engine.EndedTasks.Ended;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.TaskWithdrawal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a task that is over, for whoever comes by an old link or has just ended it. */
@Component
class TaskOutcome {

  private final EndedTasks ended;
  private final EngineTasks engine;
  private final Visibility visibility;
  private final People people;
  private final CaseNames cases;
  private final List<TaskWithdrawal> withdrawals;

  TaskOutcome(
      EndedTasks ended,
      EngineTasks engine,
      Visibility visibility,
      People people,
      CaseNames cases,
      List<TaskWithdrawal> withdrawals) {
    this.ended = ended;
    this.engine = engine;
    this.visibility = visibility;
    this.people = people;
    this.cases = cases;
    this.withdrawals = withdrawals;
  }

  /**
   * @param tempat whose case; may be empty
   * @param kapan when it ended, e.g. {@code Senin, 13 Juli 2026, 08:00 WIB}
   * @param oleh name of whoever completed it; null when it was not completed
   * @param berikutnya open tasks of the case that this person sees
   * @param tarik path that takes it back; null when it cannot be
   */
  record Outcome(
      String nama,
      String tempat,
      String kapan,
      @Nullable String oleh,
      List<Next> berikutnya,
      @Nullable String tarik) {}

  /**
   * @param pemegang name of its holder; null while nobody has taken it
   * @param milikAnda whether it waits for this person
   */
  record Next(String id, String nama, @Nullable String pemegang, boolean milikAnda) {}

  /** Empty when there is no such task, or it was none of this person's business. */
  Optional<Outcome> of(String userId, String taskId) {
    return ended.find(taskId).filter(task -> mayKnow(userId, task)).map(task -> of(userId, task));
  }

  private boolean mayKnow(String userId, Ended task) {
    var info = task.task();
    return visibility.mayRead(userId, info)
        && (ended.wasFor(userId, people.groupsOf(userId), task)
            || visibility.mayRead(
                userId,
                new CaseSubject(
                    Matter.CASE,
                    info.processKey(),
                    CaseKey.parse(info.businessKey()).owner(),
                    info.businessKey())));
  }

  private Outcome of(String userId, Ended task) {
    var info = task.task();
    var next =
        info.businessKey().isEmpty()
            ? List.<Next>of()
            : engine.visibleOf(userId, info.businessKey()).stream()
                .filter(open -> visibility.mayRead(userId, open))
                .map(open -> next(userId, open))
                .toList();
    return new Outcome(
        info.name(),
        cases.name(info.businessKey()),
        Tanggal.hari(task.at()) + ", " + Tanggal.jamWib(task.at()),
        task.completed() && info.assignee() != null ? people.nameOf(info.assignee()) : null,
        next,
        task.completed() ? withdrawal(info, userId) : null);
  }

  private @Nullable String withdrawal(TaskInfo task, String userId) {
    return withdrawals.stream()
        .flatMap(each -> each.path(task, userId).stream())
        .findFirst()
        .orElse(null);
  }

  private Next next(String userId, TaskInfo open) {
    var holder = open.assignee();
    return new Next(
        open.id(),
        open.name(),
        holder == null ? null : people.nameOf(holder),
        userId.equals(holder) || (holder == null && engine.isCandidate(open.id(), userId)));
  }
}
