package id.tertib.procedure;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;

/** Why somebody did what needs a reason on record. */
public final class Reason {

  private static final int LONGEST = 2000;

  private Reason() {}

  /**
   * @param missing what to say when there is none
   * @throws RefusedException 400 when it is blank or too long
   */
  public static void require(String reason, String missing) {
    if (VisibleText.isBlank(reason)) {
      throw RefusedException.badRequest(missing);
    }
    if (reason.length() > LONGEST) {
      throw RefusedException.badRequest("Alasan paling panjang 2.000 huruf. Ringkaskan.");
    }
  }
}
