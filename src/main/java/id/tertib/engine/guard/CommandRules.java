package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which rule a command of a signed-in person falls under. Those that need none, and those that
 * concern processes which are not ours, are left to the engine's authorisations; what needs none
 * stands with the reason in {@link CommandsLeftAlone}; any other is refused.
 */
@Component
final class CommandRules {

  private static final String NO_VARIABLES =
      "Variabel proses tidak dapat diubah langsung. Isi lewat formulir tugasnya.";
  private static final String NO_MESSAGES =
      "Pesan dan sinyal ke proses hanya dikirim oleh sistem. Pakai tombol di halamannya.";
  private static final String NO_COMMENTS =
      "Komentar dan lampiran tugas tidak dipakai. Tulis catatan pada formulir, bukti pada lembar"
          + " kerja.";
  private static final String CANDIDATES = "Grup dan calon pemegang";
  private static final String ADMIN_ONLY = "%s hanya dapat dilakukan administrator.";

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
  private final StartGate starts;
  private final AccountGate accounts;
  private final CountGate counts;
  private final CaseGate cases;
  private final CommandsLeftAlone leftAlone;
  private final ForeignProcesses foreign;
  private final DeploymentGuard deployments;

  CommandRules(
      TaskGate tasks,
      StartGate starts,
      AccountGate accounts,
      CountGate counts,
      CaseGate cases,
      CommandsLeftAlone leftAlone,
      ForeignProcesses foreign,
      DeploymentGuard deployments) {
    this.tasks = tasks;
    this.starts = starts;
    this.accounts = accounts;
    this.counts = counts;
    this.cases = cases;
    this.leftAlone = leftAlone;
    this.foreign = foreign;
    this.deployments = deployments;
  }

  /**
   * @return what to check before the command runs; it throws {@link RefusedException}, and tells
   *     whether the command concerns us at all. Empty when the guard has nothing to say
   */
  Optional<BooleanSupplier> ruleFor(Object command, Caller caller) {
    var rule = rule(command, caller);
    if (rule == null && leftAlone.include(command.getClass())) {
      return Optional.empty();
    }
    var judged = rule == null ? unknown(command) : rule;
    return Optional.of(
        () -> {
          if (foreign.concerns(command)) {
            return false;
          }
          judged.run();
          return true;
        });
  }

  /** Null when the command is none that is judged. */
  @Nullable Runnable rule(Object command, Caller caller) {
    var task = taskRule(command, caller);
    return task != null ? task : otherRule(command, caller);
  }

  private @Nullable Runnable taskRule(Object command, Caller caller) {
    if (command instanceof ResolveTaskCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd) {
      return () -> tasks.onlyByItsForm(caller, taskId(command));
    }
    if (command instanceof CompleteTaskCmd) {
      return () -> tasks.complete(caller, taskId(command), map(command, "variables"));
    }
    if (command instanceof SubmitTaskFormCmd) {
      return () -> tasks.complete(caller, taskId(command), map(command, "properties"));
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
      return () -> save((TaskEntity) required(command, "task"), caller);
    }
    if (command instanceof DeleteTaskCmd) {
      return onlyAdmin(caller, "Menghapus tugas");
    }
    return null;
  }

  private @Nullable Runnable otherRule(Object command, Caller caller) {
    if (command instanceof SubmitStartFormCmd) {
      return () ->
          starts.start(
              caller,
              CommandField.text(command, "processDefinitionId"),
              null,
              CommandField.text(command, "businessKey"),
              map(command, "variables"));
    }
    if (command instanceof StartProcessInstanceCmd) {
      var start = (ProcessInstantiationBuilderImpl) required(command, "instantiationBuilder");
      return () ->
          starts.start(
              caller,
              start.getProcessDefinitionId(),
              start.getProcessDefinitionKey(),
              start.getBusinessKey(),
              start.getVariables());
    }
    if (CountGate.counts(command)) {
      return () -> counts.refuseOthers(caller);
    }
    var ofCases = cases.rule(command);
    if (ofCases != null) {
      return ofCases;
    }
    if (command instanceof StartProcessInstanceAtActivitiesCmd) {
      return never("Proses dimulai dari awalnya. Mulai tanpa startInstructions.");
    }
    if (command instanceof AbstractSetVariableCmd
        || command instanceof AbstractPatchVariablesCmd
        || command instanceof AbstractRemoveVariableCmd
        || command instanceof SetVariablesToProcessInstancesBatchCmd) {
      return never(NO_VARIABLES);
    }
    if (command instanceof AbstractCorrelateMessageCmd
        || command instanceof CorrelateAllMessageBatchCmd
        || command instanceof MessageEventReceivedCmd
        || command instanceof SignalEventReceivedCmd
        || command instanceof SignalCmd
        || command instanceof EvaluateStartConditionCmd) {
      return never(NO_MESSAGES);
    }
    if (command instanceof AddCommentCmd
        || command instanceof UpdateCommentCmd
        || command instanceof DeleteTaskCommentCmd
        || command instanceof DeleteProcessInstanceCommentCmd
        || command instanceof CreateAttachmentCmd
        || command instanceof SaveAttachmentCmd
        || command instanceof DeleteAttachmentCmd) {
      return never(NO_COMMENTS);
    }
    if (command instanceof SaveUserCmd) {
      return () -> accounts.save((UserEntity) required(command, "user"));
    }
    // Camunda lets everybody delete himself; tasks and the trail would name somebody unknown.
    if (command instanceof DeleteUserCmd) {
      return onlyAdmin(caller, "Menghapus akun");
    }
    if (command instanceof DeployCmd) {
      return () ->
          deployments.check((DeploymentBuilderImpl) required(command, "deploymentBuilder"));
    }
    if (command instanceof SaveFilterCmd || command instanceof DeleteFilterCmd) {
      return onlyAdmin(caller, "Mengubah penyaring tugas");
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

  private static Runnable never(String message) {
    return () -> {
      throw RefusedException.badRequest(message);
    };
  }

  private static Runnable onlyAdmin(Caller caller, String deed) {
    return () -> {
      if (!caller.admin()) {
        throw RefusedException.forbidden(ADMIN_ONLY.formatted(deed));
      }
    };
  }

  /** A newer engine or another plug-in brought it: closed until somebody has looked at it. */
  private static Runnable unknown(Object command) {
    return () -> {
      throw RefusedException.forbidden(
          "Perintah %s belum dikenal penjaga mesin proses, jadi ditolak."
              .formatted(command.getClass().getSimpleName()));
    };
  }

  private static String taskId(Object command) {
    return Optional.ofNullable(CommandField.text(command, "taskId"))
        .orElseThrow(() -> RefusedException.badRequest("Tugas mana? Sebutkan id tugasnya."));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, ?> map(Object command, String field) {
    return (Map<String, ?>) CommandField.of(command, field);
  }

  private static Object required(Object command, String field) {
    var value = CommandField.of(command, field);
    if (value == null) {
      throw RefusedException.badRequest("Perintah ini tidak lengkap: %s kosong.".formatted(field));
    }
    return value;
  }
}
