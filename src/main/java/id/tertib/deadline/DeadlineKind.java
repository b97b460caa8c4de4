package id.tertib.deadline;

/**
 * A kind of deadline as its procedure brings it.
 *
 * @param code e.g. {@code rencana-aksi-triwulan}, as register and programs write it
 * @param name as people read it, e.g. “Laporan rencana aksi triwulan”
 */
public record DeadlineKind(String code, String name) {}
