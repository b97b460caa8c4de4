package id.tertib.worksheet.sheet;

import id.tertib.evidence.Evidence;
import java.time.Instant;

/**
 * A document at an item.
 *
 * @param layer code of the layer whose proof it is
 * @param usedIn how many items of all sheets it proves, this one included
 */
record Attachment(
    String code, Evidence evidence, String layer, String by, Instant at, int usedIn) {}
