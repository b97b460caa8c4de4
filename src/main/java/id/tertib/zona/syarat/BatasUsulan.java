package id.tertib.zona.syarat;

import id.tertib.access.Groups;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last day on which a year's proposals may be sent: that of the data, until the year's deadline
 * stands in the register; then the register's, which a letter of the ministry may move.
 */
@Component
public class BatasUsulan {

  /** The city's own: no step of a model names it. */
  public static final String KIND = "zi-batas-usulan";

  private final SyaratUsulan syarat;
  private final Deadlines deadlines;
  private final AuditTrail trail;
  private final Sentences words;

  BatasUsulan(SyaratUsulan syarat, Deadlines deadlines, AuditTrail trail, Sentences words) {
    this.syarat = syarat;
    this.deadlines = deadlines;
    this.trail = trail;
    this.words = words;
  }

  public LocalDate of(int year) {
    return deadlines
        .last(KIND, ZonaIntegritas.key(year))
        .map(Deadline::due)
        .orElseGet(() -> ofData(year));
  }

  /** The year's deadline; empty until it is opened, and when nothing was sent by it. */
  public Optional<Deadline> find(int year) {
    return deadlines.find(KIND, ZonaIntegritas.key(year));
  }

  /**
   * Puts the year's last day into the register, owed by Bagian Organisasi. One that stands there
   * already stays as it is, extended or met.
   *
   * @param by account, or {@link AuditEntry#SYSTEM}
   */
  @Transactional
  public Deadline open(int year, String by) {
    return find(year).orElseGet(() -> opened(year, by));
  }

  private Deadline opened(int year, String by) {
    var key = ZonaIntegritas.key(year);
    var deadline = deadlines.register(obligation(year, of(year)));
    trail.record(
        AuditEntry.of(by, "membuka tenggat usulan zona integritas", key)
            .change(null, Tanggal.panjang(deadline.due())));
    return deadline;
  }

  private Obligation obligation(int year, LocalDate last) {
    var key = ZonaIntegritas.key(year);
    return new Obligation(
        KIND,
        key,
        key,
        null,
        words.of("zona.batas.judul", String.valueOf(year)),
        syarat.get(SyaratUsulan.BATAS_USULAN).pasal(),
        Groups.ORGANISASI,
        DueRule.fixed(last));
  }

  /** Another letter is owed by the same day. Without effect while the day is open, as it is. */
  @Transactional
  public void again(int year) {
    deadlines.register(obligation(year, of(year)));
  }

  /**
   * The year's last day is over, with a letter sent. Without effect when the deadline is not open.
   *
   * @param at not after now
   */
  @Transactional
  public void met(int year, Instant at) {
    deadlines.met(KIND, ZonaIntegritas.key(year), at);
  }

  /** Nothing can be sent, or nobody is left to propose; an extension stays known. */
  @Transactional
  public void cancel(int year) {
    deadlines.cancel(KIND, ZonaIntegritas.key(year));
  }

  /** A fixed day: it is said as a date, and stays where it falls on a day off. */
  private LocalDate ofData(int year) {
    return MonthDay.parse("--" + syarat.get(SyaratUsulan.BATAS_USULAN).wbk()).atYear(year);
  }
}
