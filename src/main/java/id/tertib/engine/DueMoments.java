package id.tertib.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A ledger of ours in which something falls due: planned mails, reminders, what a schedule looks
 * at. When the clock is moved it stops at each such moment and lets the ledger do its work there,
 * as if the days had passed. Every {@code @Scheduled} bean that follows the product's clock is one.
 */
public interface DueMoments {

  /**
   * @return the first moment after {@code now} at which this ledger has something to do; empty when
   *     nothing is planned
   */
  Optional<Instant> nextAfter(Instant now);

  /**
   * Does everything that is due by the product's clock, and nothing when nothing is: it is called
   * several times at one moment. What it throws is logged and the clock goes on.
   */
  void runDue();
}
