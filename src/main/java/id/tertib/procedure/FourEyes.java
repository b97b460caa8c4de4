package id.tertib.procedure;

import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.worksheet.Authors;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Four eyes, as the model of a step says: who had a part in what it judges does not hold it,
 * whoever gives it to him, and people of the office do not judge their own.
 */
@Component
public class FourEyes {

  private final Authors authors;
  private final Workplaces workplaces;
  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;

  FourEyes(
      Authors authors, Workplaces workplaces, PerangkatDaerahRegister offices, CaseOwners owners) {
    this.owners = owners;
    this.authors = authors;
    this.workplaces = workplaces;
    this.offices = offices;
  }

  /**
   * @param caseKey business key of the case
   * @return why this person may not hold the step; empty when he may
   */
  public Optional<String> refuse(Step step, String caseKey, String userId) {
    var rule = step.fourEyes();
    if (!rule.barred().isEmpty()
        && !Collections.disjoint(authors.of(caseKey, userId), rule.barred())) {
      return Optional.of(rule.sentence().replace("{perkara}", caseKey));
    }
    var deed = rule.office();
    return deed == null
        ? Optional.empty()
        : Optional.ofNullable(CaseKey.parse(caseKey).owner())
            .flatMap(owner -> workplace(owner, userId))
            .map(place -> "Anda bekerja di %s, jadi tidak dapat %s.".formatted(place, deed));
  }

  private Optional<String> workplace(String owner, String userId) {
    return workplaces.operates(userId, owner)
        ? owners.name(owner)
        : owners
            .office(owner)
            .filter(office -> worksFor(office, userId))
            .map(PerangkatDaerah::nama);
  }

  /** Of the office itself, or of the one that carries on for it. */
  private boolean worksFor(PerangkatDaerah office, String userId) {
    var his = workplaces.of(userId);
    return his.contains(office) || his.contains(offices.current(office.kode()));
  }
}
