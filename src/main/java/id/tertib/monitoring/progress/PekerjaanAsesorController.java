package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import id.tertib.monitoring.checklist.SalinPertanyaan;
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
class PekerjaanAsesorController {

  private final TugasBerikutnya berikutnya;
  private final SalinPertanyaan salin;
  private final CetakDaftarPeriksa cetak;
  private final CurrentUser pengguna;

  PekerjaanAsesorController(
      TugasBerikutnya berikutnya,
      SalinPertanyaan salin,
      CetakDaftarPeriksa cetak,
      CurrentUser pengguna) {
    this.berikutnya = berikutnya;
    this.salin = salin;
    this.cetak = cetak;
    this.pengguna = pengguna;
  }

  /** What is chosen to be copied. */
  record Pilihan(
      @Nullable List<@Nullable String> pertanyaan, @Nullable List<@Nullable String> tujuan) {}

  @GetMapping("/tugas-berikutnya")
  @Operation(
      summary = "Tugas monitoring pengguna sesudah tugas ini, yang paling mendesak di depan",
      description = "204 bila tidak ada yang lain.")
  ResponseEntity<TugasBerikutnya.Berikutnya> berikutnya(
      @RequestParam(required = false) @Nullable String sesudah) {
    return berikutnya
        .sesudah(sesudah, pengguna.id())
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/tugas/{tugas}/alat")
  @Operation(summary = "Yang menyertai satu tugas: cetakan, salinan pertanyaan, tugas berikutnya")
  TugasBerikutnya.Alat alat(@PathVariable String tugas) {
    return berikutnya.alat(tugas, pengguna.id());
  }

  @GetMapping("/wawancara/{tugas}/salin")
  @Operation(summary = "Pertanyaan yang dapat disalin dari wawancara ini, dan tujuannya")
  SalinPertanyaan.Pilihan pilihan(@PathVariable String tugas) {
    return salin.pilihan(tugas, pengguna.id());
  }

  @PostMapping("/wawancara/{tugas}/salin")
  @Operation(summary = "Salin pertanyaan, tanpa jawabannya, ke wawancara lain milik pengguna")
  List<SalinPertanyaan.Salinan> salin(@PathVariable String tugas, @RequestBody Pilihan isi) {
    return salin.salin(tugas, teks(isi.pertanyaan()), teks(isi.tujuan()), pengguna.id());
  }

  @GetMapping("/{siklus}/cetak-daftar-periksa")
  @Operation(
      summary = "Daftar periksa satu atau beberapa perangkat daerah sebagai PDF untuk dibawa")
  ResponseEntity<byte[]> cetak(
      @PathVariable String siklus,
      @RequestParam(required = false) @Nullable List<String> perangkatDaerah) {
    var isi = cetak.pdf(siklus, teks(perangkatDaerah), pengguna.id());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("daftar-periksa-%s.pdf".formatted(siklus))
                .build()
                .toString())
        .body(isi);
  }

  private static List<String> teks(@Nullable List<? extends @Nullable String> isi) {
    return isi == null
        ? List.of()
        : isi.stream().map(satu -> Objects.requireNonNullElse(satu, "")).toList();
  }
}
