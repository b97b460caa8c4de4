package id.tertib.deadline.ledger;

import id.tertib.engine.Beat;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Looks a few times an hour whether a year without a decree has to be warned about. */
@Component
class EstimateSchedule extends Beat {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EstimateWarning warning;

  EstimateSchedule(EstimateWarning warning, DailySchedule.Settings settings) {
    super("perkiraan", settings.run(), INTERVAL, PATIENCE);
    this.warning = warning;
  }

  @Override
  protected void work(BooleanSupplier wanted) {
    warning.runDue();
  }
}
