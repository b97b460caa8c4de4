package id.tertib.quarter;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting a quarter: one report for each office that has actions in it, once. */
@Service
class SiklusTriwulan {

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final People people;
  private final LaporanStarter starter;
  private final ApplicationEventPublisher events;
  private final AuditTrail trail;
  private final Clock clock;

  SiklusTriwulan(
      Cycles cycles,
      OfficeCaseTable cases,
      People people,
      LaporanStarter starter,
      ApplicationEventPublisher events,
      AuditTrail trail,
      Clock clock) {
    this.cycles = cycles;
    this.cases = cases;
    this.people = people;
    this.starter = starter;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /** The reports of a quarter were asked for. */
  record Started(Triwulan triwulan) {}

  boolean isStarted(Triwulan triwulan) {
    return find(triwulan).isPresent();
  }

  private Optional<Cycle> find(Triwulan triwulan) {
    return cycles.find(RencanaAksiTriwulan.KEY, triwulan.toString());
  }

  /** The quarter of today. */
  Triwulan current() {
    return Triwulan.of(LocalDate.now(clock));
  }

  /**
   * Starts the running quarter by hand, where the calendar did not because it began before this
   * installation.
   *
   * @param key e.g. {@code 2026-TW3}
   * @return what was done, as a sentence for that person
   * @throws RefusedException when this person may not, it does not run, or it was started
   */
  @Transactional
  String startByHand(String key, String by) {
    if (!people.isIn(by, Groups.ORGANISASI)) {
      throw RefusedException.forbidden(
          "Triwulan hanya dapat dimulai Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    var running = current();
    if (!key.equals(running.toString())) {
      throw RefusedException.badRequest(
          "'%s' bukan triwulan yang sedang berjalan. Yang dapat dimulai hanya %s (%s)."
              .formatted(key, running, running.text()));
    }
    if (!start(running, by)) {
      throw RefusedException.conflict(
          "Rencana aksi %s sudah dimulai. Lihat Daftar Tugas.".formatted(running.text()));
    }
    return "Laporan rencana aksi %s diminta dari %d perangkat daerah."
        .formatted(running.text(), find(running).map(each -> cases.count(each.id())).orElse(0));
  }

  /**
   * Takes the quarter by its unique row and starts its reports, all or none.
   *
   * @return false when it was started before, or by somebody else at this moment
   */
  @Transactional
  boolean start(Triwulan triwulan, String by) {
    var cycle = cycles.start(RencanaAksiTriwulan.KEY, triwulan.toString(), by);
    if (cycle.isEmpty()) {
      return false;
    }
    trail.record(AuditEntry.of(by, "memulai triwulan", triwulan.toString()));
    starter.startAll(cycle.get(), by);
    events.publishEvent(new Started(triwulan));
    return true;
  }
}
