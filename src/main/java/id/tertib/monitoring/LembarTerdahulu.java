package id.tertib.monitoring;

import id.tertib.roadmap.LembarLama;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an office's earlier sheets said of its actions, as the choice of rows asks it. */
@Component
class LembarTerdahulu {

  private final MonitoringRepository monitoring;
  private final LaporanTriwulanRepository laporan;
  private final Sheets lembar;

  LembarTerdahulu(
      MonitoringRepository monitoring, LaporanTriwulanRepository laporan, Sheets lembar) {
    this.monitoring = monitoring;
    this.laporan = laporan;
    this.lembar = lembar;
  }

  LembarLama daftarPeriksa(Monitoring kasus, Sheet sheet) {
    return new LembarLama(
        kasus.semester(),
        false,
        kasus.dilaporkan(),
        Objects.requireNonNullElse(kasus.hasilPada(), Instant.EPOCH),
        jawaban(sheet));
  }

  LembarLama laporanTriwulan(LaporanTriwulan satu, Sheet sheet) {
    return new LembarLama(
        Semester.of(satu.triwulan()),
        true,
        satu.diterima(),
        Objects.requireNonNullElse(satu.hasilPada(), satu.dimulaiPada()),
        jawaban(sheet));
  }

  /** The quarterly reports of an office, whatever became of them. */
  List<LembarLama> laporanTriwulan(String kantor) {
    return laporan.bagi(kantor).stream()
        .map(satu -> laporanTriwulan(satu, lembar.read(satu.lembarId())))
        .toList();
  }

  /** The checklists of an office whose reports were sent. */
  List<LembarLama> daftarPeriksaTerkirim(String kantor) {
    return monitoring.bagi(kantor).stream()
        .filter(Monitoring::dilaporkan)
        .map(satu -> daftarPeriksa(satu, lembar.read(satu.lembarId())))
        .toList();
  }

  private static Map<String, @Nullable Pelaksanaan> jawaban(Sheet sheet) {
    var jawaban = new HashMap<String, @Nullable Pelaksanaan>();
    sheet.items().stream()
        .filter(DaftarPeriksa::aksi)
        .forEach(
            satu ->
                jawaban.put(
                    satu.item().code(),
                    satu.last()
                        .map(Answer::value)
                        .map(SkalaPelaksanaan::pelaksanaan)
                        .orElse(null)));
    return jawaban;
  }
}
