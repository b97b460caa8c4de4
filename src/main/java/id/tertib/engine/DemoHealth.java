package id.tertib.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In the demo the job executor rests while the clock is moved, and that is no illness. Takes the
 * place of the starter's indicator by its name.
 */
@Component("jobExecutorHealthIndicator")
@Profile("demo")
class DemoHealth implements HealthIndicator {

  private final ObjectProvider<JobExecutor> executor;
  private final DemoClock clock;

  DemoHealth(ObjectProvider<JobExecutor> executor, DemoClock clock) {
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var works = executor.stream().allMatch(JobExecutor::isActive);
    var well = works || clock.moving() || clock.historyOpen();
    return (well ? Health.up() : Health.down()).build();
  }
}
