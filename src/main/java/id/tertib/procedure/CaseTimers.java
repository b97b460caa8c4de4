package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Timers of a case that stand for a day that people move. They fire at the end of that day. */
@Component
public class CaseTimers {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final ManagementService jobs;
  private final EngineTasks engine;
  private final Clock clock;

  CaseTimers(ManagementService jobs, EngineTasks engine, Clock clock) {
    this.jobs = jobs;
    this.engine = engine;
    this.clock = clock;
  }

  /** The moment at which a day that was given is over. */
  public Date endOf(LocalDate day) {
    return Date.from(day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
  }

  /**
   * Either the timer moves or it has fired: then its job is gone, or goes while we look at it.
   *
   * @param instance the engine's id; null for none
   * @param step id of the timer in the model
   * @param tooLate a sentence for when it has fired
   * @throws RefusedException 409 when it has fired
   */
  public void move(@Nullable String instance, String step, LocalDate day, String tooLate) {
    if (!moved(instance, step, day, tooLate)) {
      throw RefusedException.conflict(tooLate);
    }
  }

  /** As {@link #move}, where a case that waits for it no longer takes no notice. */
  public void moveIfWaiting(@Nullable String instance, String step, LocalDate day) {
    moved(
        instance,
        step,
        day,
        "Perkara ini baru saja berpindah langkah. Muat ulang halaman, lalu coba lagi.");
  }

  private boolean moved(@Nullable String instance, String step, LocalDate day, String tooLate) {
    return engine.asSystem(
        () -> {
          Job job =
              instance == null
                  ? null
                  : jobs.createJobQuery()
                      .processInstanceId(instance)
                      .activityId(step)
                      .singleResult();
          if (job == null) {
            return false;
          }
          try {
            jobs.setJobDuedate(job.getId(), endOf(day));
          } catch (OptimisticLockingException e) {
            throw RefusedException.conflict(tooLate);
          }
          return true;
        });
  }
}
