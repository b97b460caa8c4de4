package id.tertib.notification;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.engine.EngineTasks;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of their tasks, in the transaction that makes or hands over the task. Who is told:
 * the assignee, or everyone in its groups while nobody holds it. Claiming a task oneself is no
 * news.
 */
@Component
class TaskMails {

  private final TaskMailWords words;
  private final Outbox outbox;
  private final EngineTasks engine;
  private final People people;
  private final IdentityService identity;
  private final CurrentUser currentUser;

  TaskMails(
      TaskMailWords words,
      Outbox outbox,
      EngineTasks engine,
      People people,
      IdentityService identity,
      CurrentUser currentUser) {
    this.words = words;
    this.outbox = outbox;
    this.engine = engine;
    this.people = people;
    this.identity = identity;
    this.currentUser = currentUser;
  }

  @EventListener
  void on(DelegateTask task) {
    if (task.getExecution() == null) {
      return;
    }
    var assignee = task.getAssignee();
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> {
        // The engine reports the assignment of a task that is made with a holder right afterwards.
        if (assignee == null) {
          tellCandidates(task);
        }
      }
      case TaskListener.EVENTNAME_ASSIGNMENT -> {
        if (assignee != null && (engine.isNew(task) || !assignee.equals(actor()))) {
          tellAssignee(task, assignee);
        }
      }
      default -> {
        // The end of a task is no news to its holder.
      }
    }
  }

  private void tellAssignee(DelegateTask task, String assignee) {
    words
        .describe(task)
        .ifPresent(
            described ->
                outbox.toPerson(
                    assignee, described.message("%s/%s".formatted(task.getId(), assignee), null)));
  }

  private void tellCandidates(DelegateTask task) {
    words
        .describe(task)
        .ifPresent(
            described -> {
              for (var candidate : task.getCandidates()) {
                tell(candidate, task, described);
              }
            });
  }

  private void tell(IdentityLink candidate, DelegateTask task, TaskMailWords.Described described) {
    if (candidate.getGroupId() != null) {
      var group = people.groupName(candidate.getGroupId());
      outbox.toGroup(candidate.getGroupId(), described.message(task.getId(), group));
    } else if (candidate.getUserId() != null) {
      outbox.toPerson(candidate.getUserId(), described.message(task.getId(), null));
    }
  }

  private @Nullable String actor() {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .map(authentication -> authentication.getUserId())
        .or(currentUser::find)
        .orElse(null);
  }
}
