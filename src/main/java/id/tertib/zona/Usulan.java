package id.tertib.zona;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit on the day that it is proposed.
 *
 * @param pemegangWbk whether it holds WBK on that day
 * @param dicabutPada day of the decision that took a predicate away; null for none
 * @param syarat stated values by code of the condition; decimals with a point
 */
record Usulan(
    Tingkat tingkat,
    LocalDate tanggal,
    boolean pemegangWbk,
    @Nullable LocalDate dicabutPada,
    JenisUnit jenis,
    Map<String, String> syarat) {}
