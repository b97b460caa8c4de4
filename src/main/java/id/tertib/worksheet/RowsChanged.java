package id.tertib.worksheet;

/**
 * A row of a list was added, changed, taken out or brought back. Told within the transaction that
 * does it, by and for people and procedures alike; drafts are not told of.
 *
 * @param subject business key of the case
 * @param by account, or {@code sistem}
 */
public record RowsChanged(String kind, String subject, String by) {}
