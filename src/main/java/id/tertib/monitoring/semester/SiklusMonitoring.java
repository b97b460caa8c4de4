package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Reason;
import id.tertib.roadmap.Semester;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting, closing and cancelling a cycle of semester monitoring. */
@Service
public class SiklusMonitoring {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CaseStarts starts;
  private final CaseMessages messages;
  private final People people;
  private final AuditTrail trail;

  SiklusMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      CaseStarts starts,
      CaseMessages messages,
      People people,
      AuditTrail trail) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.starts = starts;
    this.messages = messages;
    this.people = people;
    this.trail = trail;
  }

  /**
   * Starts a semester as the calendar does; a start by hand goes through the start form.
   *
   * @param key e.g. {@code 2026-S2}
   * @return false when the semester already has a cycle that counts
   */
  @Transactional
  public boolean start(String key, String by) {
    var semester = Semester.parse(key);
    if (reserve(semester, by).isPresent()) {
      return false;
    }
    starts.start(
        MonitoringSemester.KEY,
        key,
        Map.of(
            MonitoringSemester.TAHUN.name(),
            MonitoringSemester.TAHUN.encode(semester.tahun()),
            MonitoringSemester.SEMESTER.name(),
            String.valueOf(semester.ke())));
    return true;
  }

  /** Whether this semester was ever started here, also when it was cancelled since. */
  boolean wasEverStarted(String key) {
    return siklus.everExisted(Semester.parse(key));
  }

  /**
   * Takes the semester by its unique row, in the transaction of the start.
   *
   * @return why it cannot be started; empty when it is taken
   */
  Optional<String> reserve(Semester semester, String by) {
    var existing = siklus.find(semester);
    if (existing.isEmpty()) {
      return siklus.create(semester, by).isPresent()
          ? Optional.empty()
          : Optional.of(
              "Monitoring %s baru saja dimulai orang lain. Lihat halaman Kemajuan."
                  .formatted(semester.text()));
    }
    return Optional.of(
        "Monitoring %s sudah dimulai %s oleh %s. Lihat halaman Kemajuan."
            .formatted(
                semester.text(),
                Tanggal.panjang(existing.get().dimulaiPada()),
                people.nameOf(existing.get().dimulaiOleh())));
  }

  /**
   * Cancels a cycle that was started by mistake, on record; the semester may be started again by
   * hand. Work done stays in the archive.
   *
   * @throws RefusedException when this person may not, the reason is missing or a report was sent
   */
  @Transactional
  public void cancel(String key, String reason, String by) {
    if (!people.isIn(by, Groups.ORGANISASI) && !people.isIn(by, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Siklus hanya dapat dibatalkan Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    Reason.require(reason, "Tulis alasan pembatalan siklus " + key + ".");
    var one = siklus.find(semester(key)).orElseThrow(() -> notFound(key));
    siklus.lockForChange(one.id());
    if (one.keadaan().equals(Siklus.DITUTUP)) {
      throw RefusedException.badRequest(
          "Siklus %s sudah ditutup dan tidak dapat dibatalkan.".formatted(key));
    }
    var sent = monitoring.ofSiklus(one.id()).stream().filter(Monitoring::isReported).count();
    if (sent > 0) {
      throw RefusedException.badRequest(
          "Siklus %s tidak dapat dibatalkan: %d laporan sudah dikirim.".formatted(key, sent));
    }
    trail.record(AuditEntry.of(by, "membatalkan siklus", key).because(reason));
    messages.send(MonitoringSemester.PESAN_DIBATALKAN, key, Map.of());
  }

  /**
   * The semester that somebody named in an address.
   *
   * @throws RefusedException 400 when it is none
   */
  public static Semester semester(String key) {
    try {
      return Semester.parse(key);
    } catch (IllegalArgumentException notASemester) {
      throw RefusedException.badRequest(String.valueOf(notASemester.getMessage()));
    }
  }

  public static RefusedException notFound(String key) {
    return RefusedException.notFound("Monitoring %s tidak ada.".formatted(key));
  }
}
