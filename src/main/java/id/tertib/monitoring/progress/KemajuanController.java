package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board to take along, and one office with all its semesters. */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Monitoring semester")
class KemajuanController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final KemajuanCsv csv;
  private final RiwayatPerangkatDaerahReader riwayat;
  private final CurrentUser user;

  KemajuanController(KemajuanCsv csv, RiwayatPerangkatDaerahReader riwayat, CurrentUser user) {
    this.csv = csv;
    this.riwayat = riwayat;
    this.user = user;
  }

  @GetMapping("/kemajuan.csv")
  @Operation(summary = "Kemajuan satu semester sebagai CSV, sejauh boleh dilihat pengguna")
  ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String siklus) {
    var content =
        csv.csv(siklus, user.id())
            .orElseThrow(() -> RefusedException.notFound("Belum ada siklus monitoring."));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("kemajuan%s.csv".formatted(siklus == null ? "" : "-" + siklus))
                .build()
                .toString())
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/perangkat-daerah/{kode}")
  @Operation(summary = "Satu perangkat daerah dengan semua semesternya")
  RiwayatPerangkatDaerah perangkatDaerah(@PathVariable String kode) {
    return riwayat.read(kode, user.id());
  }
}
