package id.tertib.pengaduan.perkara;

import id.tertib.procedure.RunningNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of reports, running within a year. Each is taken in a transaction of its own, so that
 * nobody waits for another's report; one that fails afterwards leaves a gap.
 */
@Component
class NomorLaporan {

  private static final String DERET = "pengaduan";

  private final RunningNumbers numbers;
  private final TransactionTemplate own;
  private final Clock clock;

  NomorLaporan(RunningNumbers numbers, PlatformTransactionManager transactions, Clock clock) {
    this.numbers = numbers;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** {@code PGD-2026-000123}. */
  String next() {
    var number = Objects.requireNonNull(own.execute(status -> numbers.next(DERET)));
    return "PGD-%d-%06d".formatted(LocalDate.now(clock).getYear(), number);
  }
}
