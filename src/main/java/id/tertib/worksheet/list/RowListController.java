package id.tertib.worksheet.list;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.work.StaleEntryException;
import id.tertib.worksheet.work.WorksheetWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The row lists of a task. */
@RestController
@RequestMapping("/api/tasks/{taskId}/lists")
@Tag(name = "Daftar baris", description = "Daftar pada sebuah tugas (a task's row lists)")
final class RowListController {

  private final RowDesk desk;
  private final RowDocumentDesk documents;
  private final CurrentUser user;
  private final WorksheetWords words;

  RowListController(
      RowDesk desk, RowDocumentDesk documents, CurrentUser user, WorksheetWords words) {
    this.desk = desk;
    this.documents = documents;
    this.user = user;
    this.words = words;
  }

  @GetMapping
  @Operation(summary = "Daftar tugas dengan semua barisnya (the lists with their rows)")
  List<RowListPage> read(@PathVariable String taskId) {
    return desk.open(user.id(), taskId);
  }

  @PostMapping("/{kind}/rows")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Tambah baris; boleh belum lengkap (add a row)")
  RowListPage.Row add(
      @PathVariable String taskId, @PathVariable String kind, @RequestBody NewRow row) {
    return desk.add(user.id(), taskId, kind, row.id(), orNone(row.values()));
  }

  @PutMapping("/{kind}/rows/{rowId}")
  @Operation(summary = "Ubah kolom; revisi lama dijawab 409 dengan current (change some columns)")
  RowListPage.Row change(
      @PathVariable String taskId,
      @PathVariable String kind,
      @PathVariable String rowId,
      @RequestBody RowChange change) {
    return desk.change(
        user.id(),
        taskId,
        kind,
        rowId,
        orNone(change.values()),
        change.revision() == null ? 0 : change.revision());
  }

  @DeleteMapping("/{kind}/rows/{rowId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Hapus baris; dapat dikembalikan (remove a row)")
  void remove(@PathVariable String taskId, @PathVariable String kind, @PathVariable String rowId) {
    desk.remove(user.id(), taskId, kind, rowId);
  }

  @PostMapping("/{kind}/rows/{rowId}/restore")
  @Operation(summary = "Kembalikan baris yang dihapus (undo a removal)")
  RowListPage.Row restore(
      @PathVariable String taskId, @PathVariable String kind, @PathVariable String rowId) {
    return desk.restore(user.id(), taskId, kind, rowId);
  }

  @PostMapping("/{kind}/rows/{rowId}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Unggah foto atau berkas pada satu baris (upload a document of a row)")
  RowListPage.Document upload(
      @PathVariable String taskId,
      @PathVariable String kind,
      @PathVariable String rowId,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw RefusedException.badRequest(words.of("bukti.tolak.tanpa-berkas"));
    }
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (var content = file.getInputStream()) {
      return documents.upload(user.id(), taskId, kind, rowId, name, content);
    }
  }

  @PostMapping("/{kind}/rows/{rowId}/evidence/{evidenceId}")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Lampirkan lagi dokumen yang dilepas (attach a document that is there)")
  RowListPage.Document attach(
      @PathVariable String taskId,
      @PathVariable String kind,
      @PathVariable String rowId,
      @PathVariable String evidenceId) {
    return documents.attach(user.id(), taskId, kind, rowId, evidenceId);
  }

  @DeleteMapping("/{kind}/rows/{rowId}/evidence/{evidenceId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lepas dokumen dari baris (detach a document)")
  void detach(
      @PathVariable String taskId,
      @PathVariable String kind,
      @PathVariable String rowId,
      @PathVariable String evidenceId) {
    documents.detach(user.id(), taskId, kind, rowId, evidenceId);
  }

  @PutMapping("/{kind}/bulk")
  @Operation(summary = "Isi beberapa baris sekaligus (set columns of several rows)")
  RowListPage.Rows changeSeveral(
      @PathVariable String taskId, @PathVariable String kind, @RequestBody BulkChange change) {
    return desk.changeSeveral(
        user.id(),
        taskId,
        kind,
        change.rows() == null ? List.of() : change.rows(),
        orNone(change.values()));
  }

  @ExceptionHandler
  ProblemDetail stale(StaleEntryException stale) {
    return stale.problem();
  }

  private static Map<String, @Nullable String> orNone(
      @Nullable Map<String, @Nullable String> values) {
    return values == null ? Map.of() : values;
  }

  /**
   * @param id a UUID of the sender's own: what is sent twice is one row; left out for the server's
   */
  record NewRow(@Nullable UUID id, @Nullable Map<String, @Nullable String> values) {}

  /** A revision left out is 0. */
  record RowChange(@Nullable Map<String, @Nullable String> values, @Nullable Integer revision) {}

  record BulkChange(@Nullable List<String> rows, @Nullable Map<String, @Nullable String> values) {}
}
