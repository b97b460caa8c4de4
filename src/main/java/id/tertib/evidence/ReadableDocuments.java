package id.tertib.evidence;

import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Documents of open cases, whoever owns them, as far as somebody reads them. */
@Component
public class ReadableDocuments {

  private final EvidenceTable table;
  private final EvidenceAccess access;
  private final Visibility visibility;

  ReadableDocuments(EvidenceTable table, EvidenceAccess access, Visibility visibility) {
    this.table = table;
    this.access = access;
    this.visibility = visibility;
  }

  /** Empty also when this person may not read it, or when it is a confidential case's. */
  public Optional<Evidence> find(String userId, String id) {
    return table
        .find(id)
        .filter(evidence -> evidence.of().kind().equals(EvidenceStore.SHARED))
        .filter(evidence -> !evidence.of().isOwnedByACase())
        .filter(evidence -> access.mayRead(userId, evidence));
  }

  /**
   * By a part of their name, newest first.
   *
   * @param but owner whose documents are left out
   */
  public List<Evidence> search(String userId, String part, String but, int most) {
    return table.search(visibility.of(userId, Matter.DOCUMENT), part, but, most);
  }
}
