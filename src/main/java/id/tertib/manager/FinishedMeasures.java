package id.tertib.manager;

import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.Unit;
import java.util.List;

/** Columns that every finished cycle has. */
public final class FinishedMeasures {

  /** The key of the one that the table is sorted by at first. */
  static final String LATE = "terlambat";

  /** Days late, returns, and how long a step took; the last columns of every table. */
  public static final List<Measure> COURSE =
      List.of(
          new Measure(LATE, "Hari kerja terlambat", Unit.DAYS),
          new Measure("pengembalian", "Pengembalian", Unit.COUNT),
          new Measure("lama", "Median hari kerja per langkah", Unit.MEDIAN_DAYS));

  private FinishedMeasures() {}
}
