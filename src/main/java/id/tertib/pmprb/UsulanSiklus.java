package id.tertib.pmprb;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form that sets a cycle opens with. */
@Component
class UsulanSiklus {

  private final SiklusPmprb siklus;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  UsulanSiklus(SiklusPmprb siklus, WorkingDayCalendar calendar, Clock clock) {
    this.siklus = siklus;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The newest versions, and dates back from 30 April (RULES 2) as far as they lie ahead: two and
   * three weeks before it the panels, five weeks before it the last day of the offices.
   */
  Map<String, Object> of(int year) {
    var proposals = new HashMap<String, Object>();
    siklus
        .newest(SiklusPmprb.INSTRUMENT)
        .ifPresent(each -> proposals.put(PmprbKota.VERSI_UNIT.name(), each.id().version()));
    siklus
        .newest(SiklusKota.INSTRUMENT)
        .ifPresent(each -> proposals.put(PmprbKota.VERSI_KOTA.name(), each.id().version()));
    siklus
        .newest(SiklusKota.OFFICIAL.get(0))
        .ifPresent(
            each ->
                proposals.put(
                    PmprbKota.INSTRUMEN_HASIL.name(), each.id().key() + " " + each.id().version()));
    var sending = LocalDate.of(year, 4, 30);
    put(proposals, PmprbKota.BATAS_KIRIM.name(), sending);
    put(proposals, PmprbKota.TANGGAL_PANEL_2.name(), sending.minusWeeks(2));
    put(proposals, PmprbKota.TANGGAL_PANEL_1.name(), sending.minusWeeks(3));
    put(
        proposals,
        PmprbKota.BATAS_UNIT.name(),
        siklus.batasUnit(year).orElse(sending.minusWeeks(5)));
    return proposals;
  }

  private void put(Map<String, Object> proposals, String name, LocalDate day) {
    var working = calendar.onOrBefore(day);
    if (!working.isBefore(LocalDate.now(clock))) {
      proposals.put(name, working.toString());
    }
  }
}
