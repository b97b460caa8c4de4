package id.tertib.quarter;

import id.tertib.engine.StartRule;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A report is never started alone: the calendar starts a whole quarter, or Bagian Organisasi. */
@Component
class TriwulanStartRule implements StartRule {

  @Override
  public String processKey() {
    return RencanaAksiTriwulan.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    return Optional.of(
        "Laporan triwulan dimulai kalender bagi semua perangkat daerah. Triwulan yang belum"
            + " dimulai di sini dimulai Bagian Organisasi dari beranda.");
  }
}
