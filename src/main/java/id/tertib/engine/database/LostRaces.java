package id.tertib.engine.database;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.stereotype.Component;

/**
 * A job that lost a race has not failed: it keeps its due date and is tried again. The engine would
 * give it the first interval of the retry cycle, so that a timer whose date was moved while it
 * fired would fire a minute later all the same.
 */
@Component
final class LostRaces extends AbstractProcessEnginePlugin {

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobCommandFactory(keepingDueDates(engine.getFailedJobCommandFactory()));
  }

  private static FailedJobCommandFactory keepingDueDates(FailedJobCommandFactory usual) {
    return (jobId, exception) ->
        exception instanceof OptimisticLockingException
            ? release(jobId)
            : usual.getCommand(jobId, exception);
  }

  private static Command<Object> release(String jobId) {
    return context -> {
      var job = context.getJobManager().findJobById(jobId);
      if (job != null) {
        job.unlock();
      }
      return jobId;
    };
  }
}
