package id.tertib.quarter;

import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.ProofSource;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The quarterly reports of an office; what was accepted proves what it says. */
@Component
class LaporanTerdahulu implements ProofSource {

  private final LaporanTriwulanRepository laporan;
  private final Sheets sheets;

  LaporanTerdahulu(LaporanTriwulanRepository laporan, Sheets sheets) {
    this.laporan = laporan;
    this.sheets = sheets;
  }

  @Override
  public List<EarlierSheet> of(String office) {
    return laporan.bagi(office).stream().map(this::read).toList();
  }

  private EarlierSheet read(LaporanTriwulan one) {
    return new EarlierSheet(
        Semester.of(one.triwulan()),
        one.triwulan(),
        one.triwulan().teks(),
        one.perangkatDaerah(),
        one.diterima(),
        Objects.requireNonNullElse(one.hasilPada(), one.dimulaiPada()),
        sheets.read(one.lembarId()).items());
  }
}
