package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.ItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the same item said the time before, kept beside it to be confirmed.
 *
 * @param when e.g. “PMPRB 2025”
 */
record EarlierAnswer(
    String when, JsonNode answer, @Nullable String note, List<ItemView.Document> documents) {}
