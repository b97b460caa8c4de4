package id.tertib.worksheet;

import java.util.Map;

/**
 * One thing a sheet asks, as it stood when the sheet was made.
 *
 * @param code e.g. {@code RA-014} or {@code TEMUAN-…}
 * @param section heading it stands under, e.g. the area
 * @param text the question or action
 * @param scale kind of a {@link Scale}
 * @param required whether it must be answered before the task ends
 * @param context what stands beside it, by key: e.g. {@code kondisiIdeal}, {@code dokumen}, {@code
 *     jadwal}, {@code jadwalUsulan}, {@code lalu}; strings ready to be shown
 */
public record SheetItem(
    String code,
    String section,
    String text,
    String scale,
    boolean required,
    Map<String, String> context) {}
