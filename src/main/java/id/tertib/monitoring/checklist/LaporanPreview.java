package id.tertib.monitoring.checklist;

import id.tertib.engine.EngineTasks;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.worksheet.Sheets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office's report before it is approved, for whoever sees the review: its holders and
 * leadership. The office itself reads it when it is published.
 */
@Service
class LaporanPreview {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Sheets sheets;
  private final LaporanDocument document;
  private final LaporanRecipients recipients;
  private final LaporanRegister register;
  private final EngineTasks tasks;

  LaporanPreview(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Sheets sheets,
      LaporanDocument document,
      LaporanRecipients recipients,
      LaporanRegister register,
      EngineTasks tasks) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sheets = sheets;
    this.document = document;
    this.recipients = recipients;
    this.register = register;
    this.tasks = tasks;
  }

  /**
   * The PDF as it would be published now.
   *
   * @param key of the case, e.g. {@code 2026-S2/dinkes}
   * @return empty for whoever may not see it, and when no review is open
   */
  @Transactional(readOnly = true)
  Optional<byte[]> of(String userId, String key) {
    return monitoring.find(key).filter(one -> reviews(userId, key)).map(this::write);
  }

  private boolean reviews(String userId, String key) {
    return tasks.visibleOf(userId, key).stream()
        .anyMatch(task -> task.taskKey().equals(MonitoringPerangkatDaerah.REVIU_KETUA_TIM));
  }

  private byte[] write(Monitoring one) {
    return register.preview(
        document.draft(
            siklus.get(one.semester()),
            one,
            sheets.read(one.lembarId()),
            recipients.words(one.perangkatDaerah())));
  }
}
