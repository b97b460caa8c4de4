package id.tertib.pmprb;

import id.tertib.access.CaseSubject;
import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceUses;
import id.tertib.worksheet.Owner;
import org.springframework.stereotype.Component;

/** The city's results are read by whoever reads its reports, and recorded by Bagian Organisasi. */
@Component
class HasilReaders implements EvidenceUses {

  private final Visibility visibility;
  private final People people;
  private final HasilResmiTable table;
  private final HasilTahunan years;
  private final Sentences words;

  HasilReaders(
      Visibility visibility,
      People people,
      HasilResmiTable table,
      HasilTahunan years,
      Sentences words) {
    this.visibility = visibility;
    this.people = people;
    this.table = table;
    this.years = years;
    this.words = words;
  }

  boolean reads(String userId) {
    return visibility.mayRead(
        userId, new CaseSubject(Matter.REPORT, MakeReportsTask.LAPORAN, null, ""));
  }

  /**
   * @throws RefusedException 403 for whoever does not read the city's reports
   */
  void requireReader(String userId) {
    if (!reads(userId)) {
      throw RefusedException.forbidden(words.of("pmprb.hasil.tolak.bukan-pembaca"));
    }
  }

  /** Whether this person sees how the city's score came about. */
  boolean leads(String userId) {
    return Visibility.leads(people.groupsOf(userId));
  }

  boolean records(String userId) {
    return people.isIn(userId, Groups.ORGANISASI);
  }

  /**
   * @throws RefusedException 403 for all but Bagian Organisasi
   */
  void requireRecorder(String userId) {
    if (!records(userId)) {
      throw RefusedException.forbidden(words.of("pmprb.hasil.tolak.bukan-pencatat"));
    }
  }

  /** A result is read with what proves it. */
  @Override
  public boolean mayReadOne(String userId, Evidence evidence) {
    return evidence.owner().equals(Owner.city().code())
        && (table.uses(evidence.id()) || years.proves(evidence.id()))
        && reads(userId);
  }
}
