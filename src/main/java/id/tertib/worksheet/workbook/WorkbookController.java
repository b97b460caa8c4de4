package id.tertib.worksheet.workbook;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.work.WorksheetWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The offline round trip of a sheet: out as a workbook, and back. */
@RestController
@RequestMapping("/api/worksheets/{id}/lke.xlsx")
@Tag(name = "Lembar kerja")
final class WorkbookController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final WorkbookCopy copy;
  private final WorkbookDesk desk;
  private final CurrentUser user;
  private final WorksheetWords words;

  WorkbookController(WorkbookCopy copy, WorkbookDesk desk, CurrentUser user, WorksheetWords words) {
    this.copy = copy;
    this.desk = desk;
    this.user = user;
    this.words = words;
  }

  @GetMapping
  @Operation(
      summary = "Unduh lembar sebagai XLSX (download the sheet as a workbook)",
      description =
          "Untuk siapa pun yang melihat lembar ini lewat sebuah tugas. Hanya sel jawaban yang tidak"
              + " terkunci; pada tugas yang hanya membaca semuanya terkunci.")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX))
  @ApiResponse(responseCode = "404", description = "Bukan lembar yang boleh dilihat")
  ResponseEntity<byte[]> download(
      @Parameter(description = "id lembar, dari GET /api/tasks/{taskId}/worksheet") @PathVariable
          String id) {
    var file = copy.of(user.id(), id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.US_ASCII)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  @PostMapping
  @Operation(
      summary = "Unggah XLSX yang sudah diisi (bring the filled workbook back)",
      description =
          "Dengan dryRun=true tidak ada yang disimpan: jawabannya perubahan dan masalah tiap baris."
              + " Tanpa dryRun semua perubahan diambil sekaligus; bila ada satu masalah yang"
              + " menghalangi (blocking), tidak satu pun diambil dan jawabannya 400. Masalah dengan"
              + " blocking=false hanya memberi tahu bahwa barisnya tetap seperti di lembar.")
  @ApiResponse(
      responseCode = "200",
      description = "Perubahan (yang akan atau sudah diambil) dan masalah",
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @ApiResponse(
      responseCode = "400",
      description =
          "Berkas ditolak seluruhnya, atau (tanpa dryRun) ada baris yang bermasalah; isinya problem"
              + " details dengan changes kosong dan problems")
  @ApiResponse(responseCode = "404", description = "Bukan lembar yang boleh dilihat")
  @ApiResponse(
      responseCode = "409",
      description = "Tugasnya belum diambil, dipegang orang lain, atau lembarnya terkunci")
  Outcome upload(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw RefusedException.badRequest(words.of("berkas.tolak.tanpa-berkas"));
    }
    // Not even opened
    if (file.getSize() > UploadedWorkbook.LARGEST) {
      throw RefusedWorkbookException.whole(words.of("berkas.tolak.besar"));
    }
    var received = Files.createTempFile("lembar", ".xlsx");
    try {
      file.transferTo(received);
      return dryRun
          ? desk.compare(user.id(), id, received)
          : desk.take(
              user.id(), id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), received);
    } finally {
      Files.deleteIfExists(received);
    }
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedWorkbookException refused) {
    return refused.problem(words.of("berkas.tolak.judul"));
  }
}
