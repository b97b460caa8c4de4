package id.tertib.evidence;

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

  /**
   * Checks and keeps a document.
   *
   * @param office whose document it is
   * @param subject case for which it is kept, e.g. {@code 2026-S2/dinkes}; all its documents
   *     together may be as large as {@code tertib.evidence-quota}, each content counted once
   * @param content read once, at most 25 MB
   * @throws id.tertib.engine.RefusedException 400 when too large, empty, of a wrong kind, not what
   *     its name says, or more than the case may have
   */
  Evidence store(String office, String subject, String userId, String fileName, InputStream content)
      throws IOException;

  Optional<Evidence> find(String id);

  /** Several at once, by id; unknown ids are left out. */
  Map<String, Evidence> findAll(Collection<String> ids);

  /** The office's documents, newest first, each content once. */
  List<Evidence> ofOffice(String office);

  /**
   * Its content, looked through to its end before the first byte is given.
   *
   * @throws id.tertib.engine.RefusedException 500 in words when it is missing or changed
   */
  InputStream open(Evidence evidence);
}
