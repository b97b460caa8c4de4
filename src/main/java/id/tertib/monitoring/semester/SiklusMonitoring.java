package id.tertib.monitoring.semester;

import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.CaseStarts;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting a cycle of semester monitoring. */
@Service
public class SiklusMonitoring {

  private final SiklusRepository siklus;
  private final CaseStarts starts;
  private final People people;
  private final Clock clock;

  SiklusMonitoring(SiklusRepository siklus, CaseStarts starts, People people, Clock clock) {
    this.siklus = siklus;
    this.starts = starts;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Starts a semester as the calendar does; a start by hand goes through the start form.
   *
   * @param key e.g. {@code 2026-S2}
   * @return false when the semester already has a cycle that counts
   */
  @Transactional
  public boolean start(String key, String by) {
    var semester = Semester.parse(key);
    if (reserve(semester, by).isPresent()) {
      return false;
    }
    starts.start(
        MonitoringSemester.KEY,
        key,
        Map.of(
            MonitoringSemester.TAHUN.name(),
            MonitoringSemester.TAHUN.encode(semester.tahun()),
            MonitoringSemester.SEMESTER.name(),
            String.valueOf(semester.ke())));
    return true;
  }

  /**
   * The semester that a start by hand is about: one that was cancelled lately, which nothing else
   * starts again, else this one, and the next once this one has its cycle.
   */
  Semester proposed() {
    var current = Semester.of(LocalDate.now(clock));
    var before = current.previous();
    if (siklus.everExisted(before) && siklus.find(before).isEmpty()) {
      return before;
    }
    return siklus.find(current).isEmpty() ? current : current.next();
  }

  /** Whether this semester was ever started here, also when it was cancelled since. */
  boolean wasEverStarted(String key) {
    return siklus.everExisted(Semester.parse(key));
  }

  /**
   * Takes the semester by its unique row, in the transaction of the start.
   *
   * @return why it cannot be started; empty when it is taken
   */
  Optional<String> reserve(Semester semester, String by) {
    var existing = siklus.find(semester);
    if (existing.isEmpty()) {
      return siklus.create(semester, by).isPresent()
          ? Optional.empty()
          : Optional.of(
              "Monitoring %s baru saja dimulai orang lain. Lihat halaman Kemajuan."
                  .formatted(semester.text()));
    }
    return Optional.of(
        "Monitoring %s sudah dimulai %s oleh %s. Lihat halaman Kemajuan."
            .formatted(
                semester.text(),
                Tanggal.panjang(existing.get().dimulaiPada()),
                people.nameOf(existing.get().dimulaiOleh())));
  }

  /**
   * The semester that somebody named in an address.
   *
   * @throws RefusedException 400 when it is none
   */
  public static Semester semester(String key) {
    try {
      return Semester.parse(key);
    } catch (IllegalArgumentException notASemester) {
      throw RefusedException.badRequest(String.valueOf(notASemester.getMessage()));
    }
  }

  public static RefusedException notFound(String key) {
    return RefusedException.notFound("Monitoring %s tidak ada.".formatted(key));
  }
}
