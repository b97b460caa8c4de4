package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Obligation;
import id.tertib.engine.TaskInfo;
import id.tertib.roadmap.Semester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What monitoring owes beside its tasks: the closing of a cycle. */
@Component
public class KewajibanMonitoring implements DeadlineSource {

  /** Kinds of an office's case. */
  static final List<String> KANTOR =
      List.of(
          MonitoringKinds.DAFTAR_PERIKSA,
          MonitoringKinds.LAPANGAN,
          MonitoringKinds.ANALISIS,
          MonitoringKinds.TANGGAPAN,
          MonitoringKinds.REVIU,
          MonitoringKinds.TINDAK_LANJUT);

  /** Kinds of the city's cycle. */
  static final List<String> KOTA =
      List.of(MonitoringKinds.RENCANA, MonitoringKinds.PENUTUPAN, MonitoringKinds.LAPORAN_KOTA);

  private final Deadlines deadlines;
  private final HitunganTenggat hitungan;
  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;

  KewajibanMonitoring(
      Deadlines deadlines,
      HitunganTenggat hitungan,
      SiklusRepository siklus,
      MonitoringRepository monitoring) {
    this.deadlines = deadlines;
    this.hitungan = hitungan;
    this.siklus = siklus;
    this.monitoring = monitoring;
  }

  /** Tasks are described in their models. */
  @Override
  public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
    return Optional.empty();
  }

  /** The closing date, which no task stands for: Bagian Organisasi sees to it. */
  public void registerPenutupan(Siklus satu) {
    deadlines.register(penutupan(satu));
  }

  private Obligation penutupan(Siklus satu) {
    var hitung = hitungan.penutupan(satu);
    return new Obligation(
        MonitoringKinds.PENUTUPAN,
        satu.kunci(),
        satu.kunci(),
        null,
        "Penutupan monitoring " + satu.semester().teks(),
        hitung.dasar(),
        Groups.ORGANISASI,
        hitung.rule());
  }

  @Override
  public Optional<String> progress(Deadline deadline) {
    return deadline.kind().equals(MonitoringKinds.PENUTUPAN)
        ? siklus.find(Semester.parse(deadline.cycle())).map(this::selesai)
        : Optional.empty();
  }

  private String selesai(Siklus satu) {
    var semua = monitoring.dari(satu.id()).size();
    return "%d dari %d perangkat daerah selesai"
        .formatted(semua - monitoring.belumSelesai(satu.id()), semua);
  }
}
