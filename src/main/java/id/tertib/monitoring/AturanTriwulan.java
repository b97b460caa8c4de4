package id.tertib.monitoring;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.monitoring.RencanaAksiTriwulan.Putusan;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Authors.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rules of the quarterly report that the engine keeps: four eyes, returns with their parts. */
@Component
class AturanTriwulan implements TaskRule {

  private static final Part DIPERIKSA = Part.step(RencanaAksiTriwulan.PERIKSA_LAPORAN);

  /** Whoever decided may decide again after a return. */
  private static final Set<Part> PUTUSAN = Set.of(DIPERIKSA, Part.step(RencanaAksiTriwulan.TERIMA));

  private final Authors penulis;
  private final WorkingDayCalendar kalender;
  private final TenggatTriwulan tenggat;

  AturanTriwulan(Authors penulis, WorkingDayCalendar kalender, TenggatTriwulan tenggat) {
    this.penulis = penulis;
    this.kalender = kalender;
    this.tenggat = tenggat;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(RencanaAksiTriwulan.KEY);
  }

  /** Nobody checks or accepts what he filled, nor accepts what he passed on himself. */
  @Override
  public Optional<String> refuseHolder(TaskInfo task, String userId) {
    if (task.taskKey().equals(RencanaAksiTriwulan.LAPORKAN)) {
      return Optional.empty();
    }
    var bagian = penulis.of(task.businessKey(), userId);
    if (!PUTUSAN.containsAll(bagian)) {
      return Optional.of(
          "Anda ikut mengisi laporan %s, jadi tidak dapat memeriksanya. Mintalah rekan yang tidak ikut mengisi."
              .formatted(task.businessKey()));
    }
    return task.taskKey().equals(RencanaAksiTriwulan.TERIMA) && bagian.contains(DIPERIKSA)
        ? Optional.of(
            "Anda sudah memeriksa laporan %s untuk perangkat daerahnya, jadi tidak dapat menerimanya. Mintalah rekan yang lain."
                .formatted(task.businessKey()))
        : Optional.empty();
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
