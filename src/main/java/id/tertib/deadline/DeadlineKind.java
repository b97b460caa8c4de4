package id.tertib.deadline;

/**
 * A kind of deadline as its procedure brings it.
 *
 * @param code e.g. {@code rencana-aksi-triwulan}, as register and programs write it
 * @param name as people read it, e.g. “Laporan rencana aksi triwulan”
 * @param outsider whether somebody without an account owes it, such as a citizen: nobody is
 *     reminded of it, nobody is asked why, and it is nobody's late one
 */
public record DeadlineKind(String code, String name, boolean outsider) {

  /** Owed by people of the city. */
  public DeadlineKind(String code, String name) {
    this(code, name, false);
  }

  public static DeadlineKind ofOutsider(String code, String name) {
    return new DeadlineKind(code, name, true);
  }
}
