package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringCases;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.Reason;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the monitoring of an office ends, and how its cycle hears of it. */
@Service
public class PerangkatDaerahResults {

  private final MonitoringCases cases;
  private final MonitoringRepository monitoring;
  private final AuditTrail trail;
  private final CaseMessages messages;

  PerangkatDaerahResults(
      MonitoringCases cases,
      MonitoringRepository monitoring,
      AuditTrail trail,
      CaseMessages messages) {
    this.cases = cases;
    this.monitoring = monitoring;
    this.trail = trail;
    this.messages = messages;
  }

  /**
   * Closes an office without a result, on record; the cycle counts it as done, and it proves
   * nothing.
   */
  @Transactional
  public void closeWithoutResult(String key, String reason, String by) {
    cases.requireKetua(by, "menutup tanpa hasil");
    Reason.require(reason, "Tulis alasan menutup " + key + " tanpa hasil.");
    cases.lock(key);
    if (monitoring.get(key).hasil() != null) {
      throw RefusedException.badRequest(
          "Monitoring %s sudah punya hasil dan tidak dapat ditutup tanpa hasil.".formatted(key));
    }
    messages.send(
        MonitoringPerangkatDaerah.PESAN_DITUTUP,
        key,
        Map.of(
            MonitoringPerangkatDaerah.ALASAN.name(), reason,
            MonitoringPerangkatDaerah.OLEH.name(), by));
  }

  /** What the model's “Catat tanpa hasil” does: record, and tell the cycle. */
  void recordWithout(String key, String reason, String by) {
    trail.record(AuditEntry.of(by, "menutup tanpa hasil", key).because(reason));
    monitoring.recordHasil(key, Monitoring.TANPA_HASIL, reason);
    tellCycle(key);
  }

  /** The office has sent its report: from now on it counts as done. */
  void recordDone(String key) {
    cases.lock(key);
    if (monitoring.get(key).hasil() == null) {
      monitoring.recordHasil(key, Monitoring.LAPORAN, null);
      trail.record(AuditEntry.of(AuditEntry.SYSTEM, "menyelesaikan laporan", key));
    }
    tellCycle(key);
  }

  /** Tells the cycle while it listens; a closed cycle takes no notice, and that is fine. */
  private void tellCycle(String key) {
    messages.told(MonitoringSemester.PESAN_SELESAI, CaseKey.parse(key).cycle(), Map.of());
  }
}
