package id.tertib.evidence;

import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        .filter(ReadableDocuments::isShared)
        .filter(evidence -> access.mayRead(userId, evidence));
  }

  /** Whether it is one that others may be shown at all: of an open case, and owned by no case. */
  public static boolean isShared(Evidence evidence) {
    return evidence.of().kind().equals(EvidenceStore.SHARED) && !evidence.of().isOwnedByACase();
  }

  /** Ids of those that {@link #find} gives this person; asked for all of them together. */
  public Set<String> among(String userId, Collection<Evidence> documents) {
    var scope = visibility.of(userId, Matter.DOCUMENT);
    return documents.stream()
        .filter(ReadableDocuments::isShared)
        .filter(evidence -> scope.covers(evidence.of()) || access.mayRead(userId, evidence))
        .map(Evidence::id)
        .collect(Collectors.toSet());
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
