package id.tertib.deadline.register;

import id.tertib.calendar.CycleNames;
import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all procedures together say of kinds and cycles. */
@Component
public class KindNames {

  private final ObjectProvider<DeadlineKindSource> sources;
  private final CycleNames cycles;

  KindNames(ObjectProvider<DeadlineKindSource> sources, CycleNames cycles) {
    this.sources = sources;
    this.cycles = cycles;
  }

  /** Names by code of all kinds that some procedure brings. */
  public Map<String, String> kinds() {
    return sources
        .orderedStream()
        .flatMap(source -> source.kinds().stream())
        .collect(Collectors.toMap(DeadlineKind::code, DeadlineKind::name, (a, b) -> a));
  }

  /** As people read it; the code itself of a kind that no procedure brings any more. */
  public String kind(String code) {
    return kinds().getOrDefault(code, code);
  }

  /** Whether somebody without an account owes it, as {@link DeadlineKind#outsider}. */
  public boolean outsider(String code) {
    return sources
        .orderedStream()
        .flatMap(source -> source.kinds().stream())
        .anyMatch(kind -> kind.code().equals(code) && kind.outsider());
  }

  /** As people read it, e.g. “triwulan III 2026”; the key itself when no procedure knows it. */
  public String cycle(String key) {
    return cycles.of(key);
  }

  CyclePeriod period(String cycle, LocalDate first) {
    return sources
        .orderedStream()
        .flatMap(source -> source.period(cycle, first).stream())
        .findFirst()
        .orElseGet(() -> new CyclePeriod(first.getYear(), null));
  }
}
