package id.tertib.procedure;

import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Return.Comment;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.TaskList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows that a reviewer marks for return, each with its comment, while he reads. */
@Component
public class ReturnComments {

  static final String KIND = "pengembalian";
  private static final String CODE = "butir";
  private static final String TEXT = "komentar";

  private final RowLists lists;

  ReturnComments(RowLists lists) {
    this.lists = lists;
  }

  TaskList list(TaskInfo task, String office) {
    return new TaskList(
        KIND,
        task.businessKey(),
        office.isEmpty() ? null : office,
        "Butir yang dikembalikan",
        "Terkirim bersama keputusan mengembalikan. Bila tugas diteruskan, daftar ini dihapus.",
        "butir",
        false,
        0,
        List.of(
            Column.required(CODE, "Butir", Column.Type.TEXT).help("Kode atau nomor barisnya"),
            Column.required(TEXT, "Yang harus diperbaiki", Column.Type.LONG_TEXT)),
        List.of(),
        null,
        null,
        true,
        true,
        row -> Optional.empty());
  }

  /** What is marked now in these cases, by case; those without marks are absent. */
  public Map<String, List<Comment>> marked(Collection<String> caseKeys) {
    return lists.rows(KIND, caseKeys).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> one.getValue().stream().map(ReturnComments::comment).toList()));
  }

  private static Comment comment(ListRow row) {
    return new Comment(row.value(CODE), row.value(TEXT));
  }

  /** What was marked; the list is empty afterwards, whatever was decided. */
  List<Comment> take(TaskInfo task, String by) {
    var rows = lists.rows(KIND, task.businessKey());
    if (!rows.isEmpty()) {
      lists.discard(KIND, task.businessKey(), by);
    }
    return rows.stream().map(ReturnComments::comment).toList();
  }
}
