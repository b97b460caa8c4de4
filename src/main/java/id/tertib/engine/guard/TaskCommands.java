package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person asks to be done to a task. */
@Component
final class TaskCommands implements CommandGate {

  private static final String CANDIDATES = "Grup dan calon pemegang";

  /** What a property of a task is called where people see it. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          TaskEntity.NAME, "Nama",
          TaskEntity.DESCRIPTION, "Keterangan",
          TaskEntity.PRIORITY, "Prioritas",
          TaskEntity.OWNER, "Pemilik",
          TaskEntity.FOLLOW_UP_DATE, "Tanggal tindak lanjut");

  private static final Map<Class<?>, String> NAMED =
      Map.of(
          SetTaskNameCmd.class, "Nama",
          SetTaskDescriptionCmd.class, "Keterangan",
          SetTaskPriorityCmd.class, "Prioritas",
          SetTaskOwnerCmd.class, "Pemilik",
          SetTaskFollowUpDateCmd.class, "Tanggal tindak lanjut");

  private final TaskGate tasks;

  TaskCommands(TaskGate tasks) {
    this.tasks = tasks;
  }

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    if (command instanceof ResolveTaskCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd) {
      return () -> tasks.onlyByItsForm(caller, taskId(command));
    }
    if (command instanceof CompleteTaskCmd) {
      return () -> tasks.complete(caller, taskId(command), CommandField.map(command, "variables"));
    }
    if (command instanceof SubmitTaskFormCmd) {
      return () -> tasks.complete(caller, taskId(command), CommandField.map(command, "properties"));
    }
    if (command instanceof ClaimTaskCmd) {
      return () -> tasks.assign(caller, taskId(command), CommandField.text(command, "userId"));
    }
    if (command instanceof AbstractAddIdentityLinkCmd
        && IdentityLinkType.ASSIGNEE.equals(CommandField.text(command, "type"))) {
      return () -> tasks.assign(caller, taskId(command), CommandField.text(command, "userId"));
    }
    if (command instanceof DeleteIdentityLinkCmd) {
      return () -> deleteLink(command, caller);
    }
    if (command instanceof SetTaskDueDateCmd) {
      return () -> tasks.dueDate(caller, taskId(command));
    }
    if (command instanceof AbstractSetTaskPropertyCmd) {
      return () -> tasks.change(caller, taskId(command), property(command));
    }
    if (command instanceof DelegateTaskCmd) {
      return () -> tasks.delegate(caller, taskId(command));
    }
    if (command instanceof SaveTaskCmd) {
      return () -> save((TaskEntity) CommandField.required(command, "task"), caller);
    }
    return null;
  }

  private static String property(Object command) {
    return NAMED.getOrDefault(command.getClass(), CANDIDATES);
  }

  private void deleteLink(Object command, Caller caller) {
    if (IdentityLinkType.ASSIGNEE.equals(CommandField.text(command, "type"))) {
      tasks.assign(caller, taskId(command), null);
    } else {
      tasks.change(caller, taskId(command), CANDIDATES);
    }
  }

  private void save(TaskEntity task, Caller caller) {
    if (task.getRevision() == 0) {
      throw RefusedException.badRequest(
          "Tugas lepas tidak dapat dibuat. Tugas datang dari prosesnya.");
    }
    for (var change : task.getPropertyChanges().values()) {
      switch (change.getPropertyName()) {
        case TaskEntity.ASSIGNEE -> tasks.assign(caller, task.getId(), task.getAssignee());
        case TaskEntity.DUE_DATE -> {
          if (isReal(change)) {
            tasks.dueDate(caller, task.getId());
          }
        }
        case TaskEntity.DELEGATION -> tasks.delegate(caller, task.getId());
        default -> {
          if (isReal(change)) {
            tasks.change(
                caller,
                task.getId(),
                PROPERTIES.getOrDefault(change.getPropertyName(), change.getPropertyName()));
          }
        }
      }
    }
  }

  /** A date read from the database never equals the same date read from JSON. */
  private static boolean isReal(PropertyChange change) {
    return !(change.getOrgValue() instanceof Date before
        && change.getNewValue() instanceof Date after
        && before.getTime() == after.getTime());
  }

  private static String taskId(Object command) {
    return Optional.ofNullable(CommandField.text(command, "taskId"))
        .orElseThrow(() -> RefusedException.badRequest("Tugas mana? Sebutkan id tugasnya."));
  }
}
