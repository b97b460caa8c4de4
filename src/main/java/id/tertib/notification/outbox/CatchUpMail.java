package id.tertib.notification.outbox;

import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.TaskMailSource;
import id.tertib.notification.TaskMailSource.TaskMail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the one mail about tasks that were given to somebody while no mail could reach him. */
@Component
class CatchUpMail {

  private static final String KIND = "susulan";

  private final TaskService tasks;
  private final EngineTasks engine;
  private final ObjectProvider<TaskMailSource> sources;
  private final DueWords dueWords;
  private final Sentences text;

  CatchUpMail(
      TaskService tasks,
      EngineTasks engine,
      ObjectProvider<TaskMailSource> sources,
      DueWords dueWords,
      Sentences text) {
    this.tasks = tasks;
    this.engine = engine;
    this.sources = sources;
    this.dueWords = dueWords;
    this.text = text;
  }

  /** Whether somebody could take this task, which nobody holds. */
  boolean isCandidate(TaskInfo task, String person) {
    var groups = new HashSet<>(engine.groupsOf(person));
    return engine.asSystem(() -> tasks.getIdentityLinksForTask(task.id())).stream()
        .anyMatch(
            link ->
                person.equals(link.getUserId())
                    || link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  /**
   * @param newest number of the newest mail that it stands for, which makes it one of its kind
   */
  MailMessage of(List<TaskInfo> open, long newest) {
    return new MailMessage(
        KIND + "/" + newest,
        KIND,
        text.of("surel.susulan.subjek", open.size()),
        text.of("surel.susulan.pembuka", open.size()),
        open.stream().map(this::card).toList(),
        null,
        text.of("surel.susulan.karena"),
        List.of(),
        KIND);
  }

  private Card card(TaskInfo task) {
    var due = due(task);
    var described =
        sources.orderedStream().flatMap(source -> source.describe(task, due).stream()).findFirst();
    var words = due == null ? CardDue.none() : CardDue.of(dueWords.of(due));
    var lines = new ArrayList<String>();
    described
        .map(TaskMail::office)
        .ifPresent(office -> lines.add(text.of("surel.tugas.perangkatdaerah", office)));
    if (due != null) {
      lines.add(text.of("surel.tugas.tenggat", Tanggal.hari(due)));
    }
    return new Card(
        words.state(),
        words.tone(),
        described.map(TaskMail::title).orElse(task.name()),
        lines,
        text.of("surel.tugas.buka"),
        "/camunda/app/tasklist/default/#/?task=" + task.id());
  }

  private @Nullable LocalDate due(TaskInfo task) {
    return engine
        .asSystem(
            () ->
                Optional.ofNullable(tasks.createTaskQuery().taskId(task.id()).singleResult())
                    .flatMap(found -> Optional.ofNullable(found.getDueDate())))
        .map(date -> Tanggal.date(date.toInstant()))
        .orElse(null);
  }
}
