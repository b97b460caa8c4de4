package id.tertib.worksheet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * Fields of a form as its holder left them.
 *
 * @param values by the key of the field; what is not in it was not touched
 */
record FormDraft(String taskId, JsonNode values, OffsetDateTime savedAt) {}
