package id.tertib.quarter;

import id.tertib.procedure.OfficeCase;
import id.tertib.roadmap.AskedSheet;
import id.tertib.roadmap.ProofSource;
import id.tertib.roadmap.Semester;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The quarterly reports of an office; what was accepted proves what it says. */
@Component
class EarlierLaporan implements ProofSource {

  private final LaporanTriwulan laporan;

  EarlierLaporan(LaporanTriwulan laporan) {
    this.laporan = laporan;
  }

  @Override
  public List<AskedSheet> of(String office) {
    return laporan.ofOffice(office).stream().map(EarlierLaporan::asked).toList();
  }

  private static AskedSheet asked(OfficeCase one) {
    var triwulan = LaporanTriwulan.triwulan(one);
    return new AskedSheet(
        one.sheet(),
        one.key(),
        "/kemajuan/" + one.key(),
        Semester.of(triwulan),
        triwulan,
        triwulan.text(),
        one.office(),
        LaporanTriwulan.isAccepted(one),
        Objects.requireNonNullElse(one.resultAt(), one.startedAt()));
  }
}
