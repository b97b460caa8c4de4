package id.tertib.manager;

import id.tertib.calendar.Lateness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cycles whose progress can be followed, and of each what a reader may see. A procedure with a page
 * of its own contributes one; described processes without one are told together.
 */
public interface ProgressSource {

  /** Keys of the processes that it tells of; nobody else tells of them. */
  Set<String> processes();

  /** What the page offers this reader, newest first. */
  List<Cycle> cycles(String userId);

  /** Empty when it is no cycle of these, or nothing in it is this reader's. */
  Optional<Progress> read(String cycle, String userId);

  /**
   * @param key e.g. {@code 2026-S2}, or {@code pinjam-ruang:2026}
   * @param title as people read it
   * @param running whether it is not finished and something in it is open that the reader sees
   * @param finished whether its figures stand still; what is open in it then is no part of them
   * @param after what is open although it is finished, as phrases, e.g. {@code tindak lanjut
   *     berjalan di 2 perangkat daerah}; empty while it is not
   * @param unit what its cases are called where they are counted
   * @param due of each case with an open step that has a day and whose limit runs: the earliest of
   *     these days
   * @param view address of the module that draws it; null for the list of cases
   * @param standing how much of it is done
   */
  record Cycle(
      String key,
      String title,
      boolean running,
      boolean finished,
      List<String> after,
      Lateness.Unit unit,
      List<LocalDate> due,
      @Nullable String view,
      Standing standing) {

    public Cycle {
      if (finished ? running : !after.isEmpty()) {
        throw new IllegalArgumentException(key + " cannot be running and finished");
      }
    }
  }

  /**
   * @param done 0 to {@code all}
   * @param all cases that the reader sees
   * @param what is done, as people read it, e.g. {@code daftar periksa diserahkan}
   */
  record Standing(int done, int all, String what) {}

  /**
   * @param rows one for each open step of the cases that the reader may see, and one for each case
   *     that has none
   */
  record Progress(String title, List<Row> rows) {}

  /**
   * @param name whose case, as people read it
   * @param instance the engine's id; null when the case is over
   * @param step its open step; null when the case is over
   * @param ended how it ended, e.g. {@code selesai} or {@code tanpa hasil}; null while it is open
   */
  record Row(
      String caseKey,
      String name,
      @Nullable String instance,
      @Nullable Step step,
      @Nullable String ended) {}

  /**
   * @param task the engine's id
   * @param key of the step in its model
   * @param holder who owes it, as people read it
   * @param due null while it has no day
   * @param reminded the day of its last reminder by hand; null when there was none
   * @param paused whether its limit stands still
   * @param returned whether it is open because it was returned
   * @param mine whether the reader may work on it
   */
  record Step(
      String task,
      String key,
      String name,
      String holder,
      @Nullable LocalDate due,
      @Nullable LocalDate reminded,
      boolean paused,
      boolean returned,
      boolean mine) {}
}
