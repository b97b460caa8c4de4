package id.tertib.engine.guard;

import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.RestartProcessInstanceBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What nobody does to a case of ours past its procedure, administrators neither: end it, move it to
 * another step, let a timer go off, forget its history. The engine lets whoever may update an
 * instance; four eyes, deadlines and the record of published decisions would be gone. Ways out with
 * their rules are on the product's pages.
 */
@Component
final class CaseGate implements CommandGate {

  private static final String ENDED =
      "Perkara Tertib tidak dihapus dari mesin proses. Batalkan siklusnya atau tutup perangkat"
          + " daerahnya di halaman Kemajuan.";
  private static final String MOVED =
      "Perkara Tertib berjalan menurut modelnya: tidak digeser, dipindah versi, atau diulang dari"
          + " sini. Pakai pengembalian pada tugasnya atau tombol di halaman Kemajuan.";
  private static final String TIMED =
      "Waktu perkara Tertib mengikuti tenggatnya dan tidak diubah di sini. Ajukan perpanjangan di"
          + " halaman Tenggat.";
  private static final String FORGOTTEN =
      "Riwayat perkara Tertib terhapus sendiri sesudah masa simpannya, tidak lebih awal.";
  private static final String WITHDRAWN =
      "Model Tertib tidak dihapus: perkara yang berjalan dan riwayatnya memakainya. Versi baru"
          + " dipasang di sampingnya.";

  private final OwnProcesses own;
  private final AffectedProcesses affected;
  private final List<Refusal> refusals;

  CaseGate(OwnProcesses own, AffectedProcesses affected) {
    this.own = own;
    this.affected = affected;
    this.refusals =
        List.of(
            instance(DeleteProcessInstanceCmd.class, ENDED, "processInstanceId"),
            instances(DeleteProcessInstancesCmd.class, ENDED, "processInstanceIds"),
            instances(
                DeleteProcessInstanceBatchCmd.class,
                ENDED,
                "processInstanceIds",
                "processInstanceQuery",
                "historicProcessInstanceQuery"),
            new Refusal(
                ModifyProcessInstanceCmd.class,
                MOVED,
                (all, command) -> all.ofInstances(List.of(modified(command)))),
            new Refusal(
                ModifyProcessInstanceAsyncCmd.class,
                MOVED,
                (all, command) -> all.ofInstances(List.of(modified(command)))),
            new Refusal(
                AbstractModificationCmd.class,
                MOVED,
                (all, command) ->
                    all.ofDefinitions(
                        List.of(text(builder(command, "builder"), "processDefinitionId")))),
            new Refusal(
                AbstractRestartProcessInstanceCmd.class,
                MOVED,
                (all, command) ->
                    all.ofDefinitions(
                        List.of(
                            ((RestartProcessInstanceBuilderImpl) builder(command, "builder"))
                                .getProcessDefinitionId()))),
            new Refusal(AbstractMigrationCmd.class, MOVED, CaseGate::migrated),
            instance(SetProcessDefinitionVersionCmd.class, MOVED, "processInstanceId"),
            job(SetJobDuedateCmd.class),
            job(RecalculateJobDuedateCmd.class),
            job(DeleteJobCmd.class),
            new Refusal(
                ExecuteJobsCmd.class, TIMED, (all, command) -> all.ofTimer(text(command, "jobId"))),
            instances(DeleteHistoricProcessInstancesCmd.class, FORGOTTEN, "processInstanceIds"),
            instances(
                DeleteHistoricProcessInstancesBatchCmd.class,
                FORGOTTEN,
                "historicProcessInstanceIds",
                "historicProcessInstanceQuery"),
            instance(
                DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
                FORGOTTEN,
                "processInstanceId"),
            new Refusal(
                DeleteHistoricVariableInstanceCmd.class,
                FORGOTTEN,
                (all, command) -> all.ofHistoricVariable(text(command, "variableInstanceId"))),
            new Refusal(
                DeleteHistoricTaskInstanceCmd.class,
                FORGOTTEN,
                (all, command) -> all.ofHistoricTask(text(command, "taskId"))),
            new Refusal(
                SetRemovalTimeToHistoricProcessInstancesCmd.class,
                FORGOTTEN,
                (all, command) -> named(all, builder(command, "builder"), List.of("ids", "query"))),
            new Refusal(
                SetRemovalTimeToHistoricDecisionInstancesCmd.class,
                FORGOTTEN,
                (all, command) -> decisions(all, builder(command, "builder"), "ids", "query")),
            new Refusal(
                DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
                FORGOTTEN,
                (all, command) ->
                    all.ofDecisions(List.of(text(command, "historicDecisionInstanceId")))),
            new Refusal(
                DeleteHistoricDecisionInstancesBulkCmd.class,
                FORGOTTEN,
                (all, command) -> all.ofDecisions(strings(command, "decisionInstanceIds"))),
            new Refusal(
                DeleteHistoricDecisionInstancesBatchCmd.class,
                FORGOTTEN,
                (all, command) ->
                    decisions(
                        all,
                        command,
                        "historicDecisionInstanceIds",
                        "historicDecisionInstanceQuery")),
            new Refusal(
                DeleteHistoricDecisionInstanceByDefinitionIdCmd.class,
                FORGOTTEN,
                (all, command) -> all.ofDecisionDefinition(text(command, "decisionDefinitionId"))),
            new Refusal(
                UpdateProcessDefinitionHistoryTimeToLiveCmd.class,
                FORGOTTEN,
                (all, command) -> all.ofDefinitions(List.of(text(command, "processDefinitionId")))),
            new Refusal(
                DeleteDeploymentCmd.class,
                WITHDRAWN,
                (all, command) -> all.ofDeployment(text(command, "deploymentId"))),
            new Refusal(
                DeleteProcessDefinitionsByIdsCmd.class,
                WITHDRAWN,
                (all, command) -> all.ofDefinitions(strings(command, "processDefinitionIds"))),
            new Refusal(
                DeleteProcessDefinitionsByKeyCmd.class,
                WITHDRAWN,
                (all, command) -> Stream.of(text(command, "processDefinitionKey"))));
  }

