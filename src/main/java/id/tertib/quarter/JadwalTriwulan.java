package id.tertib.quarter;

import id.tertib.access.Groups;
import id.tertib.audit.AuditEntry;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.portal.FrontCards;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the reports of a quarter are asked for: on its first working day. */
@Component
class JadwalTriwulan implements ScheduledCycles, FrontCards {

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

  /**
   * What Bagian Organisasi may start by hand on its front page, because it runs and was not started
   * here.
   *
   * @param key of the quarter, e.g. {@code 2026-TW3}
   * @param title as people read it
   * @param due the last day for what it asks
   * @param next what the calendar starts by itself next, and when
   */
  record Offer(String key, String title, LocalDate due, Due next) {}

  @Override
  public List<Card> cards(Set<String> groups) {
    var berjalan = siklus.sekarang();
    if (!groups.contains(Groups.ORGANISASI) || siklus.dimulai(berjalan)) {
      return List.of();
    }
    var berikut = saat(berjalan).isAfter(clock.instant()) ? berjalan : berjalan.next();
    var offer =
        new Offer(
            berjalan.toString(),
            berjalan.teks(),
            kalender.onOrBefore(berjalan.lastDay()),
            new Due(berikut.teks(), saat(berikut)));
    return List.of(new Card("tawaran-" + offer.key(), "triwulan/beranda", offer));
  }

  private Instant saat(Triwulan triwulan) {
    return kalender.onOrAfter(triwulan.firstDay()).atTime(PAGI).atZone(clock.getZone()).toInstant();
  }
}
