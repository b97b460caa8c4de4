package id.tertib.evidence;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents under the data directory, each content stored once by its SHA-256; never in the
 * engine's tables.
 */
public interface EvidenceStore {

  /** Kind of all documents that procedures share: those of open cases. */
  String SHARED = "dokumen";

  /**
   * Checks and keeps a document.
   *
   * @param of whose document it is, and the case for which it is kept, e.g. {@code 2026-S2/dinkes};
   *     all documents of a case together may be as large as {@code tertib.evidence-quota}, each
   *     content counted once. Of a case whose kind is not open it belongs to the case alone
   * @param content read once, at most 25 MB
   * @throws id.tertib.engine.RefusedException 400 when too large, empty, of a wrong kind, not what
   *     its name says, or more than the case may have
   */
  Evidence store(CaseSubject of, String userId, String fileName, InputStream content)
      throws IOException;

  /** As above, of an open case; what is owned by a case, of whatever kind, is for its holders. */
  default Evidence store(
      String owner, String subject, String userId, String fileName, InputStream content)
      throws IOException {
    var of = new CaseSubject(Matter.DOCUMENT, SHARED, owner, subject);
    return store(
        of.isOwnedByACase() ? new CaseSubject(Matter.DOCUMENT, "", owner, subject) : of,
        userId,
        fileName,
        content);
  }

  Optional<Evidence> find(String id);

  /** Several at once, by id; unknown ids are left out. */
  Map<String, Evidence> findAll(Collection<String> ids);

  /** The owner's documents, newest first, each content once. */
  List<Evidence> ofOwner(String owner);

  /**
   * Its content, looked through to its end before the first byte is given.
   *
   * @throws id.tertib.engine.RefusedException 500 in words when it is missing or changed
   */
  InputStream open(Evidence evidence);
}
