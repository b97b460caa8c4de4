package id.tertib.instrument.xray;

import java.util.List;

/**
 * Something odd.
 *
 * @param rule e.g. {@code R-07}
 * @param code of the item, of a node, or {@code total}
 * @param sentence what was found
 * @param look what to look at
 * @param items codes of other items that it concerns, in the order of the sheet
 */
public record Finding(
    String rule,
    Severity severity,
    String code,
    String sentence,
    String look,
    List<String> items) {}
