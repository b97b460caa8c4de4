package id.tertib.portal;

import id.tertib.calendar.CycleNames;
import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads business keys the way people say them. */
@Component
public class CaseNames {

  private final CaseOwners owners;
  private final CycleNames cycles;

  CaseNames(CaseOwners owners, CycleNames cycles) {
    this.owners = owners;
    this.cycles = cycles;
  }

  /**
   * @return {@code Dinas Kesehatan · semester II 2026} for {@code 2026-S2/dinkes}; the key itself
   *     where it reads otherwise, empty for none
   */
  public String name(@Nullable String businessKey) {
    if (businessKey == null || businessKey.isBlank()) {
      return "";
    }
    var key = CaseKey.parse(businessKey);
    var owner = key.owner();
    var cycle = cycles.of(key.cycle());
    return owner == null ? cycle : owners.name(owner).orElse(owner) + " · " + cycle;
  }
}
