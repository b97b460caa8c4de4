package id.tertib.zona.syarat;

import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Tingkat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit on the day that it is proposed.
 *
 * @param pemegangWbk whether it holds WBK on that day
 * @param dicabutPada day of the decision that took a predicate away; null for none
 * @param syarat stated values by code of the condition; decimals with a point
 * @param tanpaDokumen codes of conditions whose document is missing: they are not fulfilled; for
 *     the building period that its decree is not in the register
 */
public record Usulan(
    Tingkat tingkat,
    LocalDate tanggal,
    boolean pemegangWbk,
    @Nullable LocalDate dicabutPada,
    JenisUnit jenis,
    Map<String, String> syarat,
    Set<String> tanpaDokumen) {}
