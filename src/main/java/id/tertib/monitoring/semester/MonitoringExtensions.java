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
class MonitoringExtensions implements DeadlineFollower {

  private static final String KIND_PREFIX = "monitoring-";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final TenggatMonitoring tenggat;
  private final ManagementService jobs;
  private final EngineTasks engine;

  MonitoringExtensions(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      TenggatMonitoring tenggat,
      ManagementService jobs,
      EngineTasks engine) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.tenggat = tenggat;
    this.jobs = jobs;
    this.engine = engine;
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
    move(
        itsSiklus.prosesId(),
        MonitoringSemester.WAKTU_PENUTUPAN,
        deadline.due(),
        "Siklus %s baru saja ditutup, jadi penutupannya tidak dapat dipindah lagi. Muat ulang halaman."
            .formatted(deadline.cycle()));
  }

  private void tanggapan(Deadline deadline) {
    move(
        monitoring.get(deadline.caseKey()).prosesId(),
        MonitoringPerangkatDaerah.WAKTU_TANGGAPAN,
        deadline.due(),
        "Tanggapan %s tidak lagi ditunggu, jadi tenggatnya tidak dapat dipindah. Muat ulang halaman."
            .formatted(deadline.caseKey()));
  }

  /**
   * Either the timer moves or it has fired: then its job is gone, or goes while we look at it.
   *
   * @throws RefusedException 409 when it has fired
   */
  private void move(@Nullable String process, String step, LocalDate date, String tooLate) {
    engine.asSystem(
        () -> {
          var job =
              process == null
                  ? null
                  : jobs.createJobQuery()
                      .processInstanceId(process)
                      .activityId(step)
                      .singleResult();
          if (job == null) {
            throw RefusedException.conflict(tooLate);
          }
          try {
            jobs.setJobDuedate(job.getId(), tenggat.endOfDay(date));
          } catch (OptimisticLockingException e) {
            throw RefusedException.conflict(tooLate);
          }
          return job;
        });
  }

  private Siklus siklus(Deadline deadline) {
    return siklus.get(Semester.parse(deadline.cycle()));
  }
}
