package id.tertib.portal.leader;

import id.tertib.calendar.DueWords;
import id.tertib.calendar.Lateness;
import id.tertib.data.Tanggal;
import id.tertib.manager.ProgressSource;
import id.tertib.manager.ProgressSource.Cycle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the cycles of all procedures stand, each with its scope: running, or finished before. */
@Component
class RunningCycles {

  private final ObjectProvider<ProgressSource> sources;
  private final DueWords words;
  private final Lateness lateness;

  RunningCycles(ObjectProvider<ProgressSource> sources, DueWords words, Lateness lateness) {
    this.sources = sources;
    this.words = words;
    this.lateness = lateness;
  }

  /**
   * @param what is counted, e.g. {@code daftar periksa diserahkan}
   * @param late cases that are late
   * @param lateText e.g. {@code 2 perangkat daerah terlambat, paling lama 66 hari kerja}
   * @param unit what its cases are called
   * @param next the nearest day that is not over, e.g. {@code Jumat, 31 Juli 2026, 14 hari kerja
   *     lagi}; null when no open step has one
   */
  record Standing(
      String key,
      String title,
      int done,
      int all,
      String what,
      int late,
      String lateText,
      Lateness.Unit unit,
      @Nullable String next) {

    public String address() {
      return RunningCycles.address(key);
    }

    /** Share of the bar, in percent. */
    public double doneShare() {
      return 100.0 * done / all;
    }

    /** What is late is not done, so the two never pass the end. */
    public double lateShare() {
      return Math.min(100.0 * late / all, 100 - doneShare());
    }
  }

  /**
   * A finished cycle in which people are still at work.
   *
   * @param what they do, e.g. {@code tindak lanjut berjalan di 2 perangkat daerah}
   */
  record Finished(String key, String title, String what, int late, String lateText) {

    public String address() {
      return RunningCycles.address(key);
    }
  }

  /**
   * Those in which a person sees a case, the newest first; none is in both.
   *
   * @param finished only those in which something is open
   */
  record All(List<Standing> running, List<Finished> finished) {}

  All of(String userId) {
    var today = words.today();
    var seen =
        sources
            .orderedStream()
            .flatMap(source -> source.cycles(userId).stream())
            .filter(cycle -> cycle.standing().all() > 0)
            .toList();
    return new All(
        seen.stream().filter(Cycle::running).map(cycle -> standing(cycle, today)).toList(),
        seen.stream()
            .filter(cycle -> !cycle.after().isEmpty())
            .map(cycle -> finished(cycle, today))
            .toList());
  }

  private Finished finished(Cycle cycle, DueWords.Reading today) {
    var late = cycle.due().stream().filter(today::isLate).toList();
    return new Finished(
        cycle.key(),
        cycle.title(),
        String.join("; ", cycle.after()),
        late.size(),
        worst(cycle, late, today));
  }

  private String worst(Cycle cycle, List<LocalDate> late, DueWords.Reading today) {
    return lateness.worst(
        cycle.unit(), late.size(), late.stream().mapToInt(today::late).max().orElse(0));
  }

  private static String address(String cycle) {
    return "/kemajuan?siklus=" + URLEncoder.encode(cycle, StandardCharsets.UTF_8);
  }

  private Standing standing(Cycle cycle, DueWords.Reading today) {
    var late = cycle.due().stream().filter(today::isLate).toList();
    var next =
        cycle.due().stream().filter(day -> !today.isLate(day)).min(Comparator.naturalOrder());
    var stands = cycle.standing();
    return new Standing(
        cycle.key(),
        cycle.title(),
        stands.done(),
        stands.all(),
        stands.what(),
        late.size(),
        worst(cycle, late, today),
        cycle.unit(),
        next.map(day -> day(day, today)).orElse(null));
  }

  private static String day(LocalDate day, DueWords.Reading today) {
    return Tanggal.hari(day) + ", " + today.of(day).text();
  }
}
