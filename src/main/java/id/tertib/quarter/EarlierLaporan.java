package id.tertib.quarter;

import id.tertib.procedure.OfficeCase;
import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.ProofSource;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The quarterly reports of an office; what was accepted proves what it says. */
@Component
class EarlierLaporan implements ProofSource {

  private final LaporanTriwulan laporan;
  private final Sheets sheets;

  EarlierLaporan(LaporanTriwulan laporan, Sheets sheets) {
    this.laporan = laporan;
    this.sheets = sheets;
  }

  @Override
  public List<EarlierSheet> of(String office) {
    return laporan.ofOffice(office).stream().map(this::read).toList();
  }

  private EarlierSheet read(OfficeCase one) {
    var triwulan = LaporanTriwulan.triwulan(one);
    return new EarlierSheet(
        Semester.of(triwulan),
        triwulan,
        triwulan.text(),
        one.office(),
        LaporanTriwulan.isAccepted(one),
        Objects.requireNonNullElse(one.resultAt(), one.startedAt()),
        sheets.read(one.sheet()).items());
  }
}
