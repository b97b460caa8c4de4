package id.tertib.evidence;

/**
 * Knows where a document is used besides the case for which it was brought: whoever may read one of
 * those places reads the document.
 */
public interface EvidenceUses {

  boolean mayReadOne(String userId, Evidence evidence);
}
