package id.tertib.worksheet;

import java.util.List;

/**
 * A sheet as it stands.
 *
 * @param id key in addresses
 * @param layers in their order
 */
public record Sheet(
    String id,
    String instrument,
    String version,
    String subject,
    Owner owner,
    List<Layer> layers,
    List<AnsweredItem> items) {}
