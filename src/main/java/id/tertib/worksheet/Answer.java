package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one layer says to one item.
 *
 * @param value by the item's scale; null when blank (a note alone may be kept)
 * @param note where the proof is kept, why not, and so on
 * @param reason why somebody else's answer was corrected
 * @param revision from 1, counts the saves of this layer
 */
public record Answer(
    @Nullable JsonNode value,
    @Nullable String note,
    @Nullable String reason,
    String by,
    Instant at,
    int revision) {}
