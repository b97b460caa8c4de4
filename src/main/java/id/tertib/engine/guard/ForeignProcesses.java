package id.tertib.engine.guard;

import id.tertib.engine.OwnProcesses;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ConditionEvaluationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RestartProcessInstanceBuilderImpl;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which commands concern processes that are not the product's own. There the guard has no say about
 * forms, holders, variables, messages and keys: the engine's authorisations alone decide. A command
 * is foreign when everything it names is; one that names nothing known is judged like ours.
 */
@Component
final class ForeignProcesses {

  private final OwnProcesses own;
  private final ProcessEngineConfigurationImpl engine;

  ForeignProcesses(OwnProcesses own, ProcessEngineConfigurationImpl engine) {
    this.own = own;
    this.engine = engine;
  }

  /** Whether the command leaves every process of ours alone. */
  boolean concerns(Object command) {
    if (command instanceof AbstractCorrelateMessageCmd
        || command instanceof CorrelateAllMessageBatchCmd) {
      // Whoever listens to a message that is not ours is no process of ours.
      var message = CommandField.text(command, "messageName");
      return message != null && !own.names().messages().contains(message);
    }
    if (command instanceof SignalEventReceivedCmd) {
      var signal = given(command, "builder", SignalEventReceivedBuilderImpl.class).getSignalName();
      return !own.names().signals().contains(signal);
    }
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var owners = new Owners(context).of(command).toList();
              return !owners.isEmpty() && owners.stream().allMatch(Owner.FOREIGN::equals);
            });
  }

  private enum Owner {
    OURS,
    FOREIGN,
    UNKNOWN
  }

  private static <T> T given(Object command, String field, Class<T> type) {
    return type.cast(Objects.requireNonNull(CommandField.of(command, field)));
  }

  /** Looks up, within one command of the engine, whose the things are that another one names. */
  private final class Owners {

    private final CommandContext context;

    Owners(CommandContext context) {
      this.context = context;
    }

    Stream<Owner> of(Object command) {
      return Stream.of(byTask(command), byInstance(command), byDefinition(command))
          .flatMap(owners -> owners);
    }

    private Stream<Owner> byTask(Object command) {
      if (command instanceof CompleteTaskCmd
          || command instanceof SubmitTaskFormCmd
          || command instanceof HandleTaskBpmnErrorCmd
          || command instanceof HandleTaskEscalationCmd
          || command instanceof ClaimTaskCmd
          || command instanceof DelegateTaskCmd
          || command instanceof AbstractSetTaskPropertyCmd
          || command instanceof DeleteIdentityLinkCmd
          || command instanceof DeleteTaskCommentCmd
          || command instanceof DeleteAttachmentCmd) {
        return Stream.of(task(CommandField.text(command, "taskId")));
      }
      if (command instanceof SetTaskVariablesCmd
          || command instanceof PatchTaskVariablesCmd
          || command instanceof RemoveTaskVariablesCmd) {
        return Stream.of(task(CommandField.text(command, "entityId")));
      }
      if (command instanceof SaveTaskCmd
          && CommandField.of(command, "task") instanceof TaskEntity task) {
        return Stream.of(task(task.getId()));
      }
      return Stream.empty();
    }

    private Stream<Owner> byInstance(Object command) {
      if (command instanceof AddCommentCmd
          || command instanceof UpdateCommentCmd
          || command instanceof CreateAttachmentCmd) {
        return taskOrInstance(
            CommandField.text(command, "taskId"), CommandField.text(command, "processInstanceId"));
      }
      if (command instanceof SaveAttachmentCmd
          && CommandField.of(command, "attachment") instanceof Attachment attachment) {
        return taskOrInstance(attachment.getTaskId(), attachment.getProcessInstanceId());
      }
      if (command instanceof DeleteProcessInstanceCommentCmd) {
        return Stream.of(execution(CommandField.text(command, "processInstanceId")));
      }
      if (command instanceof MessageEventReceivedCmd || command instanceof SignalCmd) {
        return Stream.of(execution(CommandField.text(command, "executionId")));
      }
      if (command instanceof ModifyProcessInstanceCmd) {
        return Stream.of(
            execution(
                given(command, "builder", ProcessInstanceModificationBuilderImpl.class)
                    .getProcessInstanceId()));
      }
      if (command instanceof SetVariablesToProcessInstancesBatchCmd) {
        return batch(command);
      }
      if (!(command instanceof SetTaskVariablesCmd
              || command instanceof PatchTaskVariablesCmd
              || command instanceof RemoveTaskVariablesCmd)
          && (command instanceof AbstractSetVariableCmd
              || command instanceof AbstractPatchVariablesCmd
              || command instanceof AbstractRemoveVariableCmd)) {
        return Stream.of(execution(CommandField.text(command, "entityId")));
      }
      return Stream.empty();
    }

    private Stream<Owner> byDefinition(Object command) {
      if (command instanceof SubmitStartFormCmd) {
        return Stream.of(definition(CommandField.text(command, "processDefinitionId")));
      }
      if (command instanceof StartProcessInstanceCmd
          || command instanceof StartProcessInstanceAtActivitiesCmd) {
        var start = given(command, "instantiationBuilder", ProcessInstantiationBuilderImpl.class);
        var key = start.getProcessDefinitionKey();
        return Stream.of(key == null ? definition(start.getProcessDefinitionId()) : latest(key));
      }
      if (command instanceof AbstractRestartProcessInstanceCmd) {
        return Stream.of(
            definition(
                given(command, "builder", RestartProcessInstanceBuilderImpl.class)
                    .getProcessDefinitionId()));
      }
      if (command instanceof EvaluateStartConditionCmd) {
        return Stream.of(
            definition(
                given(command, "builder", ConditionEvaluationBuilderImpl.class)
                    .getProcessDefinitionId()));
      }
      return Stream.empty();
    }

    private Stream<Owner> taskOrInstance(@Nullable String taskId, @Nullable String instanceId) {
      return Stream.concat(
          Stream.ofNullable(taskId).map(this::task),
          Stream.ofNullable(instanceId).map(this::execution));
    }

    /** Only instances that are named one by one; a query may find anybody's. */
    private Stream<Owner> batch(Object command) {
      var named = CommandField.of(command, "processInstanceIds");
      return named instanceof List<?> ids
              && CommandField.of(command, "processInstanceQuery") == null
              && CommandField.of(command, "historicProcessInstanceQuery") == null
          ? ids.stream().map(id -> execution((String) id))
          : Stream.of(Owner.UNKNOWN);
    }

    private Owner task(@Nullable String id) {
      var task = id == null ? null : context.getTaskManager().findTaskById(id);
      if (task == null) {
        return Owner.UNKNOWN;
      }
      // Tasks of cases (CMMN): none of those is ours.
      return task.getCaseExecutionId() == null
          ? definition(task.getProcessDefinitionId())
          : Owner.FOREIGN;
    }

    private Owner execution(@Nullable String id) {
      var execution = id == null ? null : context.getExecutionManager().findExecutionById(id);
      return execution == null ? Owner.UNKNOWN : definition(execution.getProcessDefinitionId());
    }

    private Owner definition(@Nullable String id) {
      return ownerOf(
          id == null
              ? null
              : Optional.ofNullable(engine.getDeploymentCache().findProcessDefinitionFromCache(id))
                  .orElseGet(
                      () ->
                          context
                              .getProcessDefinitionManager()
                              .findLatestProcessDefinitionById(id)));
    }

    private Owner latest(String key) {
      return ownerOf(context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key));
    }

    private Owner ownerOf(@Nullable ProcessDefinitionEntity definition) {
      if (definition == null) {
        return Owner.UNKNOWN;
      }
      return own.follows(definition.getId(), definition.getKey()) ? Owner.OURS : Owner.FOREIGN;
    }
  }
}
