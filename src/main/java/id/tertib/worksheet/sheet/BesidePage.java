package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the items of a sheet, as {@code GET /api/tasks/{taskId}/worksheet/beside}
 * answers it.
 *
 * @param items only those that have something beside them, in the order of the sheet
 */
record BesidePage(List<Item> items) {

  record Item(String code, List<Group> groups, List<Fact> facts) {}

  /**
   * What a group of sheets answered to one item.
   *
   * @param name of their owners, e.g. “perangkat daerah”
   * @param answered how many of {@code of} sheets that count gave an answer
   * @param apart sheets that do not count, since they are late
   * @param levels how many chose each, in their order; none where nothing is chosen
   * @param figures of numbers, one for each that is asked
   */
  record Group(
      String name, int answered, int of, int apart, List<Level> levels, List<Figure> figures) {}

  record Level(String code, int count) {}

  /**
   * @param kind {@code count}, {@code number} or {@code ratio}: a share from 0 to 1
   * @param sum of counts; null otherwise. Decimals are strings, here and in the others
   */
  record Figure(
      String label,
      String kind,
      @Nullable String sum,
      String lowest,
      String median,
      String highest) {}

  /** A figure of the product, as {@link id.tertib.worksheet.BesideAnswers.Fact} says it. */
  record Fact(String label, String value, String source, @Nullable String page) {}

  /** Who answered one item, as {@code GET …/beside/{code}} answers it. */
  record Detail(String code, List<Listed> groups) {}

  /**
   * @param code by which the item is asked there, {@code asked} in which words
   * @param rows those that count first
   */
  record Listed(String name, String code, String asked, List<Row> rows) {}

  /**
   * One other sheet's answer.
   *
   * @param owner in words
   * @param state how far its sheet is
   * @param answer that counts; null while it is blank
   * @param choice code of its level, by which it is counted; null for none
   * @param words the answer as it is read
   * @param first what its first layer said, where a later one changed it; null otherwise
   * @param note of the first layer
   * @param reason of the change
   */
  record Row(
      String owner,
      String state,
      boolean counted,
      @Nullable JsonNode answer,
      @Nullable String choice,
      @Nullable String words,
      @Nullable String first,
      @Nullable String note,
      @Nullable String reason,
      @Nullable OffsetDateTime at,
      List<Document> documents) {}

  /**
   * @param id by which it is fetched; null where this person may not read it
   */
  record Document(@Nullable String id, String name, long size) {}
}
