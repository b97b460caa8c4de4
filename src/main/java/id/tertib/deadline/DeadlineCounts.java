package id.tertib.deadline;

/** How many deadlines wait for a person, for pages that lead to the list. */
public interface DeadlineCounts {

  /**
   * @param open all that this person sees, late ones among them
   * @param overdue open although their day is over, as {@link Deadline#overdue}
   * @param week due from today until Sunday
   */
  record Counts(long open, long overdue, long week) {}

  /**
   * @param late what {@code overdue} counts and where, e.g. {@code tenggat terlambat di semua
   *     prosedur}
   * @param scope what all of them cover, e.g. {@code semua prosedur}
   */
  record Told(Counts counts, String late, String scope) {}

  Told of(String userId);

  /** The same without what is confidential, as leaders are told it. */
  Told openAlone(String userId);
}
