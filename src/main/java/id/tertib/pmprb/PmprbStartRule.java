package id.tertib.pmprb;

import id.tertib.engine.StartRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An office is asked once a year, up to a last day that all offices of the year share. */
@Component
class PmprbStartRule implements StartRule {

  private final SiklusPmprb siklus;

  PmprbStartRule(SiklusPmprb siklus) {
    this.siklus = siklus;
  }

  @Override
  public String processKey() {
    return PmprbPerangkatDaerah.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    var year = PmprbPerangkatDaerah.TAHUN.decode(variables.get(PmprbPerangkatDaerah.TAHUN.name()));
    if (year.isEmpty()) {
      return Optional.of("Tahun belum diisi. Tulis tahun pengajuan, misalnya 2026.");
    }
    var batas = String.valueOf(variables.getOrDefault(PmprbPerangkatDaerah.BATAS_UNIT.name(), ""));
    LocalDate day;
    try {
      day = batas.isBlank() || batas.equals("null") ? null : LocalDate.parse(batas);
    } catch (DateTimeException e) {
      return Optional.of("Batas unit '%s' bukan tanggal.".formatted(batas));
    }
    return siklus.refuse(
        year.get(),
        String.valueOf(variables.get(PmprbPerangkatDaerah.PERANGKAT_DAERAH.name())).strip(),
        day);
  }

  @Override
  public Map<String, Object> proposals() {
    var proposals = new HashMap<String, Object>();
    var year = siklus.proposedYear();
    proposals.put(PmprbPerangkatDaerah.TAHUN.name(), year);
    siklus
        .batasUnit(year)
        .ifPresent(day -> proposals.put(PmprbPerangkatDaerah.BATAS_UNIT.name(), day.toString()));
    return proposals;
  }
}
