package id.tertib.notification;

import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.TaskMailSource.TaskMail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the mail of a task says. */
@Component
class TaskMailWords {

  private final ObjectProvider<TaskMailSource> sources;
  private final EngineTasks engine;
  private final HistoryService history;
  private final DueWords dueWords;
  private final Sentences text;

  TaskMailWords(
      ObjectProvider<TaskMailSource> sources,
      EngineTasks engine,
      HistoryService history,
      DueWords dueWords,
      Sentences text) {
    this.sources = sources;
    this.engine = engine;
    this.history = history;
    this.dueWords = dueWords;
    this.text = text;
  }

  /** Empty when no procedure tells of the task. */
  Optional<Described> describe(DelegateTask task) {
    var info = engine.of(task);
    var due = Optional.ofNullable(task.getDueDate()).map(date -> Tanggal.date(date.toInstant()));
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

  /** A task with what its procedure says about it. */
  final class Described {

    private final TaskInfo task;
    private final TaskMail mail;
    private final @Nullable LocalDate due;
    private final boolean again;

    private Described(TaskInfo task, TaskMail mail, @Nullable LocalDate due, boolean again) {
      this.task = task;
      this.mail = mail;
      this.due = due;
      this.again = again;
    }

    /** To a group of this name, or to one person. */
    MailMessage message(String about, @Nullable String group) {
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
              text.of("surel.tugas.buka"),
              "/camunda/app/tasklist/default/#/?task=" + task.id()),
          due == null ? null : text.of("surel.tugas.penutup"),
          group == null
              ? text.of("surel.tugas.karena")
              : text.of("surel.tugas.karena.kelompok", group),
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
      var subject = text.of("surel.tugas.subjek." + what, named());
      return due == null
          ? subject
          : text.of("surel.tugas.subjek.tenggat", subject, Tanggal.panjang(due));
    }

    /** Whoever gets many of a kind tells them apart by their office. */
    private String named() {
      return mail.office() == null
          ? mail.title()
          : text.of("surel.tugas.perihal", mail.title(), mail.office());
    }

    private String opening(@Nullable String group) {
      if (returned()) {
        var by = Objects.requireNonNullElse(mail.returnedBy(), "");
        return by.isEmpty()
            ? text.of("surel.tugas.pembuka.dikembalikan")
            : text.of("surel.tugas.pembuka.dikembalikan.oleh", by);
      }
      if (reopened()) {
        return text.of("surel.tugas.pembuka.dibukakembali");
      }
      return group == null
          ? text.of("surel.tugas.pembuka.baru")
          : text.of("surel.tugas.pembuka.baru.kelompok", group);
    }

    private List<String> lines() {
      var lines = new ArrayList<String>();
      if (mail.office() != null) {
        lines.add(text.of("surel.tugas.perangkatdaerah", mail.office()));
      }
      if (due != null) {
        lines.add(text.of("surel.tugas.tenggat", Tanggal.hari(due)));
      }
      if (returned() && mail.round() > 2) {
        lines.add(text.of("surel.tugas.putaran", mail.round() - 1));
      }
      if (mail.returnNote() != null) {
        lines.add(text.of("surel.tugas.catatan", mail.returnNote().strip()));
      }
      return lines;
    }
  }
}
