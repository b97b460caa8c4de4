package id.tertib.roadmap;

/**
 * A sheet of an office counts from now on; published in the transaction of the decision.
 *
 * @param semester that the sheet belongs to
 * @param office code of the office that was asked
 */
public record ProofAccepted(Semester semester, String office) {}
