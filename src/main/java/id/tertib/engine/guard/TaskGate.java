package id.tertib.engine.guard;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.engine.form.FormCheck;
import id.tertib.engine.form.FormConditions;
import id.tertib.engine.form.SentValues;
import id.tertib.engine.form.TaskForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides who may hold, give back and complete a task, and with which values. */
@Component
final class TaskGate {

  private final EngineTasks engine;
  private final TaskService tasks;
  private final IdentityService identity;
  private final TaskForms forms;
  private final FeelEngine feel;
  private final List<TaskRule> rules;
  private final OwnProcesses own;

  TaskGate(
      EngineTasks engine,
      TaskService tasks,
      IdentityService identity,
      TaskForms forms,
      ProcessEngineConfigurationImpl configuration,
      ObjectProvider<TaskRule> rules,
      OwnProcesses own) {
    this.engine = engine;
    this.tasks = tasks;
    this.identity = identity;
    this.forms = forms;
    this.feel =
        ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration()).getFeelEngine();
    this.rules = rules.orderedStream().toList();
    this.own = own;
  }

  /** Completion by its holder alone, administrators included. */
  void complete(Caller caller, String taskId, @Nullable Map<String, ?> variables) {
    var seen = seen(caller, taskId);
    var task = engine.info(seen);
    refuseUnlessHolder(caller, task, "menyelesaikannya");
    refuseHolder(task, caller.userId());
    var sent = SentValues.of(variables);
    var form = engine.asSystem(() -> forms.ofTask(seen));
    var conditions =
        new FormConditions(
            feel, () -> engine.asSystem(() -> tasks.getVariables(taskId)), form, sent);
    new FormCheck(form, conditions, "tugas " + task.name()).check(sent);
    var values = SentValues.plain(sent);
    for (var rule : rules) {
      engine
          .asSystem(
              () ->
                  rule.concerns(task)
                      ? rule.refuseCompletion(task, caller.userId(), values)
                      : Optional.<String>empty())
          .map(RefusedException::badRequest)
          .ifPresent(RefusedException::raise);
    }
  }

  /** Claiming, giving back and assigning; {@code to} is null when nobody shall hold the task. */
  void assign(Caller caller, String taskId, @Nullable String to) {
    var task = visible(caller, taskId);
    if (to == null) {
      if (task.assignee() != null && !caller.admin()) {
        refuseUnlessHolder(caller, task, "mengembalikannya ke grup");
      }
      return;
    }
    if (!to.equals(caller.userId()) && !caller.admin()) {
      throw RefusedException.badRequest(
          "Tugas %s tidak dapat diberikan kepada orang lain. Ambil sendiri, atau kembalikan ke grup."
              .formatted(task.name()));
    }
    if (task.assignee() != null && !task.assignee().equals(to) && !caller.admin()) {
      throw RefusedException.conflict(
          "Tugas %s sudah dipegang %s. Minta ia mengembalikannya ke grup dahulu."
              .formatted(task.name(), nameOf(task.assignee())));
    }
    refuseHolder(task, to);
  }

  /** A property that only administrators may change, and nobody where it opens a case. */
  void change(Caller caller, String taskId, String property) {
    var task = visible(caller, taskId);
    if (!caller.admin() || own.isConfidential(task.definitionId())) {
      throw RefusedException.badRequest(
          "%s tugas %s tidak dapat diubah di sini. Hubungi administrator."
              .formatted(property, task.name()));
    }
  }

  /** A task ends by its form alone: no error, escalation or resolution stores values past it. */
  void onlyByItsForm(Caller caller, String taskId) {
    throw RefusedException.badRequest(
        "Tugas %s hanya diselesaikan lewat formulirnya, bukan dengan kesalahan, eskalasi, atau resolve."
            .formatted(visible(caller, taskId).name()));
  }

  /** Whoever is delegated to could only resolve, never complete. */
  void delegate(Caller caller, String taskId) {
    throw RefusedException.badRequest(
        "Pelimpahan tugas %s tidak dipakai. Kembalikan ke grup, atau minta administrator memberikannya."
            .formatted(visible(caller, taskId).name()));
  }

  /** The due date follows the plan; only services of ours move it. */
  void dueDate(Caller caller, String taskId) {
    throw RefusedException.badRequest(
        "Tenggat tugas %s mengikuti rencana dan tidak dapat diubah di sini. Ajukan perpanjangan."
            .formatted(visible(caller, taskId).name()));
  }

  /** The task, when this person may see it. */
  TaskInfo visible(Caller caller, String taskId) {
    return engine.info(seen(caller, taskId));
  }

  /** Who holds a task sees it; for everybody else the engine's authorisations are asked. */
  private Task seen(Caller caller, String taskId) {
    return engine
        .open(taskId)
        .filter(
            task ->
                caller.userId().equals(task.getAssignee())
                    || tasks.createTaskQuery().taskId(taskId).count() > 0)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tugas ini tidak ada, sudah selesai, atau bukan tugas Anda. Muat ulang daftar tugas."));
  }

  private void refuseUnlessHolder(Caller caller, TaskInfo task, String deed) {
    if (task.assignee() == null) {
      throw RefusedException.conflict(
          "Tugas %s belum diambil siapa pun. Ambil dahulu, lalu selesaikan."
              .formatted(task.name()));
    }
    if (!task.assignee().equals(caller.userId())) {
      throw RefusedException.conflict(
          "Tugas %s dipegang %s. Hanya pemegangnya yang dapat %s."
              .formatted(task.name(), nameOf(task.assignee()), deed));
    }
  }

  private void refuseHolder(TaskInfo task, String userId) {
    for (var rule : rules) {
      engine
          .asSystem(
              () ->
                  rule.concerns(task) ? rule.refuseHolder(task, userId) : Optional.<String>empty())
          .map(RefusedException::badRequest)
          .ifPresent(RefusedException::raise);
    }
  }

  private String nameOf(String userId) {
    var user =
        engine.asSystem(
            () -> Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult()));
    return user.map(
            found ->
                (Optional.ofNullable(found.getFirstName()).orElse("")
                        + " "
                        + Optional.ofNullable(found.getLastName()).orElse(""))
                    .strip())
        .filter(name -> !name.isEmpty())
        .map(name -> "%s (%s)".formatted(name, userId))
        .orElse(userId);
  }
}
