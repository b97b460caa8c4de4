package id.tertib.portal;

import id.tertib.engine.Beat;
import id.tertib.engine.DueMoments;
import id.tertib.portal.leader.WeeklyRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks whether the leaders' mail has fallen due; not while the training data are prepared. */
@Component
@Order(WeeklyMoments.BEFORE_THE_RELAY)
class WeeklyMoments extends Beat implements DueMoments {

  /** When the clock is moved, what is decided at a moment is sent at that moment. */
  static final int BEFORE_THE_RELAY = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WeeklyRun run;
  private final ObjectProvider<TrainingPreparation> preparation;
  private final boolean automatic;

  WeeklyMoments(WeeklyRun run, ObjectProvider<TrainingPreparation> preparation, Settings settings) {
    super("surel-mingguan", settings.run(), settings.interval(), PATIENCE);
    this.run = run;
    this.preparation = preparation;
    this.automatic = settings.run();
  }

  /**
   * @param run whether the mail comes by itself; false in tests
   * @param interval how often it is looked
   */
  @ConfigurationProperties("tertib.weekly")
  record Settings(@DefaultValue("true") boolean run, @DefaultValue("60s") Duration interval) {}

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return isAwake() ? run.nextAfter(moment) : Optional.empty();
  }

  @Override
  public void runDue() {
    if (isAwake()) {
      run.runDue();
    }
  }

  @Override
  protected void work(BooleanSupplier wanted) {
    runDue();
  }

  private boolean isAwake() {
    return automatic && preparation.orderedStream().noneMatch(one -> one.progress().isPresent());
  }
}
