package id.tertib.report;

import java.time.Instant;
import java.util.List;

/** The newest reports that somebody may read. */
public interface NewestReports {

  /** Newest first. */
  List<Laporan> of(String userId, int most);

  /** How many were published since then. */
  long since(String userId, Instant moment);
}
