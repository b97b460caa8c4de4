package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The years of PMPRB, and the cases of the offices in them. */
@Component
class SiklusPmprb {

  /** Key of the city's process, whose cycles these are. */
  static final String PROCESS = "pmprb";

  static final String INSTRUMENT = "pmprb-unit";

  /** Address of the module that draws the progress of a year. */
  static final String BOARD = "/tertib/penilaian/papan.js";

  private static final String PREFIX = "PMPRB-";

  /** Parameter of the city's instrument. */
  private static final String UNIT_SCORES = "nilaiUnit";

  private final Cycles cycles;
  private final SiklusPmprbTable table;
  private final OfficeCaseTable cases;
  private final Instruments instruments;
  private final InstrumentSheets sheets;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  SiklusPmprb(
      Cycles cycles,
      SiklusPmprbTable table,
      OfficeCaseTable cases,
      Instruments instruments,
      InstrumentSheets sheets,
      PerangkatDaerahRegister offices,
      Clock clock) {
    this.cycles = cycles;
    this.table = table;
    this.cases = cases;
    this.instruments = instruments;
    this.sheets = sheets;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * @param year of submission
   */
  static String key(int year) {
    return PREFIX + year;
  }

  static String key(int year, String office) {
    return new CaseKey(key(year), office).toString();
  }

  /** Year of submission; empty for a key of others. */
  static Optional<Integer> year(String key) {
    return key.matches(PREFIX + "\\d{4}")
        ? Optional.of(Integer.parseInt(key.substring(PREFIX.length())))
        : Optional.empty();
  }

  Optional<OfficeCase> find(String caseKey) {
    return cases.find(PROCESS, caseKey);
  }

  /**
   * @throws IllegalStateException when there is none
   */
  OfficeCase get(String caseKey) {
    return find(caseKey)
        .orElseThrow(() -> new IllegalStateException("Perkara %s tidak ada".formatted(caseKey)));
  }

  /** Last day for the steps of a case. */
  LocalDate batasUnit(String caseKey) {
    return set(CaseKey.parse(caseKey).cycle()).batasUnit();
  }

  /**
   * What a cycle was set to.
   *
   * @throws IllegalStateException when it was not set yet
   */
  SiklusPmprbTable.Row set(String cycleKey) {
    return cycle(cycleKey)
        .flatMap(cycle -> table.find(cycle.id()))
        .orElseThrow(
            () -> new IllegalStateException("Siklus %s belum ditetapkan".formatted(cycleKey)));
  }

  Optional<Cycle> cycle(String key) {
    return cycles.find(PROCESS, key);
  }

  /** What the next start is about: this year, and the last day that it has already. */
  int proposedYear() {
    return LocalDate.now(clock).getYear();
  }

  Optional<LocalDate> batasUnit(int year) {
    return cycle(key(year))
        .flatMap(cycle -> table.find(cycle.id()))
        .map(SiklusPmprbTable.Row::batasUnit);
  }

  /** Last year's sheet of the office, else of one that it carries on for; empty for none. */
  private Optional<InstrumentSheets.Earlier> earlier(int year, PerangkatDaerah office) {
    return Stream.concat(Stream.of(office.kode()), offices.lineage(office.kode()).stream())
        .flatMap(code -> find(key(year - 1, code)).stream())
        .filter(one -> PmprbPerangkatDaerah.Putusan.TERVERIFIKASI.equals(one.result()))
        .findFirst()
        .map(one -> new InstrumentSheets.Earlier(one.sheet(), "PMPRB " + (year - 1)));
  }

  /** Why no cycle can be of this year; empty when it can. */
  static Optional<String> refuseYear(int year) {
    return year < 2021 || year > 2099
        ? Optional.of(
            "Tahun %d tidak dapat dipakai. Tulis tahun pengajuan, 2021 sampai 2099."
                .formatted(year))
        : Optional.empty();
  }

  /**
   * Why an office cannot be asked; empty when it can.
   *
   * @param batas null for that of the cycle
   */
  Optional<String> refuse(int year, String office, @Nullable LocalDate batas) {
    var wrong = refuseYear(year);
    if (wrong.isPresent()) {
      return wrong;
    }
    var found = offices.find(office).filter(PerangkatDaerah::aktif);
    if (found.isEmpty()) {
      return Optional.of(
          "'%s' bukan kode perangkat daerah yang ada. Tulis kodenya, misalnya dinkes; kodenya ada pada halaman Perangkat daerah."
              .formatted(office));
    }
    if (find(key(year, office)).isPresent()) {
      return Optional.of(
          "PMPRB %d %s sudah dimulai. Lihat halaman Kemajuan.".formatted(year, found.get().nama()));
    }
    var set = batasUnit(year);
    if (set.isEmpty() && cycle(key(year)).filter(one -> one.instance() != null).isPresent()) {
      return Optional.of(
          "Siklus PMPRB %d belum ditetapkan. Selesaikan dahulu tugas Tetapkan siklus."
              .formatted(year));
    }
    if (set.isEmpty() && batas == null) {
      return Optional.of(
          "Batas unit PMPRB %d belum ditetapkan. Isi hari terakhir bagi perangkat daerah."
              .formatted(year));
    }
    if (set.isPresent() && batas != null && !batas.equals(set.get())) {
      return Optional.of(
          "Batas unit PMPRB %d sudah ditetapkan %s. Kosongkan, atau isi tanggal itu."
              .formatted(year, Tanggal.panjang(set.get())));
    }
    var last = set.orElse(batas);
    return last != null && last.isBefore(LocalDate.now(clock))
        ? Optional.of(
            "Batas unit %s sudah lewat. Pilih hari ini atau sesudahnya."
                .formatted(Tanggal.panjang(last)))
        : Optional.empty();
  }

  /**
   * Makes the case of an office with its sheet, and the cycle with the first of them.
   *
   * @param batas last day for the offices; null for that of the cycle
   */
  OfficeCase begin(int year, PerangkatDaerah office, @Nullable LocalDate batas, String by) {
    var cycle =
        cycle(key(year)).or(() -> made(year, batas, by)).or(() -> cycle(key(year))).orElseThrow();
    cycles.lock(cycle.id());
    var set = table.find(cycle.id()).orElseThrow();
    var caseKey = key(year, office.kode());
    var sheet =
        sheets.create(
            new InstrumentId(INSTRUMENT, set.versiUnit()),
            caseKey,
            Owner.office(office.kode()),
            earlier(year, office).orElse(null));
    cases.create(cycle, office.kode(), sheet);
    return get(caseKey);
  }

  private Optional<Cycle> made(int year, @Nullable LocalDate batas, String by) {
    var cycle = cycles.start(PROCESS, key(year), by);
    cycle.ifPresent(
        one ->
            table.add(
                one.id(),
                newest(INSTRUMENT).orElseThrow().id().version(),
                Optional.ofNullable(batas).orElseThrow()));
    return cycle;
  }

  /** How the offices' scores count for the city's, as its instrument says. */
  String meaningOfUnits(Optional<SiklusPmprbTable.Row> set) {
    return set.flatMap(row -> Optional.ofNullable(row.jadwal()))
        .flatMap(
            jadwal -> instruments.find(new InstrumentId(SiklusKota.INSTRUMENT, jadwal.versiKota())))
        .or(() -> newest(SiklusKota.INSTRUMENT))
        .flatMap(instrument -> Optional.ofNullable(instrument.parameters().get(UNIT_SCORES)))
        .map(Instrument.Parameter::explanation)
        .orElse("");
  }

  /**
   * The version in force today, or the last one where none says so: 26-2020 is used beyond 2022.
   */
  Optional<Instrument> newest(String key) {
    var today = LocalDate.now(clock);
    return instruments.all().stream()
        .filter(each -> each.id().key().equals(key))
        .max(
            Comparator.<Instrument, Boolean>comparing(each -> each.holdsOn(today))
                .thenComparing(Instrument::since)
                .thenComparing(each -> each.id().version()));
  }

  void setInstance(OfficeCase one, String instance) {
    cases.setInstance(one.id(), instance);
  }
}
