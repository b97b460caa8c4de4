package id.tertib.deadline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a procedure's deadlines where that is not simply whom the schedule names: an office
 * hears nothing of a report about itself, whoever approves hears instead. Asked when reminders are
 * planned, again when they are decided, and by everything else that tells people of deadlines by
 * itself. Who may read a deadline is another question, answered by {@link id.tertib.access}.
 */
public interface ReminderAudience {

  /** Whether it says who hears of deadlines of this kind. */
  boolean answersFor(String kind);

  /**
   * @param target as schedules name it: {@code pemegang}, {@code atasan}, {@code sekretaris},
   *     {@code kepala}, {@code inspektur}, {@code sekda}, or a group
   * @param usual group or account that this means; null when it means nobody, such as the head of
   *     what no office owes
   * @return groups or accounts that hear; empty for nobody
   */
  List<String> hearing(Deadline deadline, String target, @Nullable String usual);

  /**
   * Where somebody who cannot open the deadline's page reads of it, within the product; empty when
   * there is no page for him, and then his mail has no link.
   */
  default Optional<String> address(Deadline deadline, String account) {
    return Optional.empty();
  }
}
