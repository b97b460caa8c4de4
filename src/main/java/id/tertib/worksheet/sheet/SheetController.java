package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.instrument.Effect;
import id.tertib.worksheet.instrument.Explanation;
import id.tertib.worksheet.work.StaleEntryException;
import id.tertib.worksheet.work.WorksheetWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

/** The sheet of a task: read it, save one answer, attach proof. */
@RestController
@RequestMapping("/api/tasks/{taskId}/worksheet")
@Tag(name = "Lembar kerja", description = "Lembar sebuah tugas (a task's worksheet)")
final class SheetController {

  private final SheetDesk desk;
  private final OtherDocuments others;
  private final BesideDesk beside;
  private final AnswerSteps steps;
  private final CurrentUser user;
  private final WorksheetWords words;

  SheetController(
      SheetDesk desk,
      OtherDocuments others,
      BesideDesk beside,
      AnswerSteps steps,
      CurrentUser user,
      WorksheetWords words) {
    this.beside = beside;
    this.steps = steps;
    this.others = others;
    this.desk = desk;
    this.user = user;
    this.words = words;
  }

  @GetMapping
  @Operation(summary = "Lembar tugas dengan semua butirnya (the sheet with its items)")
  SheetPage read(@PathVariable String taskId) {
    return desk.open(user.id(), taskId);
  }

  @GetMapping("/explanation")
  @Operation(
      summary =
          "Asal tiap nilai dan butir yang menutup kekurangannya (how the score came about, and what"
              + " would close its gaps)")
  Explanation explain(@PathVariable String taskId) {
    return desk.explain(user.id(), taskId);
  }

  @GetMapping("/answers/{code}/effect")
  @Operation(summary = "Pengaruh nilai lapis ini pada satu butir (what this layer changed)")
  Effect effect(@PathVariable String taskId, @PathVariable String code) {
    return desk.effect(user.id(), taskId, code);
  }

  @PutMapping("/answers/{code}")
  @Operation(
      summary = "Simpan satu jawaban; revisi lama dijawab 409 dengan current (save one answer)")
  SheetPage.Saved save(
      @PathVariable String taskId, @PathVariable String code, @RequestBody Entry entry) {
    return desk.save(
        user.id(),
        taskId,
        new SheetDesk.Entry(
            code,
            entry.answer(),
            entry.note(),
            entry.reason(),
            entry.revision() == null ? 0 : entry.revision(),
            entry.version()),
        steps);
  }

  @PostMapping("/answers/{code}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Unggah bukti untuk satu butir (upload proof of an item)")
  SheetPage.Document upload(
      @PathVariable String taskId,
      @PathVariable String code,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw RefusedException.badRequest(words.of("bukti.tolak.tanpa-berkas"));
    }
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (var content = file.getInputStream()) {
      return desk.upload(user.id(), taskId, code, name, content);
    }
  }

  @PostMapping("/answers/{code}/evidence/{evidenceId}")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Pakai dokumen yang sudah ada (attach a document that is there)")
  SheetPage.Document attach(
      @PathVariable String taskId, @PathVariable String code, @PathVariable String evidenceId) {
    return desk.attach(user.id(), taskId, code, evidenceId);
  }

  @DeleteMapping("/answers/{code}/evidence/{evidenceId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lepas dokumen dari butir (detach a document)")
  void detach(
      @PathVariable String taskId, @PathVariable String code, @PathVariable String evidenceId) {
    desk.detach(user.id(), taskId, code, evidenceId);
  }

  @GetMapping("/documents")
  @Operation(summary = "Dokumen perangkat daerah yang dapat dipakai lagi (the office's documents)")
  List<SheetPage.Offered> documents(@PathVariable String taskId) {
    return desk.documents(user.id(), taskId);
  }

  @GetMapping("/documents/others")
  @Operation(
      summary =
          "Cari dokumen pemilik lain yang boleh dibaca, paling sedikit 3 huruf namanya (documents"
              + " of others that may be used)")
  List<SheetPage.Offered> others(
      @PathVariable String taskId, @RequestParam(defaultValue = "") String name) {
    return others.search(user.id(), taskId, name);
  }

  @GetMapping("/beside")
  @Operation(
      summary =
          "Jawaban lembar lain dan angka yang diketahui, ringkas per butir (what others answered,"
              + " item by item)")
  BesidePage beside(@PathVariable String taskId) {
    return beside.summary(user.id(), taskId);
  }

  @GetMapping("/beside/{code}")
  @Operation(summary = "Siapa menjawab apa pada satu butir (who answered one item)")
  BesidePage.Detail besideItem(@PathVariable String taskId, @PathVariable String code) {
    return beside.detail(user.id(), taskId, code);
  }

  @ExceptionHandler
  ProblemDetail stale(StaleEntryException stale) {
    return stale.problem();
  }

  /**
   * What one save sends; a revision left out is 0.
   *
   * @param version of the sheet's instrument that the page shows; left out, no other is suspected
   */
  record Entry(
      @Nullable JsonNode answer,
      @Nullable String note,
      @Nullable String reason,
      @Nullable Integer revision,
      @Nullable String version) {}
}
