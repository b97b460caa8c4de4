package id.tertib.evidence;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.Workplaces;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read a document: its office, secretariat, leadership, administrators, and readers of a
 * procedure.
 */
@Component
final class EvidenceAccess {

  private static final Set<String> EVERYWHERE =
      Set.of(Groups.ORGANISASI, Groups.WALI_KOTA, Groups.SEKDA, Groups.INSPEKTUR, Groups.ADMIN);

  private final People people;
  private final Workplaces workplaces;
  private final ObjectProvider<EvidenceReaders> readers;

  EvidenceAccess(People people, Workplaces workplaces, ObjectProvider<EvidenceReaders> readers) {
    this.people = people;
    this.workplaces = workplaces;
    this.readers = readers;
  }

  boolean mayRead(String userId, Evidence evidence) {
    return people.groupsOf(userId).stream().anyMatch(EVERYWHERE::contains)
        || workplaces.of(userId).stream()
            .map(PerangkatDaerah::kode)
            .anyMatch(evidence.office()::equals)
        || readers.orderedStream().anyMatch(reader -> reader.mayRead(userId, evidence));
  }
}
