package id.tertib.portal;

import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Reasons;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the front page and Tasklist's list show it.
 *
 * @param id the engine's id of the task
 * @param nama what it is
 * @param proses name of its process
 * @param tempat whose case, e.g. {@code Dinas Kesehatan · semester II 2026}; may be empty
 * @param tenggat its due day; null when it has none
 * @param sisa how far away that is; null without a due day
 * @param kemajuan how far its sheet is, e.g. {@code 7 dari 24 butir}; null when it has no sheet to
 *     fill
 * @param dimulai whether anything stands in that sheet
 * @param tanda why it is here a second time, e.g. {@code dikembalikan}; null the first time
 * @param alasan what its holder may say of a late one; null when it is not late
 * @param dipegang true when it is this person's own, false while it is the group's
 */
record ShownTask(
    String id,
    String nama,
    String proses,
    String tempat,
    @Nullable LocalDate tenggat,
    DueWords.@Nullable Words sisa,
    @Nullable String kemajuan,
    boolean dimulai,
    @Nullable String tanda,
    Reasons.@Nullable Owed alasan,
    boolean dipegang) {

  /** Address that opens it in Tasklist. */
  public String alamat() {
    return address(id);
  }

  /** Where its holder says why it is late, and others read it; null when it is not late. */
  public @Nullable String alamatAlasan() {
    return alasan == null ? null : "/tenggat/%d/alasan".formatted(alasan.deadline());
  }

  static String address(String taskId) {
    return "/camunda/app/tasklist/default/#/?task=" + taskId;
  }

  /** {@code Jumat, 27 November 2026}; null without a due day. */
  public @Nullable String hariTenggat() {
    return tenggat == null ? null : Tanggal.hari(tenggat);
  }

  /** {@code Monitoring perangkat daerah · Dinas Kesehatan · semester II 2026}. */
  public String perihal() {
    return tempat.isEmpty() ? proses : proses + " · " + tempat;
  }
}
