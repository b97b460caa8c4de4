package id.tertib.worksheet.xray;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about the sheet of a task.
 *
 * @param mayDismiss whether whoever asks may call a finding fair in this task
 * @param findings what concerns the whole or a node first, then in the order of the sheet
 */
record XRayPage(boolean mayDismiss, List<Found> findings) {

  /**
   * All that one rule found at one place.
   *
   * @param rule e.g. {@code R-07}
   * @param severity {@code berat}, {@code sedang} or {@code ringan}
   * @param code of the item, of a part, or {@code total}
   * @param dismissed null while nobody called it fair, or since it is another
   */
  record Found(
      String rule,
      String severity,
      String code,
      List<Sight> sights,
      @Nullable Dismissed dismissed) {}

  /**
   * @param sentence what was found
   * @param look what to look at
   * @param items codes of other items that it concerns
   */
  record Sight(String sentence, String look, List<String> items) {}

  /**
   * @param by name of whoever called it fair
   */
  record Dismissed(String reason, String by, OffsetDateTime at) {}
}
