package id.tertib.pmprb;

import id.tertib.engine.StartRule;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city assesses itself once a year. */
@Component
class PmprbKotaStartRule implements StartRule {

  private final SiklusPmprb siklus;
  private final SiklusKota kota;

  PmprbKotaStartRule(SiklusPmprb siklus, SiklusKota kota) {
    this.siklus = siklus;
    this.kota = kota;
  }

  @Override
  public String processKey() {
    return PmprbKota.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    var found = PmprbKota.TAHUN.decode(variables.get(PmprbKota.TAHUN.name()));
    if (found.isEmpty()) {
      return Optional.of("Tahun belum diisi. Tulis tahun pengajuan, misalnya 2026.");
    }
    return SiklusPmprb.refuseYear(found.get())
        .or(
            () ->
                kota.isBegun(found.get())
                    ? Optional.of(
                        "PMPRB %d sudah dimulai. Lihat halaman Kemajuan.".formatted(found.get()))
                    : Optional.empty());
  }

  /** This year, and the next once this one was begun. */
  @Override
  public Map<String, Object> proposals() {
    var year = siklus.proposedYear();
    return Map.of(PmprbKota.TAHUN.name(), kota.isBegun(year) ? year + 1 : year);
  }
}
