package id.tertib.monitoring.semester;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.procedure.CaseTimers;
import id.tertib.roadmap.Semester;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What moves with a deadline of monitoring: the plan's dates when a whole kind of the cycle moves,
 * so that cases opened later follow, and the timers of the closing date and of an office's answer.
 */
@Component
class MonitoringExtensions implements DeadlineFollower {

  private static final String KIND_PREFIX = "monitoring-";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CaseTimers timers;

  MonitoringExtensions(
      SiklusRepository siklus, MonitoringRepository monitoring, CaseTimers timers) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.timers = timers;
  }

  /** No cycle closes, starts its offices or is cancelled while its dates move. */
  @Override
  public void lock(String kind, String cycle) {
    if (kind.startsWith(KIND_PREFIX)) {
      siklus.find(Semester.parse(cycle)).map(Siklus::id).ifPresent(siklus::lockForChange);
    }
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    if (moved.isEmpty()) {
      return;
    }
    var deadline = moved.get(0);
    var last =
        moved.stream().map(Deadline::due).max(Comparator.naturalOrder()).orElse(deadline.due());
    switch (deadline.kind()) {
      case MonitoringKinds.PENUTUPAN -> penutupan(deadline);
      case MonitoringKinds.TANGGAPAN -> moved.forEach(this::tanggapan);
      case MonitoringKinds.DAFTAR_PERIKSA -> {
        if (all) {
          siklus.moveBatasPengisian(siklus(deadline).id(), last);
        }
      }
      case MonitoringKinds.LAPANGAN -> {
        if (all) {
          siklus.moveBatasLapangan(siklus(deadline).id(), last);
        }
      }
      default -> {
        // Its tasks are all there is.
      }
    }
  }

  private void penutupan(Deadline deadline) {
    var itsSiklus = siklus(deadline);
    siklus.movePenutupan(itsSiklus.id(), deadline.due());
    timers.move(
        itsSiklus.prosesId(),
        MonitoringSemester.WAKTU_PENUTUPAN,
        deadline.due(),
        "Siklus %s baru saja ditutup, jadi penutupannya tidak dapat dipindah lagi. Muat ulang halaman."
            .formatted(deadline.cycle()));
  }

  private void tanggapan(Deadline deadline) {
    timers.move(
        monitoring.get(deadline.caseKey()).prosesId(),
        MonitoringPerangkatDaerah.WAKTU_TANGGAPAN,
        deadline.due(),
        "Tanggapan %s tidak lagi ditunggu, jadi tenggatnya tidak dapat dipindah. Muat ulang halaman."
            .formatted(deadline.caseKey()));
  }

  private Siklus siklus(Deadline deadline) {
    return siklus.get(Semester.parse(deadline.cycle()));
  }
}
