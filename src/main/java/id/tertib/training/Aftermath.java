package id.tertib.training;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineNews;
import id.tertib.notification.MailRegister;
import id.tertib.training.EngineNews.Alike;
import id.tertib.training.EngineNews.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened between two moments, read from the engine, the register and the trail. */
@Component
@Profile("demo")
class Aftermath {

  private static final int MOST_TRAIL = 2000;

  private final EngineNews engine;
  private final DeadlineNews deadlines;
  private final MailRegister mails;
  private final AuditTrail trail;
  private final Lines lines;

  Aftermath(
      EngineNews engine,
      DeadlineNews deadlines,
      MailRegister mails,
      AuditTrail trail,
      Lines lines) {
    this.engine = engine;
    this.deadlines = deadlines;
    this.mails = mails;
    this.trail = trail;
    this.lines = lines;
  }

  /**
   * @param proses instances that began
   * @param lewat deadlines whose day went over
   * @param terpenuhi deadlines that were met
   * @param pengingat reminders given to the outbox
   * @param tugas tasks that were made and are open
   * @param gagal jobs that failed
   * @param surel how many mails were written, by kind
   * @param jejak what the system wrote into the trail by itself, mails and rows left out
   */
  record Happened(
      List<Alike> proses,
      List<Lines.Tenggat> lewat,
      List<Lines.Tenggat> terpenuhi,
      List<Lines.Pengingat> pengingat,
      List<Alike> tugas,
      List<Failed> gagal,
      Map<String, Long> surel,
      List<AuditRow> jejak) {

    public long banyakProses() {
      return proses.stream().mapToLong(Alike::banyak).sum();
    }

    public long banyakTugas() {
      return tugas.stream().mapToLong(Alike::banyak).sum();
    }

    public long banyakSurel() {
      return surel.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean kosong() {
      return proses.isEmpty()
          && lewat.isEmpty()
          && terpenuhi.isEmpty()
          && pengingat.isEmpty()
          && tugas.isEmpty()
          && gagal.isEmpty()
          && jejak.isEmpty();
    }
  }

  /**
   * @param after exclusive
   * @param until inclusive; a day that has begun by then has not passed
   */
  Happened between(Instant after, Instant until) {
    return new Happened(
        engine.started(after, until),
        lines.of(deadlines.passed(Tanggal.date(after), Tanggal.date(until).minusDays(1))),
        lines.of(deadlines.met(after, until)),
        lines.ofReminders(deadlines.sent(after, until)),
        engine.newTasks(after, until),
        engine.failures(after, until),
        mails.written(after, until),
        trail.between(after, until, MOST_TRAIL).stream().filter(Aftermath::isNews).toList());
  }

  private static boolean isNews(AuditRow row) {
    return row.who().equals(AuditEntry.SYSTEM)
        && !row.what().equals("mengirim surel")
        && !row.what().endsWith(" baris");
  }
}
