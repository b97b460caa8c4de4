package id.tertib.worksheet.xray;

import id.tertib.worksheet.xray.DismissalTable.Dismissal;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found at one place.
 *
 * @param fingerprint of what it rests on
 * @param dismissal that still fits; null for none
 */
record Sighting(XRayPage.Found page, String fingerprint, @Nullable Dismissal dismissal) {

  String rule() {
    return page.rule();
  }

  String code() {
    return page.code();
  }
}
