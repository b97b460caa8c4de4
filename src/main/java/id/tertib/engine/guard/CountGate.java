package id.tertib.engine.guard;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricBatchReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricCaseInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricCaseActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceReportImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cmd.GetUniqueTaskWorkerCountCmd;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts over all instances. The engine gives them to whoever may read a definition, and everybody
 * reads those; how many cases of which kind there are is for whoever may open Cockpit: leadership,
 * secretariat, administrators.
 */
@Component
final class CountGate implements CommandGate {

  private static final List<Class<?>> COUNTING =
      List.of(
          ProcessDefinitionStatisticsQueryImpl.class,
          ActivityStatisticsQueryImpl.class,
          DeploymentStatisticsQueryImpl.class,
          BatchStatisticsQueryImpl.class,
          HistoricActivityStatisticsQueryImpl.class,
          HistoricCaseActivityStatisticsQueryImpl.class,
          HistoricDecisionInstanceStatisticsQueryImpl.class,
          CleanableHistoricProcessInstanceReportImpl.class,
          CleanableHistoricDecisionInstanceReportImpl.class,
          CleanableHistoricCaseInstanceReportImpl.class,
          CleanableHistoricBatchReportImpl.class,
          MetricsQueryImpl.class,
          GetUniqueTaskWorkerCountCmd.class);

  /** Reports whose commands are classes of their own inside them, which the engine hides. */
  private static final Set<Class<?>> REPORTS =
      Set.of(
          HistoricProcessInstanceReportImpl.class,
          HistoricTaskInstanceReportImpl.class,
          TaskReportImpl.class,
          MetricsQueryImpl.class);

  private final EngineTasks engine;

  CountGate(EngineTasks engine) {
    this.engine = engine;
  }

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    return isCount(command.getClass()) ? () -> refuseOthers(caller) : null;
  }

  static boolean isCount(Class<?> command) {
    var report = command.getEnclosingClass();
    return COUNTING.stream().anyMatch(type -> type.isAssignableFrom(command))
        || (report != null && REPORTS.contains(report));
  }

  private void refuseOthers(Caller caller) {
    if (!caller.admin() && !engine.mayOpenCockpit(caller.userId())) {
      throw RefusedException.forbidden(
          "Jumlah perkara menurut proses hanya untuk pimpinan, Bagian Organisasi, dan administrator.");
    }
  }
}
