package id.tertib.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the product's clock forward as if the days had passed: it stops at every moment at which a
 * timer of the engine or something in a ledger of ours falls due and does what is due there, before
 * it goes on. The job executor must rest meanwhile.
 */
public final class ClockSteps {

  private static final Logger LOG = LoggerFactory.getLogger(ClockSteps.class);

  /** More rounds than this at one moment mean that something makes itself due again and again. */
  private static final int MOST_ROUNDS = 500;

  private static final Duration BREATH = Duration.ofMillis(1);

  private final ManagementService management;
  private final IdentityService identity;
  private final Supplier<List<DueMoments>> ledgers;
  private final Consumer<Instant> clock;

  /**
   * @param clock stops the product's clock at a moment; whoever moves it lets it run again
   */
  public ClockSteps(
      ManagementService management,
      IdentityService identity,
      Supplier<List<DueMoments>> ledgers,
      Consumer<Instant> clock) {
    this.management = management;
    this.identity = identity;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /**
   * Does what is due now, then steps to {@code target}.
   *
   * @param target not before the clock's now
   * @throws IllegalArgumentException when the target has passed
   * @throws IllegalStateException when one moment never comes to rest
   */
  public void forwardTo(Instant target) {
    if (target.isBefore(now())) {
      throw new IllegalArgumentException("Jam tidak dapat mundur ke " + target);
    }
    var before = identity.getCurrentAuthentication();
    try {
      identity.clearAuthentication();
      doWhatIsDue();
      for (var next = nextDue(target); next.isPresent(); next = nextDue(target)) {
        clock.accept(next.get());
        doWhatIsDue();
      }
      if (target.isAfter(now())) {
        clock.accept(target);
      }
      doWhatIsDue();
    } finally {
      if (before != null) {
        identity.setAuthentication(before);
      }
    }
  }

  /** Jobs that are due and have not run. */
  public long pendingJobs() {
    return due().count();
  }

  private Optional<Instant> nextDue(Instant target) {
    var now = now();
    var job =
        management
            .createJobQuery()
            .withRetriesLeft()
            .active()
            .duedateHigherThan(Date.from(now))
            .orderByJobDuedate()
            .asc()
            .listPage(0, 1)
            .stream()
            .map(ClockSteps::momentOf);
    var waiting = due().list().stream().filter(ClockSteps::early).map(ClockSteps::momentOf);
    var planned = ledgers.get().stream().flatMap(ledger -> ledger.nextAfter(now).stream());
    return Stream.of(job, waiting, planned)
        .flatMap(moments -> moments)
        .filter(moment -> moment.isAfter(now) && !moment.isAfter(target.plus(BREATH)))
        .min(Instant::compareTo);
  }

  /**
   * The engine schedules the last of a counted cycle ({@code R3/…}) again and again while the clock
   * stands exactly at its due date, so such a timer is met one breath later, as in real life.
   */
  private static Instant momentOf(Job job) {
    var due = job.getDuedate().toInstant();
    var counted =
        job instanceof TimerEntity timer
            && timer.getRepeat() != null
            && timer.getRepeat().startsWith("R");
    return counted ? due.plus(BREATH) : due;
  }

  /** Due for the engine, but its breath later: something else stopped the clock at its due date. */
  private static boolean early(Job job) {
    return job.getDuedate() != null && momentOf(job).isAfter(now());
  }

  /** Jobs and ledgers in turn until neither has work left at this moment. */
  private void doWhatIsDue() {
    Set<String> failed = new HashSet<>();
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var jobs = open(failed);
      for (var job : jobs) {
        run(job, failed);
      }
      runLedgers();
      if (jobs.isEmpty() && open(failed).isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException(
        "Jam berhenti pada %s: setelah %d putaran masih ada pekerjaan yang jatuh tempo"
            .formatted(now(), MOST_ROUNDS));
  }

  private List<Job> open(Set<String> failed) {
    var jobs = new ArrayList<>(due().orderByJobDuedate().asc().list());
    jobs.removeIf(job -> failed.contains(job.getId()) || early(job));
    return jobs;
  }

  private JobQuery due() {
    return management.createJobQuery().executable().active();
  }

  private void run(Job job, Set<String> failed) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException e) {
      // The engine has counted the attempt; its retry is due later, or it is an incident.
      if (management.createJobQuery().jobId(job.getId()).count() > 0) {
        failed.add(job.getId());
        LOG.warn("Pekerjaan {} gagal saat jam dimajukan: {}", job.getId(), e.getClass().getName());
      }
    }
  }

  private void runLedgers() {
    for (var ledger : ledgers.get()) {
      try {
        ledger.runDue();
      } catch (RuntimeException e) {
        LOG.warn("{} gagal saat jam dimajukan", ledger.getClass().getSimpleName(), e);
      }
    }
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
