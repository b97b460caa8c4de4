package id.tertib.evidence;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.Visibility;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may read a document: as the policy says of its case, and of the places that use it. */
@Component
final class EvidenceAccess implements CaseReaders {

  private final Visibility visibility;
  private final ObjectProvider<EvidenceUses> uses;

  EvidenceAccess(Visibility visibility, ObjectProvider<EvidenceUses> uses) {
    this.visibility = visibility;
    this.uses = uses;
  }

  boolean mayRead(String userId, Evidence evidence) {
    return visibility.mayRead(userId, evidence.of())
        || uses.orderedStream().anyMatch(use -> use.mayReadOne(userId, evidence));
  }

  @Override
  public List<CaseKind> kinds() {
    return List.of(CaseKind.open(EvidenceStore.SHARED));
  }
}
