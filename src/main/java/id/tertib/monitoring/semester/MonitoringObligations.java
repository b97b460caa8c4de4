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
public class MonitoringObligations implements DeadlineSource {

  /** Kinds of an office's case. */
  public static final List<String> OF_OFFICE =
      List.of(
          MonitoringKinds.DAFTAR_PERIKSA,
          MonitoringKinds.LAPANGAN,
          MonitoringKinds.ANALISIS,
          MonitoringKinds.TANGGAPAN,
          MonitoringKinds.REVIU,
          MonitoringKinds.TINDAK_LANJUT);

  /** Kinds of the city's cycle. */
  static final List<String> OF_CITY =
      List.of(MonitoringKinds.RENCANA, MonitoringKinds.PENUTUPAN, MonitoringKinds.LAPORAN_KOTA);

  private final Deadlines deadlines;
  private final TenggatCalculation calculation;
  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;

  MonitoringObligations(
      Deadlines deadlines,
      TenggatCalculation calculation,
      SiklusRepository siklus,
      MonitoringRepository monitoring) {
    this.deadlines = deadlines;
    this.calculation = calculation;
    this.siklus = siklus;
    this.monitoring = monitoring;
  }

  /** Tasks are described in their models. */
  @Override
  public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
    return Optional.empty();
  }

  /** The closing date, which no task stands for: Bagian Organisasi sees to it. */
  public void registerPenutupan(Siklus one) {
    deadlines.register(penutupan(one));
  }

  private Obligation penutupan(Siklus one) {
    var calculated = calculation.penutupan(one);
    return new Obligation(
        MonitoringKinds.PENUTUPAN,
        one.key(),
        one.key(),
        null,
        "Penutupan monitoring " + one.semester().text(),
        calculated.dasar(),
        Groups.ORGANISASI,
        calculated.rule());
  }

  @Override
  public Optional<String> progress(Deadline deadline) {
    return deadline.kind().equals(MonitoringKinds.PENUTUPAN)
        ? siklus.find(Semester.parse(deadline.cycle())).map(this::finished)
        : Optional.empty();
  }

  private String finished(Siklus one) {
    var all = monitoring.ofSiklus(one.id()).size();
    return "%d dari %d perangkat daerah sudah punya hasil"
        .formatted(all - monitoring.countUnfinished(one.id()), all);
  }
}
