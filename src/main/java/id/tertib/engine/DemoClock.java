package id.tertib.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
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

  /** Where a demo with a history comes to rest: Monday, 13 July 2026, 07:00 WIB. */
  public static ZonedDateTime beginning() {
    return DemoClockShift.BEGINNING;
  }

  /** Whether the days before {@link #beginning()} are still to be gone through. */
  public boolean historyOpen() {
    return shift.historyOpen();
  }

  /** Moves on within a history: as {@link #forwardTo}, but the clock stands still afterwards. */
  public interface Steps {
    void forwardTo(ZonedDateTime target);
  }

  /**
   * Goes through the days before {@link #beginning()}. The clock stands still between two steps and
   * the job executor rests all the while. When the work returns, the clock steps on to the
   * beginning and runs; when it throws, clock and jobs rest where they are, for the next start to
   * go on.
   *
   * @throws RefusedException 409 while the clock is already moving
   */
  public void makeHistory(Consumer<Steps> work) {
    if (!moving.tryLock()) {
      throw RefusedException.conflict("Jam sedang dimajukan. Tunggu sampai selesai.");
    }
    try {
      var executor = engine.getJobExecutor();
      var active = executor != null && executor.isActive();
      if (active) {
        rest(executor);
      }
      work.accept(target -> steps.forwardTo(target.toInstant()));
      steps.forwardTo(DemoClockShift.BEGINNING.toInstant());
      shift.run();
      if (active) {
        executor.start();
      }
    } finally {
      moving.unlock();
    }
  }

  /** Whether the clock is moving just now, so that the job executor rests. */
  public boolean moving() {
    return moving.isLocked();
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
    rest(executor);
    try {
      work.run();
    } finally {
      executor.start();
    }
  }

  private void rest(JobExecutor executor) {
    executor.shutdown();
    pool.ifAvailable(DemoClock::waitUntilIdle);
  }

  /** Jobs already handed to the pool run to their end. */
  private static void waitUntilIdle(ThreadPoolTaskExecutor pool) {
    while (pool.getActiveCount() > 0 || pool.getQueueSize() > 0) {
      LockSupport.parkNanos(IDLE_CHECK.toNanos());
    }
  }
}
