package id.tertib.monitoring.semester;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.Semester;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What moves with a deadline of monitoring: the plan's dates when a whole kind of the cycle moves,
 * so that cases opened later follow, and the timers of the closing date and of an office's answer.
 */
@Component
class PerpanjanganMonitoring implements DeadlineFollower {

  private static final String JENIS = "monitoring-";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final TenggatMonitoring tenggat;
  private final ManagementService pekerjaan;
  private final EngineTasks engine;

  PerpanjanganMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      TenggatMonitoring tenggat,
      ManagementService pekerjaan,
      EngineTasks engine) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.tenggat = tenggat;
    this.pekerjaan = pekerjaan;
    this.engine = engine;
  }

  /** No cycle closes, starts its offices or is cancelled while its dates move. */
  @Override
  public void lock(String kind, String cycle) {
    if (kind.startsWith(JENIS)) {
      siklus.find(Semester.parse(cycle)).map(Siklus::id).ifPresent(siklus::kunciUntukDiubah);
    }
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    if (moved.isEmpty()) {
      return;
    }
    var satu = moved.get(0);
    var terakhir =
        moved.stream().map(Deadline::due).max(Comparator.naturalOrder()).orElse(satu.due());
    switch (satu.kind()) {
      case MonitoringKinds.PENUTUPAN -> penutupan(satu);
      case MonitoringKinds.TANGGAPAN -> moved.forEach(this::tanggapan);
      case MonitoringKinds.DAFTAR_PERIKSA -> {
        if (all) {
          siklus.pindahkanBatasPengisian(siklus(satu).id(), terakhir);
        }
      }
      case MonitoringKinds.LAPANGAN -> {
        if (all) {
          siklus.pindahkanBatasLapangan(siklus(satu).id(), terakhir);
        }
      }
      default -> {
        // Its tasks are all there is.
      }
    }
  }

  private void penutupan(Deadline satu) {
    var siklusnya = siklus(satu);
    siklus.pindahkanPenutupan(siklusnya.id(), satu.due());
    pindahkan(
        siklusnya.prosesId(),
        MonitoringSemester.WAKTU_PENUTUPAN,
        satu.due(),
        "Siklus %s baru saja ditutup, jadi penutupannya tidak dapat dipindah lagi. Muat ulang halaman."
            .formatted(satu.cycle()));
  }

  private void tanggapan(Deadline satu) {
    pindahkan(
        monitoring.get(satu.caseKey()).prosesId(),
        MonitoringPerangkatDaerah.WAKTU_TANGGAPAN,
        satu.due(),
        "Tanggapan %s tidak lagi ditunggu, jadi tenggatnya tidak dapat dipindah. Muat ulang halaman."
            .formatted(satu.caseKey()));
  }

  /**
   * Either the timer moves or it has fired: then its job is gone, or goes while we look at it.
   *
   * @throws RefusedException 409 when it has fired
   */
  private void pindahkan(
      @Nullable String proses, String langkah, LocalDate tanggal, String terlambat) {
    engine.asSystem(
        () -> {
          var job =
              proses == null
                  ? null
                  : pekerjaan
                      .createJobQuery()
                      .processInstanceId(proses)
                      .activityId(langkah)
                      .singleResult();
          if (job == null) {
            throw RefusedException.conflict(terlambat);
          }
          try {
            pekerjaan.setJobDuedate(job.getId(), tenggat.akhirHari(tanggal));
          } catch (OptimisticLockingException e) {
            throw RefusedException.conflict(terlambat);
          }
          return job;
        });
  }

  private Siklus siklus(Deadline satu) {
    return siklus.get(Semester.parse(satu.cycle()));
  }
}
