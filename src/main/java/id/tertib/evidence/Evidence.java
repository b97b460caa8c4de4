package id.tertib.evidence;

import id.tertib.access.CaseSubject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that proves something.
 *
 * @param id key in addresses
 * @param of whose it is, and for which case it was brought; its kind is {@link
 *     EvidenceStore#SHARED} unless the case is confidential
 * @param name file name as it was given, cleaned of paths
 * @param mediaType found by content, e.g. {@code application/pdf}
 * @param size bytes
 * @param sha256 lower-case hex of the content
 * @param by id of who brought it
 */
public record Evidence(
    String id,
    CaseSubject of,
    String name,
    String mediaType,
    long size,
    String sha256,
    String by,
    Instant at) {

  /**
   * Whether it belongs to this owner or to this case itself.
   *
   * @param owner null for none
   */
  public boolean isOf(@Nullable String owner, String caseKey) {
    return owner().equals(owner) || owner().equals(CaseSubject.caseOwner(caseKey));
  }

  /** Code of the perangkat daerah, or another owner in the form {@code unit/rsud}. */
  public String owner() {
    return Objects.requireNonNull(of.owner());
  }
}
