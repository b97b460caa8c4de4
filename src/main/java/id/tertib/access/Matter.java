package id.tertib.access;

/** What of a case somebody wants to read; who reads it may differ. */
public enum Matter {
  /** Its state, sheets, lists, trail and history. */
  CASE,
  DOCUMENT,
  REPORT,
  DEADLINE
}
