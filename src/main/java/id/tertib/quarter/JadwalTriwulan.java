package id.tertib.quarter;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the reports of a quarter are asked for: on its first working day. */
@Component
class JadwalTriwulan implements ScheduledCycles {

  private static final LocalTime PAGI = LocalTime.of(7, 0);

  private final SiklusTriwulan siklus;
  private final WorkingDayCalendar kalender;
  private final Clock clock;

  JadwalTriwulan(SiklusTriwulan siklus, WorkingDayCalendar kalender, Clock clock) {
    this.siklus = siklus;
    this.kalender = kalender;
    this.clock = clock;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    var akhir = Triwulan.of(LocalDate.ofInstant(now, clock.getZone()));
    return Stream.iterate(
            Triwulan.of(LocalDate.ofInstant(since, clock.getZone())),
            satu -> satu.compareTo(akhir) <= 0,
            Triwulan::next)
        .map(satu -> new Due(satu.toString(), saat(satu)))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    var triwulan = Triwulan.parse(key);
    return !siklus.dimulai(triwulan) && siklus.mulai(triwulan, AuditEntry.SYSTEM);
  }

  @Override
  public Optional<Offer> offer() {
    var berjalan = siklus.sekarang();
    if (siklus.dimulai(berjalan)) {
      return Optional.empty();
    }
    var berikut = saat(berjalan).isAfter(clock.instant()) ? berjalan : berjalan.next();
    return Optional.of(
        new Offer(
            berjalan.toString(),
            berjalan.teks(),
            kalender.onOrBefore(berjalan.lastDay()),
            "/triwulan/mulai",
            new Due(berikut.teks(), saat(berikut))));
  }

  private Instant saat(Triwulan triwulan) {
    return kalender.onOrAfter(triwulan.firstDay()).atTime(PAGI).atZone(clock.getZone()).toInstant();
  }
}