  /**
   * One kind of command.
   *
   * @param keys of the processes that the command would touch
   */
  private record Refusal(
      Class<?> command,
      String sentence,
      BiFunction<AffectedProcesses, Object, Stream<String>> keys) {}

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    return refusals.stream()
        .filter(refusal -> refusal.command().isInstance(command))
        .findFirst()
        .map(refusal -> (Runnable) () -> refuseOurs(refusal, command))
        .orElse(null);
  }

  private void refuseOurs(Refusal refusal, Object command) {
    if (refusal.keys().apply(affected, command).anyMatch(own::owns)) {
      throw RefusedException.forbidden(refusal.sentence());
    }
  }

  private static Refusal instance(Class<?> command, String sentence, String field) {
    return new Refusal(
        command, sentence, (all, given) -> all.ofInstances(List.of(text(given, field))));
  }

  private static Refusal instances(Class<?> command, String sentence, String... fields) {
    return new Refusal(command, sentence, (all, given) -> named(all, given, List.of(fields)));
  }

  private static Refusal job(Class<?> command) {
    return new Refusal(command, TIMED, (all, given) -> all.ofJob(text(given, "jobId")));
  }

  /** Instances that are named one by one, and those that a query finds. */
  private static Stream<String> named(AffectedProcesses all, Object given, List<String> fields) {
    return fields.stream()
        .map(field -> CommandField.of(given, field))
        .filter(Objects::nonNull)
        .flatMap(
            value ->
                value instanceof Collection<?> ids
                    ? all.ofInstances(ids.stream().map(String::valueOf).toList())
                    : all.found(value));
  }

  private static Stream<String> decisions(
      AffectedProcesses all, Object given, String ids, String query) {
    return Stream.concat(
        all.ofDecisions(strings(given, ids)), all.found(CommandField.of(given, query)));
  }

  private static Stream<String> migrated(AffectedProcesses all, Object command) {
    var plan = builder(builder(command, "executionBuilder"), "migrationPlan");
    return all.ofDefinitions(
        List.of(text(plan, "sourceProcessDefinitionId"), text(plan, "targetProcessDefinitionId")));
  }

  private static String modified(Object command) {
    return ((ProcessInstanceModificationBuilderImpl) builder(command, "builder"))
        .getProcessInstanceId();
  }

  private static Object builder(Object command, String field) {
    return Objects.requireNonNull(CommandField.of(command, field), field);
  }

  /** Empty when it was not given; the engine then says so in its own words. */
  private static String text(Object command, String field) {
    return Objects.requireNonNullElse(CommandField.text(command, field), "");
  }

  private static Collection<String> strings(Object command, String field) {
    return CommandField.of(command, field) instanceof Collection<?> ids
        ? ids.stream().map(String::valueOf).toList()
        : Set.of();
  }
}
