package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.SiklusPmprbTable.Day;
import id.tertib.pmprb.SiklusPmprbTable.Jadwal;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The city's own case in a year of PMPRB: its cycle, its dates, its sheets. */
@Component
class SiklusKota {

  static final String INSTRUMENT = "pmprb-kota";

  /** Instruments in which the ministry tells its scores, the one that is proposed first. */
  static final List<String> OFFICIAL = List.of("rb-komponen", "rb");

  private final SiklusPmprb siklus;
  private final Cycles cycles;
  private final SiklusPmprbTable table;
  private final PmprbResults results;
  private final InstrumentSheets sheets;
  private final Deadlines deadlines;
  private final Clock clock;

  SiklusKota(
      SiklusPmprb siklus,
      Cycles cycles,
      SiklusPmprbTable table,
      PmprbResults results,
      InstrumentSheets sheets,
      Deadlines deadlines,
      Clock clock) {
    this.siklus = siklus;
    this.cycles = cycles;
    this.table = table;
    this.results = results;
    this.sheets = sheets;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Whether the city's case of this year was begun. */
  boolean isBegun(int year) {
    return siklus.cycle(SiklusPmprb.key(year)).filter(one -> one.instance() != null).isPresent();
  }

  /** Whether anything of this year ever was, also a cycle that was cancelled since. */
  boolean everBegun(String key) {
    return cycles.everStarted(SiklusPmprb.PROCESS, key);
  }

  /**
   * Takes the year; offices that were asked by hand before belong to it.
   *
   * @throws RefusedException 409 when somebody else took it
   */
  void begin(int year, String instance, String by) {
    var key = SiklusPmprb.key(year);
    var cycle =
        siklus
            .cycle(key)
            .or(() -> cycles.start(SiklusPmprb.PROCESS, key, by))
            .or(() -> siklus.cycle(key))
            .orElseThrow();
    cycles.lock(cycle.id());
    if (isBegun(year)) {
      throw RefusedException.conflict(
          "PMPRB %d sudah dimulai. Lihat halaman Kemajuan.".formatted(year));
    }
    cycles.setInstance(cycle.id(), instance);
  }

  Cycle get(String key) {
    return siklus
        .cycle(key)
        .orElseThrow(() -> new IllegalStateException("Siklus %s tidak ada".formatted(key)));
  }

  /** Empty before it was set. */
  Optional<SiklusPmprbTable.Row> find(String key) {
    return siklus.cycle(key).flatMap(cycle -> table.find(cycle.id()));
  }

  /**
   * @throws IllegalStateException before it was set
   */
  Jadwal jadwal(String key) {
    return Optional.ofNullable(siklus.set(key).jadwal())
        .orElseThrow(() -> new IllegalStateException("Siklus %s belum ditetapkan".formatted(key)));
  }

  /** Keeps what was set, and owes each date of it. */
  void set(String key, String versiUnit, LocalDate batasUnit, Jadwal jadwal) {
    table.set(get(key).id(), versiUnit, batasUnit, jadwal);
    var year = "PMPRB " + SiklusPmprb.year(key).orElseThrow();
    owe(key, PmprbKinds.BATAS_UNIT, "Lembar perangkat daerah " + year, batasUnit, jadwal);
    owe(key, PmprbKinds.PANEL_1, "Panel 1 " + year, jadwal.panel1(), jadwal);
    owe(key, PmprbKinds.PANEL_2, "Panel 2 " + year, jadwal.panel2(), jadwal);
    owe(key, PmprbKinds.KIRIM, "Pengiriman " + year, jadwal.batasKirim(), jadwal);
  }

  private void owe(String key, String kind, String title, LocalDate due, Jadwal jadwal) {
    var panel = kind.equals(PmprbKinds.PANEL_1) || kind.equals(PmprbKinds.PANEL_2);
    deadlines.register(
        new Obligation(
            kind,
            key,
            key,
            null,
            title,
            jadwal.dasar(),
            panel ? Groups.INSPEKTUR : Groups.ORGANISASI,
            DueRule.fixed(due)));
  }

  /** Starts of this year that were taken back, the newest first. */
  List<Cycle> cancelled(String key) {
    return cycles.cancelled(SiklusPmprb.PROCESS, key);
  }

  /** The engine's ids of all cases of years that were taken back. */
  Set<String> withdrawn() {
    return cycles.withdrawn(SiklusPmprb.PROCESS);
  }

  /** Whether the city's case runs and nothing of it was sent to the ministry yet. */
  boolean cancellable(String key) {
    return siklus
            .cycle(key)
            .filter(cycle -> cycle.instance() != null && cycle.closedAt() == null)
            .isPresent()
        && find(key).map(row -> row.dikirimPada() == null).orElse(true);
  }

  /** How the offices' scores count for the city's, as its instrument says. */
  String meaningOfUnits(String key) {
    return siklus.meaningOfUnits(find(key));
  }

  boolean allEnded(String key) {
    return results.allEnded(get(key));
  }

  /** Makes the city's sheet, with last year's answers to be confirmed. */
  void openSheet(String key) {
    var jadwal = jadwal(key);
    var sheet =
        sheets.create(
            new InstrumentId(INSTRUMENT, jadwal.versiKota()),
            key,
            Owner.city(),
            earlier(key).orElse(null));
    table.setLembarKota(get(key).id(), sheet);
  }

  private Optional<InstrumentSheets.Earlier> earlier(String key) {
    var before = SiklusPmprb.year(key).orElseThrow() - 1;
    return find(SiklusPmprb.key(before))
        .filter(row -> row.konsensusPada() != null)
        .flatMap(row -> Optional.ofNullable(row.lembarKota()))
        .map(sheet -> new InstrumentSheets.Earlier(sheet, "PMPRB " + before));
  }

  void fix(String key) {
    table.setKonsensus(get(key).id(), clock.instant());
  }

  /** Panel 2 meets again: its date is owed anew. */
  void meetAgain(String key, LocalDate day, String why, String by) {
    table.move(get(key).id(), Day.PANEL_2, day);
    deadlines.moveTo(PmprbKinds.PANEL_2, key, day, why, by);
  }

  /** It was sent; from now on the ministry's scores have a sheet. */
  void sent(String key, LocalDate day, String receipt) {
    var parts = jadwal(key).instrumenHasil().split("\\s+", 2);
    var sheet = sheets.create(new InstrumentId(parts[0], parts[1]), key, Owner.city(), null);
    table.setSent(get(key).id(), day, receipt, sheet);
  }

  void close(String key) {
    cycles.close(get(key).id());
  }
}
