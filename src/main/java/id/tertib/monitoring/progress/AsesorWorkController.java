package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import id.tertib.monitoring.checklist.PertanyaanCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What helps an assessor of ten offices: the next task, the same questions, paper to take along.
 */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Monitoring semester")
class AsesorWorkController {

  private final NextTasks nextTasks;
  private final PertanyaanCopy copy;
  private final DaftarPeriksaPrint print;
  private final CurrentUser user;

  AsesorWorkController(
      NextTasks nextTasks, PertanyaanCopy copy, DaftarPeriksaPrint print, CurrentUser user) {
    this.nextTasks = nextTasks;
    this.copy = copy;
    this.print = print;
    this.user = user;
  }

  /** What is chosen to be copied. */
  record PertanyaanChoice(
      @Nullable List<@Nullable String> pertanyaan, @Nullable List<@Nullable String> tujuan) {}

  @GetMapping("/tugas-berikutnya")
  @Operation(
      summary = "Tugas monitoring pengguna sesudah tugas ini, yang paling mendesak di depan",
      description = "204 bila tidak ada yang lain.")
  ResponseEntity<NextTasks.NextTask> next(
      @RequestParam(required = false) @Nullable String sesudah) {
    return nextTasks
        .after(sesudah, user.id())
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/tugas/{tugas}/alat")
  @Operation(summary = "Yang menyertai satu tugas: cetakan, salinan pertanyaan, tugas berikutnya")
  NextTasks.TaskTools tools(@PathVariable String tugas) {
    return nextTasks.tools(tugas, user.id());
  }

  @GetMapping("/wawancara/{tugas}/salin")
  @Operation(summary = "Pertanyaan yang dapat disalin dari wawancara ini, dan tujuannya")
  PertanyaanCopy.Choices choices(@PathVariable String tugas) {
    return copy.choices(tugas, user.id());
  }

  @PostMapping("/wawancara/{tugas}/salin")
  @Operation(summary = "Salin pertanyaan, tanpa jawabannya, ke wawancara lain milik pengguna")
  List<PertanyaanCopy.Copied> copy(
      @PathVariable String tugas, @RequestBody PertanyaanChoice content) {
    return copy.copy(tugas, texts(content.pertanyaan()), texts(content.tujuan()), user.id());
  }

  @GetMapping("/{siklus}/cetak-daftar-periksa")
  @Operation(
      summary = "Daftar periksa satu atau beberapa perangkat daerah sebagai PDF untuk dibawa")
  ResponseEntity<byte[]> print(
      @PathVariable String siklus,
      @RequestParam(required = false) @Nullable List<String> perangkatDaerah) {
    var content = print.pdf(siklus, texts(perangkatDaerah), user.id());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("daftar-periksa-%s.pdf".formatted(siklus))
                .build()
                .toString())
        .body(content);
  }

  private static List<String> texts(@Nullable List<? extends @Nullable String> rows) {
    return rows == null
        ? List.of()
        : rows.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
  }
}
