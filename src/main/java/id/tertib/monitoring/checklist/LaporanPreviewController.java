package id.tertib.monitoring.checklist;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.report.InlinePdf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An office's report before it is approved. */
@RestController
@Tag(name = "Monitoring semester")
class LaporanPreviewController {

  private final LaporanPreview preview;
  private final CurrentUser user;

  LaporanPreviewController(LaporanPreview preview, CurrentUser user) {
    this.preview = preview;
    this.user = user;
  }

  @GetMapping("/laporan-monitoring/{siklus:\\d{4}-S[12]}/{perangkatDaerah}/pratinjau")
  @Operation(summary = "Pratinjau laporan monitoring perangkat daerah (PDF) selama reviu")
  ResponseEntity<byte[]> read(@PathVariable String siklus, @PathVariable String perangkatDaerah) {
    var key = siklus + "/" + perangkatDaerah;
    var pdf =
        preview
            .of(user.id(), key)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "Pratinjau laporan %s ada selama reviu ketua tim. Laporan yang sudah terbit ada di halaman Laporan."
                            .formatted(key)));
    return InlinePdf.of(
        "pratinjau-laporan-monitoring-%s.pdf".formatted(key.replace('/', '-')), pdf);
  }
}
