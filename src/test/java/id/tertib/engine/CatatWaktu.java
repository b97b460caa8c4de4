package id.tertib.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Writes down when it was called, for the tests of the clock: a delegate and a ledger at once. */
@Component("catatWaktu")
final class CatatWaktu implements JavaDelegate, DueMoments {

  private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Instant> planned = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(DelegateExecution execution) {
    seen.add("pekerjaan " + now());
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return planned.stream().filter(moment -> moment.isAfter(now)).min(Instant::compareTo);
  }

  @Override
  public void runDue() {
    planned.removeIf(
        moment -> {
          var due = !moment.isAfter(now());
          if (due) {
            seen.add("buku " + now());
          }
          return due;
        });
  }

  void plan(Instant moment) {
    planned.add(moment);
  }

  List<String> seen() {
    return List.copyOf(seen);
  }

  void forget() {
    seen.clear();
    planned.clear();
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
