package id.tertib.monitoring.city;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The city's report before it is published, for those who write and approve it. */
@RestController
@Tag(name = "Monitoring semester")
class LaporanKotaController {

  private static final Set<String> MEMBACA =
      Set.of(Groups.ORGANISASI, Groups.SEKDA, Groups.WALI_KOTA, Groups.INSPEKTUR, Groups.ADMIN);

  private final LaporanKota laporan;
  private final People orang;
  private final CurrentUser pengguna;

  LaporanKotaController(LaporanKota laporan, People orang, CurrentUser pengguna) {
    this.laporan = laporan;
    this.orang = orang;
    this.pengguna = pengguna;
  }

  @GetMapping("/laporan-kota/{siklus:\\d{4}-S[12]}/pratinjau")
  @Operation(
      summary = "Pratinjau laporan kota (PDF), dengan pengantar dan kesimpulan yang tersimpan")
  ResponseEntity<byte[]> pratinjau(@PathVariable String siklus) {
    if (Collections.disjoint(orang.groupsOf(pengguna.id()), MEMBACA)) {
      throw tidakAda(siklus);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("pratinjau-laporan-kota-%s.pdf".formatted(siklus))
                .build()
                .toString())
        .body(laporan.pratinjau(siklus).orElseThrow(() -> tidakAda(siklus)));
  }

  private static RefusedException tidakAda(String siklus) {
    return RefusedException.notFound(
        "Laporan kota %s belum ada. Ia disusun sesudah siklusnya ditutup.".formatted(siklus));
  }
}
