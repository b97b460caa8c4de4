package id.tertib.worksheet.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.TaskList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list as {@code GET /api/tasks/{taskId}/lists} answers it. */
record RowListPage(
    String kind,
    String title,
    String help,
    String rowName,
    boolean fixedRows,
    int minimumRows,
    @Nullable String groupBy,
    List<String> bulkColumns,
    boolean writable,
    boolean locked,
    @Nullable String documents,
    List<Column> columns,
    List<Row> rows,
    @JsonInclude(JsonInclude.Include.NON_NULL) TaskList.@Nullable Attendance attendance,
    @JsonInclude(JsonInclude.Include.NON_NULL) TaskList.@Nullable Voting voting) {

  /**
   * @param by display name of who wrote it last
   * @param problem what keeps the task from ending; null when nothing does
   */
  public record Row(
      String id,
      String key,
      int revision,
      Map<String, String> values,
      String by,
      OffsetDateTime at,
      @Nullable String problem,
      List<Document> documents) {}

  /** A document of a row; {@code by} and {@code at} tell of the attaching. */
  record Document(
      String id, String name, long size, String mediaType, String by, OffsetDateTime at) {}

  /** The rows that a change of several rows touched. */
  record Rows(List<Row> rows) {}
}
