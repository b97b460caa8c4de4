package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.CalledToWork.Called;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.Reason;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a cycle that was started by mistake, and tells everybody who was told to work. */
@Service
public class SiklusCancellation {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CalledToWork work;
  private final CancellationMails mails;
  private final CaseMessages messages;
  private final People people;
  private final AuditTrail trail;

  SiklusCancellation(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      CalledToWork work,
      CancellationMails mails,
      CaseMessages messages,
      People people,
      AuditTrail trail) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.work = work;
    this.mails = mails;
    this.messages = messages;
    this.people = people;
    this.trail = trail;
  }

  /**
   * What ends with a cycle.
   *
   * @param perangkatDaerah offices that are not finished
   * @param tugas open tasks, the city's among them
   * @param orang who gets a mail about it
   */
  public record Ending(int perangkatDaerah, int tugas, int orang) {

    static Ending of(Called called) {
      return new Ending(called.offices(), called.tasks(), called.people().size());
    }
  }

  /**
   * What would end, for whoever is asked to confirm it.
   *
   * @throws RefusedException when this person may not, or a report was sent
   */
  @Transactional(readOnly = true)
  public Ending preview(String key, String by) {
    return Ending.of(work.of(cancellable(key, by), by));
  }

  /**
   * Cancels a cycle, on record; the semester may be started again by hand. Work done stays in the
   * archive.
   *
   * @throws RefusedException when this person may not, the reason is missing or a report was sent
   */
  @Transactional
  public void cancel(String key, String reason, String by) {
    requireMayCancel(by);
    Reason.require(reason, "Tulis alasan pembatalan siklus " + key + ".");
    siklus.lockForChange(find(key).id());
    var one = cancellable(key, by);
    var called = work.of(one, by);
    trail.record(
        AuditEntry.of(by, "membatalkan siklus", key)
            .change(
                "%d perangkat daerah dan %d tugas terbuka"
                    .formatted(called.offices(), called.tasks()),
                "berakhir; %d orang diberi tahu".formatted(called.people().size()))
            .because(reason));
    mails.send(one, called, reason);
    messages.send(MonitoringSemester.PESAN_DIBATALKAN, key, Map.of());
  }

  private Siklus cancellable(String key, String by) {
    requireMayCancel(by);
    var one = find(key);
    if (one.keadaan().equals(Siklus.DITUTUP)) {
      throw RefusedException.badRequest(
          "Siklus %s sudah ditutup dan tidak dapat dibatalkan.".formatted(key));
    }
    var sent = monitoring.ofSiklus(one.id()).stream().filter(Monitoring::isReported).count();
    if (sent > 0) {
      throw RefusedException.badRequest(
          "Siklus %s tidak dapat dibatalkan: %d laporan sudah dikirim.".formatted(key, sent));
    }
    return one;
  }

  private void requireMayCancel(String by) {
    if (!people.isIn(by, Groups.ORGANISASI) && !people.isIn(by, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Siklus hanya dapat dibatalkan Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
  }

  private Siklus find(String key) {
    return siklus
        .find(SiklusMonitoring.semester(key))
        .orElseThrow(() -> SiklusMonitoring.notFound(key));
  }
}
