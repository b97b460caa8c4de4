package id.tertib.worksheet;

import java.util.List;

/**
 * A sheet as it stands.
 *
 * @param id key in addresses
 */
public record Sheet(
    String id,
    String instrument,
    String version,
    String subject,
    String office,
    List<AnsweredItem> items) {}
