package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param text the criterion
 * @param scale name of one of the instrument's scales
 * @param levels what it takes, by the code of the option
 * @param evidence documents that are wanted, may be none
 * @param guidance how to answer; null for none
 * @param weight within a weighted mean or a sum; null elsewhere
 * @param formula of a ratio, null otherwise
 * @param recorded further counts of a ratio that are kept and never scored
 * @param same what must be the same elsewhere: one of the item's counts, to {@code code.count}
 * @param status how sure it is, null where the file does not say
 * @param source where it comes from, null where the file does not say
 */
public record Item(
    String code,
    String text,
    String scale,
    Map<String, String> levels,
    List<String> evidence,
    @Nullable String guidance,
    @Nullable BigDecimal weight,
    @Nullable Formula formula,
    List<String> recorded,
    Map<String, String> same,
    @Nullable String status,
    @Nullable String source) {}
