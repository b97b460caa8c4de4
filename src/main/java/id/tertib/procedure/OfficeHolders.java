package id.tertib.procedure;

import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An office's next task goes to whoever carries on for it, also when it was merged in this very
 * moment: a step and a reorganisation of the same office never happen side by side. By events and
 * not in the model, so that it holds for instances of every version.
 */
@Component
class OfficeHolders {

  private final Descriptions descriptions;
  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;

  OfficeHolders(Descriptions descriptions, PerangkatDaerahRegister offices, CaseOwners owners) {
    this.owners = owners;
    this.descriptions = descriptions;
    this.offices = offices;
  }

  /** Before the step ends; so that a reorganisation finds either this task or the next. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void ends(DelegateTask task) {
    if (task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE)
        && task.getExecution() != null) {
      hold(task.getExecution());
    }
  }

  /** Before the task is made: its groups are those of today. */
  @EventListener
  void begins(DelegateExecution execution) {
    if (!ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        || execution.getCurrentActivityId() == null) {
      return;
    }
    var jabatan =
        descriptions
            .step(execution.getProcessDefinitionId(), execution.getCurrentActivityId())
            .map(step -> step.holder().jabatan());
    if (jabatan.isPresent()) {
      hold(execution)
          .map(office -> offices.current(office.kode()).group(jabatan.get()))
          .ifPresent(group -> set(execution, variable(jabatan.get()), group));
    }
  }

  /** The variable that holds the group of an office's role, e.g. {@code kelompokAsesor}. */
  static String variable(Jabatan jabatan) {
    return ModelReader.OFFICE_GROUP + jabatan.label();
  }

  private static void set(DelegateExecution execution, String name, String group) {
    if (!group.equals(execution.getVariable(name))) {
      execution.setVariable(name, group);
    }
  }

  /** Empty when this is no case of an office's. */
  private Optional<PerangkatDaerah> hold(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    if (key == null || !descriptions.describes(execution.getProcessDefinitionId())) {
      return Optional.empty();
    }
    var owner = CaseKey.parse(key).owner();
    if (owner == null) {
      return Optional.empty();
    }
    var office = owners.office(owner);
    office.ifPresent(known -> offices.hold(known.kode()));
    return office;
  }
}
