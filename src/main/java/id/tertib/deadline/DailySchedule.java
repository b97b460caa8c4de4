package id.tertib.deadline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether planned reminders have fallen due, on every node. */
@Component
class DailySchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailySchedule.class);

  private final DailyRun run;
  private final Settings settings;
  private volatile @Nullable ThreadPoolTaskScheduler thread;

  DailySchedule(DailyRun run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /**
   * @param run whether reminders are decided by themselves; false in tests
   * @param interval how often it is looked
   */
  @ConfigurationProperties("tertib.reminder")
  record Settings(@DefaultValue("true") boolean run, @DefaultValue("20s") Duration interval) {}

  private void look() {
    try {
      run.runDue(this::isRunning);
    } catch (RuntimeException e) {
      // For instance a database that is away: what was not decided is found again.
      LOG.warn("Pengingat tertunda, dicoba lagi: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    var made = new ThreadPoolTaskScheduler();
    made.setThreadNamePrefix("pengingat-");
    made.setDaemon(true);
    made.setWaitForTasksToCompleteOnShutdown(true);
    made.setAwaitTerminationSeconds(10);
    made.initialize();
    thread = made;
    made.scheduleWithFixedDelay(this::look, settings.interval());
  }

  @Override
  public void stop() {
    var worker = thread;
    thread = null;
    if (worker != null) {
      worker.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.run();
  }
}
