package id.tertib.zona;

import id.tertib.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** The last day of a year's proposals as the city owes it. */
@Component
class TenggatTahun {

  private final BatasUsulan batas;
  private final Deadlines deadlines;

  TenggatTahun(BatasUsulan batas, Deadlines deadlines) {
    this.batas = batas;
    this.deadlines = deadlines;
  }

  void open(int year, String by) {
    batas.open(year, by);
  }

  /** A supplement is owed by the same day. */
  void again(int year) {
    batas.again(year);
  }

  void met(int year) {
    batas.met(year);
  }

  /** The day is over, and nobody can send any more. */
  void over(int year) {
    deadlines.cancel(BatasUsulan.KIND, ZonaIntegritas.key(year));
  }
}
