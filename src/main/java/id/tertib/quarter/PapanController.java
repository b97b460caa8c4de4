package id.tertib.quarter;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A quarter's board, and what Bagian Organisasi does there for several offices at once. */
@RestController
@RequestMapping("/api/triwulan/{triwulan}")
@Tag(name = "Laporan triwulan")
class PapanController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final LaporanSight sights;
  private final PapanReader board;
  private final PapanXlsx workbook;
  private final PenerimaanLaporan acceptance;
  private final PengingatLaporan reminders;
  private final CurrentUser user;

  PapanController(
      LaporanSight sights,
      PapanReader board,
      PapanXlsx workbook,
      PenerimaanLaporan acceptance,
      PengingatLaporan reminders,
      CurrentUser user) {
    this.sights = sights;
    this.board = board;
    this.workbook = workbook;
    this.acceptance = acceptance;
    this.reminders = reminders;
    this.user = user;
  }

  @GetMapping("/papan")
  @Operation(summary = "Laporan satu triwulan per perangkat daerah, sejauh boleh dilihat pengguna")
  PapanTriwulan board(@PathVariable String triwulan) {
    return board.read(sights.of(triwulan, user.id()));
  }

  @GetMapping("/papan.xlsx")
  @Operation(summary = "Papan satu triwulan sebagai XLSX, sejauh boleh dilihat pengguna")
  ResponseEntity<byte[]> workbook(@PathVariable String triwulan) {
    var content = board(triwulan);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("laporan-triwulan-%s.xlsx".formatted(content.kunci()))
                .build()
                .toString())
        .body(workbook.write(content));
  }

  /**
   * @param laporan each as the person saw it
   */
  record Acceptance(@Nullable List<PenerimaanLaporan.@Nullable Pilihan> laporan) {

    List<PenerimaanLaporan.Pilihan> chosen() {
      return laporan == null ? List.of() : laporan.stream().filter(Objects::nonNull).toList();
    }
  }

  @PostMapping("/terima")
  @Operation(
      summary =
          "Bagian Organisasi menerima beberapa laporan; masing-masing tugasnya sendiri, yang punya pertanyaan terbuka tidak ikut")
  List<PenerimaanLaporan.Hasil> accept(
      @PathVariable String triwulan, @RequestBody Acceptance content) {
    return acceptance.accept(triwulan, content.chosen(), user.id());
  }

  record Reminding(@Nullable List<@Nullable String> perangkatDaerah, @Nullable String pesan) {

    List<String> offices() {
      return perangkatDaerah == null
          ? List.of()
          : perangkatDaerah.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
    }

    String sentence() {
      return Objects.requireNonNullElse(pesan, "");
    }
  }

  @PostMapping("/ingatkan/pratinjau")
  @Operation(summary = "Siapa akan menerima pengingat apa; tidak ada yang dikirim")
  PengingatLaporan.Rencana preview(@PathVariable String triwulan, @RequestBody Reminding content) {
    return reminders.preview(triwulan, content.offices(), content.sentence(), user.id());
  }

  @PostMapping("/ingatkan")
  @Operation(summary = "Bagian Organisasi mengingatkan yang belum meneruskan, sekali sehari")
  PengingatLaporan.Rencana remind(@PathVariable String triwulan, @RequestBody Reminding content) {
    return reminders.remind(triwulan, content.offices(), content.sentence(), user.id());
  }
}
