package id.tertib.evidence;

/**
 * Who else may read an office's documents; its own people, Bagian Organisasi, leadership and
 * administrators always may. Procedures add theirs, e.g. the assigned assessor.
 */
public interface EvidenceReaders {

  boolean mayRead(String userId, Evidence evidence);
}
