package id.tertib.monitoring.city;

import id.tertib.access.CaseSubject;
import id.tertib.access.CurrentUser;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.report.InlinePdf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The city's report before it is published, for those who write and approve it. */
@RestController
@Tag(name = "Monitoring semester")
class LaporanKotaController {

  private static final String PROSES = "monitoring-semester";

  private final LaporanKota laporan;
  private final Visibility visibility;
  private final CurrentUser user;

  LaporanKotaController(LaporanKota laporan, Visibility visibility, CurrentUser user) {
    this.laporan = laporan;
    this.visibility = visibility;
    this.user = user;
  }

  @GetMapping("/laporan-kota/{siklus:\\d{4}-S[12]}/pratinjau")
  @Operation(
      summary = "Pratinjau laporan kota (PDF), dengan pengantar dan kesimpulan yang tersimpan")
  ResponseEntity<byte[]> preview(@PathVariable String siklus) {
    if (!visibility.mayRead(user.id(), new CaseSubject(Matter.CASE, PROSES, null, siklus))) {
      throw notFound(siklus);
    }
    return InlinePdf.of(
        "pratinjau-laporan-kota-%s.pdf".formatted(siklus),
        laporan.preview(siklus).orElseThrow(() -> notFound(siklus)));
  }

  private static RefusedException notFound(String siklus) {
    return RefusedException.notFound(
        "Laporan kota %s belum ada. Ia disusun sesudah siklusnya ditutup.".formatted(siklus));
  }
}
