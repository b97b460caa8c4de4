package id.tertib.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The training mode's clock: moves the one clock of engine and code forward, stopping at every
 * moment at which something falls due. Demo profile only.
 */
@Component
@Profile("demo")
public class DemoClock {

  private static final Duration IDLE_CHECK = Duration.ofMillis(20);

  private final ProcessEngineConfigurationImpl engine;
  private final ObjectProvider<ThreadPoolTaskExecutor> pool;
  private final DemoClockShift shift;
  private final ClockSteps steps;
  private final ReentrantLock moving = new ReentrantLock();

  DemoClock(
      ProcessEngine engine,
      @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> pool,
      ObjectProvider<DueMoments> ledgers,
      DemoClockShift shift) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.pool = pool;
    this.shift = shift;
    this.steps =
        new ClockSteps(
            engine.getManagementService(),
            engine.getIdentityService(),
            () -> ledgers.orderedStream().toList(),
            shift::stopAt);
  }

  public ZonedDateTime now() {
    return ClockUtil.getCurrentTime().toInstant().atZone(ClockConfiguration.ZONE);
  }

  /**
   * Moves the clock and returns when everything due by then is done. The job executor rests
   * meanwhile, so that no job's lock runs out under it.
   *
   * @throws RefusedException 400 when the target has passed, 409 while the clock is already moving
   */
  public void forwardTo(ZonedDateTime target) {
    if (!moving.tryLock()) {
      throw RefusedException.conflict("Jam sedang dimajukan. Tunggu sampai selesai.");
    }
    try {
      refusePast(target.toInstant());
      withoutJobExecutor(
          () -> {
            try {
              steps.forwardTo(target.toInstant());
            } finally {
              shift.run();
            }
          });
    } finally {
      moving.unlock();
    }
  }

  /** Jobs that are due and have not run. */
  long pendingJobs() {
    return steps.pendingJobs();
  }

  void refusePast(Instant target) {
    if (target.isBefore(ClockUtil.getCurrentTime().toInstant())) {
      throw RefusedException.badRequest(
          "Jam hanya dapat maju. Sekarang %s; kirim waktu sesudahnya.".formatted(now()));
    }
  }

  private void withoutJobExecutor(Runnable work) {
    var executor = engine.getJobExecutor();
    if (executor == null || !executor.isActive()) {
      work.run();
      return;
    }
    executor.shutdown();
    try {
      pool.ifAvailable(DemoClock::waitUntilIdle);
      work.run();
    } finally {
      executor.start();
    }
  }

  /** Jobs already handed to the pool run to their end. */
  private static void waitUntilIdle(ThreadPoolTaskExecutor pool) {
    while (pool.getActiveCount() > 0 || pool.getQueueSize() > 0) {
      LockSupport.parkNanos(IDLE_CHECK.toNanos());
    }
  }
}
