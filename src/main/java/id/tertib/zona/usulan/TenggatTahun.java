package id.tertib.zona.usulan;

import id.tertib.procedure.CaseTimers;
import id.tertib.zona.syarat.BatasUsulan;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The last day of a year's proposals as the city owes it: from the first unit of the year until the
 * day is over, whatever was sent before, so that a letter of the ministry can move it all the time.
 */
@Component
public class TenggatTahun {

  private final BatasUsulan batas;
  private final CaseTimers timers;
  private final Clock clock;

  TenggatTahun(BatasUsulan batas, CaseTimers timers, Clock clock) {
    this.batas = batas;
    this.timers = timers;
    this.clock = clock;
  }

  void open(int year, String by) {
    batas.open(year, by);
  }

  /** A unit begins its way to this year's proposal; nothing is owed by a day that is over. */
  public void begun(int year, String by) {
    if (!LocalDate.now(clock).isAfter(batas.of(year))) {
      batas.open(year, by);
    }
  }

  /** A supplement is owed by the same day. */
  void again(int year) {
    batas.again(year);
  }

  /**
   * The day is over, and nobody can send any more.
   *
   * @param sent whether a letter was
   */
  public void over(int year, boolean sent) {
    if (sent) {
      // Told late where the system was down, but not met late.
      var end = timers.endOf(batas.of(year)).toInstant();
      var now = clock.instant();
      batas.met(year, end.isAfter(now) ? now : end);
    } else {
      batas.cancel(year);
    }
  }

  /** No unit is on its way to this year's proposal any more. */
  void nobodyLeft(int year) {
    batas.cancel(year);
  }
}
