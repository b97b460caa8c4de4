package id.tertib.calendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all procedures together call their cycles. */
@Component
public class CycleNames {

  private final ObjectProvider<CycleNaming> procedures;

  CycleNames(ObjectProvider<CycleNaming> procedures) {
    this.procedures = procedures;
  }

  /** As people read it, e.g. “triwulan III 2026”; the key itself when no procedure knows it. */
  public String of(String key) {
    return procedures
        .orderedStream()
        .flatMap(procedure -> procedure.cycle(key).stream())
        .findFirst()
        .orElse(key);
  }
}
