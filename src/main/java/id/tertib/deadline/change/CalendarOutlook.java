package id.tertib.deadline.change;

import id.tertib.calendar.CalendarImpact;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.KindNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what another calendar would do to open deadlines; changes nothing. */
@Component
class CalendarOutlook {

  private final KindNames names;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  CalendarOutlook(KindNames names, PerangkatDaerahRegister offices, Clock clock) {
    this.names = names;
    this.offices = offices;
    this.clock = clock;
  }

  CalendarImpact of(
      List<Deadline> open, Recount again, WorkingDayCalendar before, WorkingDayCalendar after) {
    var today = LocalDate.now(clock);
    var offices = officeNames();
    var kinds = names.kinds();
    return new CalendarImpact(
        open.stream()
            .filter(deadline -> !again.due(deadline).equals(deadline.due()))
            .map(
                deadline ->
                    new CalendarImpact.Move(
                        kinds.getOrDefault(deadline.kind(), deadline.kind()),
                        deadline.title(),
                        offices.get(String.valueOf(deadline.office())),
                        deadline.due(),
                        again.due(deadline)))
            .sorted(
                Comparator.comparing(CalendarImpact.Move::kind)
                    .thenComparing(CalendarImpact.Move::from)
                    .thenComparing(CalendarImpact.Move::title))
            .toList(),
        open.stream()
            .filter(again::fixed)
            .filter(deadline -> !deadline.paused())
            .filter(deadline -> !deadline.due().isBefore(today))
            .filter(deadline -> before.isWorkingDay(deadline.due()))
            .filter(deadline -> !after.isWorkingDay(deadline.due()))
            .map(
                deadline ->
                    new CalendarImpact.Fixed(
                        kinds.getOrDefault(deadline.kind(), deadline.kind()),
                        deadline.title(),
                        offices.get(String.valueOf(deadline.office())),
                        deadline.due()))
            .sorted(
                Comparator.comparing(CalendarImpact.Fixed::due)
                    .thenComparing(CalendarImpact.Fixed::title))
            .toList());
  }

  private Map<String, String> officeNames() {
    return offices.allEver().stream()
        .collect(Collectors.toMap(PerangkatDaerah::kode, PerangkatDaerah::nama));
  }
}
