package id.tertib.deadline.ledger;

import id.tertib.engine.Beat;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether planned reminders have fallen due, on every node. */
@Component
class DailySchedule extends Beat {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DailyRun run;

  DailySchedule(DailyRun run, Settings settings) {
    super("pengingat", settings.run(), settings.interval(), PATIENCE);
    this.run = run;
  }

  /**
   * @param run whether reminders are decided by themselves; false in tests
   * @param interval how often it is looked
   */
  @ConfigurationProperties("tertib.reminder")
  record Settings(@DefaultValue("true") boolean run, @DefaultValue("20s") Duration interval) {}

  @Override
  protected void work(BooleanSupplier wanted) {
    run.runDue(wanted);
  }
}
