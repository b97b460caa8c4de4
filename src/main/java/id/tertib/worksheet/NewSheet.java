package id.tertib.worksheet;

import java.util.List;

/**
 * A sheet to be made.
 *
 * @param instrument e.g. {@code daftar-periksa}
 * @param version of the instrument, or the business key for a checklist
 * @param subject business key, e.g. {@code 2026-S2/dinkes}; instrument and subject are unique
 * @param office code of the perangkat daerah that fills it
 * @param items in their order
 */
public record NewSheet(
    String instrument, String version, String subject, String office, List<SheetItem> items) {}
