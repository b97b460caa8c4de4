package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a task as {@code GET /api/tasks/{taskId}/worksheet} answers it.
 *
 * @param mode {@code fill}, {@code correct} or {@code read}
 * @param layer code of the layer that the task writes; null when it only reads
 * @param layers of the sheet, in their order
 * @param view how the figures of the score are shown; null when none are
 * @param old results that stay beside this one
 */
public record SheetPage(
    String id,
    String instrument,
    String version,
    String title,
    boolean locked,
    @Nullable String lockedBecause,
    String mode,
    @Nullable String layer,
    List<Layer> layers,
    Held held,
    Progress progress,
    @Nullable Map<String, Object> score,
    @Nullable SheetView view,
    List<ScaleView> scales,
    List<Item> items,
    List<Old> old) {

  /** The sheet as it stood under a version that it left; {@code id} fetches it as a workbook. */
  record Old(String id, String version) {}

  /** Who holds the task; {@code by} is a display name. */
  public record Held(boolean mine, @Nullable String by) {}

  /**
   * Items that must be answered, and how many of them are.
   *
   * @param complete of the answered ones, those that lack nothing
   */
  record Progress(int answered, int required, int complete) {}

  /**
   * @param options of the choice that rows show, with the item's own level texts
   */
  record ScalePart(String kind, List<Scale.Option> options) {}

  /**
   * How rows are drawn; the same for many items.
   *
   * @param fields of an answer; the options of the first choice stand with the item
   * @param marks of those options, by their code
   * @param worth of those options, by their code
   */
  record ScaleView(
      List<Field> fields,
      Map<String, Scale.Mark> marks,
      Map<String, String> worth,
      Scale.RowView row) {}

  /**
   * @param answer with note, reason, revision and savedAt: of the layer that the task writes; of
   *     the answer that counts where it writes none
   * @param section the nearest of the headings, which stand the outermost first
   * @param scaleView place among the sheet's {@code scales}
   * @param view what stands beside it
   * @param outside why the task does not write this item though it writes the sheet; null when it
   *     does
   * @param missing what keeps the item open; null when nothing does
   * @param contradiction what does not fit together in the answer that counts, in words; null when
   *     all does
   * @param offers what modules know of it, for whoever fills it
   */
  public record Item(
      String code,
      String section,
      List<String> headings,
      String text,
      ScalePart scale,
      int scaleView,
      @Nullable JsonNode answer,
      @Nullable String note,
      @Nullable String reason,
      int revision,
      @Nullable OffsetDateTime savedAt,
      boolean required,
      Map<String, String> context,
      ItemView view,
      @Nullable String outside,
      @Nullable String missing,
      @Nullable String contradiction,
      List<Document> evidence,
      List<LayerPart> layers,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfferPart> offers) {}

  /**
   * An answer that only waits for a word.
   *
   * @param page of ours that shows the source; null for none
   * @param note that goes with the answer: it names source and day
   */
  public record OfferPart(
      JsonNode answer, String source, LocalDate day, @Nullable String page, String note) {}

  /**
   * @param outdated whether what it judged was changed since
   */
  record LayerPart(
      String layer,
      String by,
      OffsetDateTime at,
      @Nullable JsonNode answer,
      @Nullable String note,
      @Nullable String reason,
      boolean outdated) {}

  /**
   * A document at an item; {@code by} and {@code at} tell of the attaching.
   *
   * @param layer whose proof it is; only tasks that write this layer may detach it
   * @param owner who owns it, in words; null when the owner of the sheet does
   */
  record Document(
      String id,
      String name,
      long size,
      String mediaType,
      String sha256,
      String layer,
      String by,
      OffsetDateTime at,
      int usedIn,
      @Nullable String owner) {}

  /**
   * A document that may be used again.
   *
   * @param owner who owns it, in words; null when the owner of the sheet does
   */
  record Offered(
      String id, String name, long size, int usedIn, OffsetDateTime at, @Nullable String owner) {}

  /** The answer to a save. */
  public record Saved(
      int revision,
      OffsetDateTime at,
      @Nullable String missing,
      @Nullable String contradiction,
      Progress progress,
      @Nullable Map<String, Object> score) {}

  /** Somebody else's newer answer, as a 409 carries it. */
  public record Current(
      @Nullable JsonNode answer,
      @Nullable String note,
      @Nullable String reason,
      int revision,
      @Nullable String by,
      @Nullable OffsetDateTime at) {}
}
