package id.tertib.testing;

import id.tertib.engine.ClockSteps;
import id.tertib.engine.DueMoments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The clock of a test: stands still where it is put, and steps to a later moment through every
 * timer and every due moment of our ledgers, running what is due there. The job executor is off in
 * tests. Times are WIB.
 */
@Component
public class TimeTravel {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final ClockSteps steps;

  TimeTravel(ProcessEngine engine, ObjectProvider<DueMoments> ledgers) {
    this.steps =
        new ClockSteps(
            engine.getManagementService(),
            engine.getIdentityService(),
            () -> ledgers.orderedStream().toList(),
            TimeTravel::stopAt);
  }

  /** Puts the clock at a moment, such as {@code 2026-07-13T07:00}, running nothing. */
  public void startAt(String wib) {
    stopAt(parse(wib));
  }

  /** Steps to a moment not before now, running all that falls due on the way and at its end. */
  public void forwardTo(String wib) {
    steps.forwardTo(parse(wib));
  }

  /** As {@link #forwardTo(String)}. */
  public void forwardTo(ZonedDateTime moment) {
    steps.forwardTo(moment.toInstant());
  }

  /** Runs what is due at this very moment: asynchronous steps, timers, ledgers. */
  public void runDue() {
    stopAt(ClockUtil.getCurrentTime().toInstant());
    steps.forwardTo(ClockUtil.getCurrentTime().toInstant());
  }

  public ZonedDateTime now() {
    return ClockUtil.getCurrentTime().toInstant().atZone(WIB);
  }

  private static void stopAt(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  private static Instant parse(String wib) {
    return LocalDateTime.parse(wib).atZone(WIB).toInstant();
  }
}
