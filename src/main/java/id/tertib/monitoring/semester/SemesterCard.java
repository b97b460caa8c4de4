package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.portal.FrontCards;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Bagian Organisasi sees while this semester's monitoring has not begun. */
@Component
@Order(1)
class SemesterCard implements FrontCards {

  private final SiklusRepository cycles;
  private final RoadMap roadMap;
  private final PerangkatDaerahRegister register;
  private final People people;
  private final WorkingDayCalendar calendar;
  private final SiklusSchedule schedule;
  private final Clock clock;

  SemesterCard(
      SiklusRepository cycles,
      RoadMap roadMap,
      PerangkatDaerahRegister register,
      People people,
      WorkingDayCalendar calendar,
      SiklusSchedule schedule,
      Clock clock) {
    this.cycles = cycles;
    this.roadMap = roadMap;
    this.register = register;
    this.people = people;
    this.calendar = calendar;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * @param pertama true when no cycle ever ran here
   * @param semester the running one: {@code semester II 2026}
   * @param triwulan the running one: {@code triwulan III 2026}
   * @param mulaiSendiri when the calendar starts its monitoring; null when it does not
   * @param aksi rows of the Road Map
   * @param tanpaJadwal of these, rows whose quarter is our proposal
   * @param tanpaPerangkatDaerah of these, rows that nobody carries out yet
   * @param perangkatDaerah offices
   * @param tanpaOrang of these, offices where a head, secretary or assessor is missing
   * @param tahun this calendar year
   * @param tahunAda whether the days off of this year are decreed
   * @param tahunDepanAda whether those of the next year are
   */
  record Preparation(
      boolean pertama,
      String semester,
      String triwulan,
      @Nullable Instant mulaiSendiri,
      int aksi,
      long tanpaJadwal,
      long tanpaPerangkatDaerah,
      int perangkatDaerah,
      long tanpaOrang,
      int tahun,
      boolean tahunAda,
      boolean tahunDepanAda) {}

  /** Nothing for everybody else, and once the cycle of this semester was started. */
  @Override
  public List<Card> cards(Set<String> groups) {
    if (!groups.contains(Groups.ORGANISASI)) {
      return List.of();
    }
    var today = LocalDate.now(clock);
    var semester = Semester.of(today);
    var key = semester.key();
    if (cycles.everExisted(semester)) {
      return List.of();
    }
    var actions = roadMap.all();
    var offices = register.all();
    var content =
        new Preparation(
            !cycles.everExisted(),
            semester.text(),
            Triwulan.of(today).text(),
            startsByItself(key),
            actions.size(),
            actions.stream().filter(RencanaAksi::jadwalUsulan).count(),
            actions.stream()
                .filter(action -> !action.semua() && action.perangkatDaerah().isEmpty())
                .count(),
            offices.size(),
            offices.stream()
                .filter(
                    office ->
                        Arrays.stream(Jabatan.values())
                            .anyMatch(jabatan -> people.inGroup(office.group(jabatan)).isEmpty()))
                .count(),
            today.getYear(),
            decreed(today.getYear()),
            decreed(today.getYear() + 1));
    return List.of(new Card("siklus", "monitoring/beranda", content));
  }

  private @Nullable Instant startsByItself(String key) {
    var now = clock.instant();
    return schedule.dueBetween(now, now.plus(Duration.ofDays(400))).stream()
        .filter(due -> due.key().equals(key))
        .map(ScheduledCycles.Due::at)
        .findFirst()
        .orElse(null);
  }

  /** A year without a decree is counted by assumption from its first day on. */
  private boolean decreed(int year) {
    return !calendar.add(LocalDate.of(year, 1, 1), 0).assumed();
  }
}
