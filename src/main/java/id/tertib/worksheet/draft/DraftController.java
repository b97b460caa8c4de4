package id.tertib.worksheet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.engine.form.FormSchema;
import id.tertib.worksheet.work.WorksheetWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of forms, each for whoever typed it. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Draf formulir", description = "Isian formulir yang belum dikirim (drafts of forms)")
final class DraftController {

  private final FormDrafts drafts;
  private final CurrentUser user;
  private final WorksheetWords words;

  DraftController(FormDrafts drafts, CurrentUser user, WorksheetWords words) {
    this.drafts = drafts;
    this.user = user;
    this.words = words;
  }

  /**
   * {@code GET /api/tasks/drafts}.
   *
   * @param user id of the account that asks: a device keeps drafts of several apart
   */
  record Own(String user, List<FormDraft> drafts) {}

  /**
   * {@code GET /api/tasks/{taskId}/draft}.
   *
   * @param values null while nothing was kept
   */
  record Page(
      List<FormField> fields, @Nullable JsonNode values, @Nullable OffsetDateTime savedAt) {}

  /**
   * A field as the script finds it on the page.
   *
   * @param id of the component, which ends the id of its input
   * @param subtype of dates and times
   * @param options of choices, in their order; empty when the case brings them
   */
  record FormField(String id, String key, String type, String subtype, JsonNode options) {

    static FormField of(FormSchema.Field field) {
      var definition = field.definition();
      return new FormField(
          definition.path("id").asText(),
          field.key(),
          field.type(),
          definition.path("subtype").asText(),
          definition.withArray("values"));
    }
  }

  record Entry(@Nullable JsonNode values) {}

  @GetMapping("/drafts")
  @Operation(summary = "Draf formulir tugas yang Anda pegang (drafts of the tasks you hold)")
  Own own() {
    return new Own(user.id(), drafts.of(user.id()));
  }

  @GetMapping("/{taskId}/draft")
  @Operation(summary = "Isian formulir tugas dan drafnya (a form's fields and their draft)")
  Page read(@PathVariable String taskId) {
    var fields = drafts.fields(user.id(), taskId).stream().map(FormField::of).toList();
    var draft = drafts.find(user.id(), taskId);
    return new Page(
        fields,
        draft.map(FormDraft::values).orElse(null),
        draft.map(FormDraft::savedAt).orElse(null));
  }

  @PutMapping("/{taskId}/draft")
  @Operation(summary = "Simpan draf formulir (keep what was typed)")
  FormDraft keep(@PathVariable String taskId, @RequestBody Entry entry) {
    if (!(entry.values() instanceof ObjectNode values)) {
      throw RefusedException.badRequest(words.of("draf.tolak.bentuk"));
    }
    return drafts.keep(user.id(), taskId, values);
  }

  @DeleteMapping("/{taskId}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Buang draf formulir (forget what was typed)")
  void drop(@PathVariable String taskId) {
    drafts.drop(user.id(), taskId);
  }
}
