package id.tertib.notification.outbox;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailState;
import id.tertib.notification.outbox.SurelGagal.Keputusan;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Sends every failed mail again, each as if its task had been completed with that decision. */
@Service
class ResendAll {

  private static final int MOST = 1000;

  private final MailRows rows;
  private final TaskService tasks;
  private final EngineTasks engine;

  ResendAll(MailRows rows, TaskService tasks, EngineTasks engine) {
    this.rows = rows;
    this.tasks = tasks;
    this.engine = engine;
  }

  /**
   * @param left mails without an address, which keep their task
   */
  record Result(int sent, int left) {}

  /** Each in a transaction of its own, so that one that cannot go stops no other. */
  Result by(String who) {
    var sent = 0;
    var left = 0;
    for (var mail : rows.list(MailState.GAGAL, 0, MOST)) {
      var task = task(mail.number());
      if (task.isPresent() && decided(task.get(), who)) {
        sent++;
      } else {
        left++;
      }
    }
    return new Result(sent, left);
  }

  private boolean decided(Task task, String who) {
    Map<String, Object> decision =
        Map.of(SurelGagal.KEPUTUSAN.name(), Keputusan.KIRIM_ULANG.name());
    try {
      engine.as(
          who,
          () ->
              Guard.open(
                  () -> {
                    tasks.complete(task.getId(), decision);
                    return true;
                  }));
      return true;
    } catch (RefusedException noAddress) {
      return false;
    }
  }

  private Optional<Task> task(long mail) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(
                tasks
                    .createTaskQuery()
                    .processDefinitionKey(SurelGagal.KEY)
                    .processInstanceBusinessKey(Long.toString(mail))
                    .taskDefinitionKey(SurelGagal.PERBAIKI)
                    .singleResult()));
  }
}
