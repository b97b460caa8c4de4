package id.tertib.monitoring;

import id.tertib.audit.AuditTrail;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.monitoring.RencanaAksiTriwulan.Putusan;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of the quarterly report that the engine keeps: four eyes, returns with their parts. */
@Component
class AturanTriwulan implements TaskRule {

  private final AuditTrail jejak;
  private final WorkingDayCalendar kalender;
  private final TenggatTriwulan tenggat;

  AturanTriwulan(AuditTrail jejak, WorkingDayCalendar kalender, TenggatTriwulan tenggat) {
    this.jejak = jejak;
    this.kalender = kalender;
    this.tenggat = tenggat;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(RencanaAksiTriwulan.KEY);
  }

  /** Nobody checks or accepts what he filled; somebody else of the office, or the city, does. */
  @Override
  public Optional<String> refuseHolder(TaskInfo task, String userId) {
    if (task.taskKey().equals(RencanaAksiTriwulan.LAPORKAN)
        || jejak.of(task.businessKey()).stream()
            .noneMatch(baris -> AturanMonitoring.mengisi(baris, userId))) {
      return Optional.empty();
    }
    return Optional.of(
        "Anda ikut mengisi laporan %s, jadi tidak dapat memeriksanya. Mintalah rekan yang tidak ikut mengisi."
            .formatted(task.businessKey()));
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    if (!IsianTugas.teks(variables, RencanaAksiTriwulan.KEPUTUSAN.name()).equals(Putusan.KEMBALI)) {
      return Optional.empty();
    }
    if (IsianTugas.teks(variables, RencanaAksiTriwulan.CATATAN.name()).isBlank()) {
      return Optional.of("Tulis catatan: apa yang harus diperbaiki, sebut butirnya.");
    }
    return IsianTugas.tanggal(variables, RencanaAksiTriwulan.TENGGAT_PERBAIKAN.name())
        .flatMap(
            tanggal ->
                tanggal.isBefore(tenggat.hariIni())
                    ? Optional.of(
                        "Tenggat perbaikan %s sudah lewat. Pilih hari ini atau sesudahnya."
                            .formatted(Tanggal.panjang(tanggal)))
                    : IsianTugas.bukanHariKerja(tanggal, kalender));
  }
}
