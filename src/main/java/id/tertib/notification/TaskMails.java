package id.tertib.notification;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.TaskMailSource.TaskMail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of their tasks, in the transaction that makes or hands over the task. Who is told:
 * the assignee, or everyone in its groups while nobody holds it. Claiming a task oneself is no
 * news.
 */
@Component
class TaskMails {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final ObjectProvider<TaskMailSource> sources;
  private final Outbox outbox;
  private final EngineTasks engine;
  private final People people;
  private final IdentityService identity;
  private final HistoryService history;
  private final CurrentUser currentUser;
  private final DueWords dueWords;
  private final MessageSource messages;

  TaskMails(
      ObjectProvider<TaskMailSource> sources,
      Outbox outbox,
      EngineTasks engine,
      People people,
      IdentityService identity,
      HistoryService history,
      CurrentUser currentUser,
      DueWords dueWords,
      MessageSource messages) {
    this.sources = sources;
    this.outbox = outbox;
    this.engine = engine;
    this.people = people;
    this.identity = identity;
    this.history = history;
    this.currentUser = currentUser;
    this.dueWords = dueWords;
    this.messages = messages;
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
    describe(task)
        .ifPresent(
            described ->
                outbox.toPerson(
                    assignee,
                    described.message(
                        "%s/%s".formatted(task.getId(), assignee),
                        null,
                        text("surel.tugas.karena"))));
  }

  private void tellCandidates(DelegateTask task) {
    describe(task)
        .ifPresent(
            described -> {
              for (var candidate : task.getCandidates()) {
                tell(candidate, task, described);
              }
            });
  }

  private void tell(IdentityLink candidate, DelegateTask task, Described described) {
    if (candidate.getGroupId() != null) {
      var group = people.groupName(candidate.getGroupId());
      outbox.toGroup(
          candidate.getGroupId(),
          described.message(task.getId(), group, text("surel.tugas.karena.kelompok", group)));
    } else if (candidate.getUserId() != null) {
      outbox.toPerson(
          candidate.getUserId(), described.message(task.getId(), null, text("surel.tugas.karena")));
    }
  }

  private Optional<Described> describe(DelegateTask task) {
    var info = engine.of(task);
    var due = Optional.ofNullable(task.getDueDate()).map(date -> Tanggal.tanggal(date.toInstant()));
    return sources
        .orderedStream()
        .map(source -> source.describe(info, due.orElse(null)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(mail -> new Described(info, mail, due.orElse(null), reopened(info, mail)));
  }

  /**
   * Done before and open again, because an earlier step was returned. The round alone does not
   * tell: it counts the returns of the case, and a later step may be reached for the first time.
   */
  private boolean reopened(TaskInfo task, TaskMail mail) {
    return mail.round() > 1
        && engine.asSystem(
            () ->
                history
                    .createHistoricTaskInstanceQuery()
                    .processInstanceId(task.processInstanceId())
                    .taskDefinitionKey(task.taskKey())
                    .list()
                    .stream()
                    .anyMatch(earlier -> !earlier.getId().equals(task.id())));
  }

  private @Nullable String actor() {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .map(authentication -> authentication.getUserId())
        .or(currentUser::find)
        .orElse(null);
  }

  private String text(String key, @Nullable Object... values) {
    return messages.getMessage(key, values, INDONESIAN);
  }

  /** A task with what its procedure says about it. */
  private final class Described {

    private final TaskInfo task;
    private final TaskMail mail;
    private final @Nullable LocalDate due;
    private final boolean again;

    Described(TaskInfo task, TaskMail mail, @Nullable LocalDate due, boolean again) {
      this.task = task;
      this.mail = mail;
      this.due = due;
      this.again = again;
    }

    MailMessage message(String about, @Nullable String group, String reason) {
      var kind = returned() ? "dikembalikan" : "tugas";
      var words = due == null ? CardDue.none() : CardDue.of(dueWords.of(due));
      return new MailMessage(
          kind + "/" + about,
          kind,
          subject(),
          opening(group),
          new Card(
              words.state(),
              words.tone(),
              mail.title(),
              lines(),
              text("surel.tugas.buka"),
              "/camunda/app/tasklist/default/#/?task=" + task.id()),
          due == null ? null : text("surel.tugas.penutup"),
          reason,
          List.of(),
          task.businessKey());
    }

    private boolean returned() {
      return mail.returnNote() != null || mail.returnedBy() != null;
    }

    /** To be confirmed after an earlier step was mended: no reproach. */
    private boolean reopened() {
      return again && !returned();
    }

    private String subject() {
      var what = returned() ? "dikembalikan" : reopened() ? "dibukakembali" : "baru";
      var subject = text("surel.tugas.subjek." + what, mail.title());
      return due == null
          ? subject
          : text("surel.tugas.subjek.tenggat", subject, Tanggal.panjang(due));
    }

    private String opening(@Nullable String group) {
      if (returned()) {
        var by = Objects.requireNonNullElse(mail.returnedBy(), "");
        return by.isEmpty()
            ? text("surel.tugas.pembuka.dikembalikan")
            : text("surel.tugas.pembuka.dikembalikan.oleh", by);
      }
      if (reopened()) {
        return text("surel.tugas.pembuka.dibukakembali");
      }
      return group == null
          ? text("surel.tugas.pembuka.baru")
          : text("surel.tugas.pembuka.baru.kelompok", group);
    }

    private List<String> lines() {
      var lines = new ArrayList<String>();
      if (mail.office() != null) {
        lines.add(text("surel.tugas.perangkatdaerah", mail.office()));
      }
      if (due != null) {
        lines.add(text("surel.tugas.tenggat", Tanggal.hari(due)));
      }
      if (returned() && mail.round() > 2) {
        lines.add(text("surel.tugas.putaran", mail.round() - 1));
      }
      if (mail.returnNote() != null) {
        lines.add(text("surel.tugas.catatan", mail.returnNote().strip()));
      }
      return lines;
    }
  }
}
