package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilResmi.Sumber;
import id.tertib.pmprb.Resmi.Asal;
import id.tertib.pmprb.Resmi.Skor;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each year came to: the city's own assessment, and what every source said of it officially.
 * Sources stand beside one another; none is averaged or put in place of another.
 */
@Component
class HasilTahunan {

  private final SiklusKota siklus;
  private final Cycles cycles;
  private final HasilPmprb hasil;
  private final HasilResmiTable table;
  private final InstrumenHasil instruments;
  private final Lembar lembar;
  private final Clock clock;

  HasilTahunan(
      SiklusKota siklus,
      Cycles cycles,
      HasilPmprb hasil,
      HasilResmiTable table,
      InstrumenHasil instruments,
      Lembar lembar,
      Clock clock) {
    this.siklus = siklus;
    this.cycles = cycles;
    this.hasil = hasil;
    this.table = table;
    this.instruments = instruments;
    this.lembar = lembar;
    this.clock = clock;
  }

  /**
   * @param kota null before the panel fixed its values, or without a cycle in Tertib
   * @param resmi the cycle's own first, then by the day of the source
   */
  record Tahun(int tahun, @Nullable Kota kota, List<Resmi> resmi) {

    /** Those that speak of the same components. */
    List<Resmi> of(InstrumentId instrument) {
      return resmi.stream().filter(one -> one.instrumen().id().equals(instrument)).toList();
    }
  }

  /**
   * Years of which anything is known, the oldest first.
   *
   * @param isOpen whether a sheet that is still being filled is shown as well
   */
  List<Tahun> all(boolean isOpen) {
    var known =
        cycles.all(SiklusPmprb.PROCESS).stream()
            .filter(cycle -> SiklusPmprb.year(cycle.key()).isPresent())
            .collect(Collectors.toMap(HasilTahunan::year, Function.identity()));
    var resmi = new TreeMap<Integer, List<Resmi>>();
    known.forEach(
        (year, cycle) ->
            ofCycle(year, cycle, isOpen)
                .ifPresent(one -> resmi.computeIfAbsent(year, y -> new ArrayList<>()).add(one)));
    var counting = table.all().stream().filter(HasilResmi::berlaku).toList();
    var documents =
        lembar.documents(counting.stream().flatMap(one -> one.dokumen().stream()).toList());
    for (var one : counting) {
      resmi
          .computeIfAbsent(one.isi().tahun(), y -> new ArrayList<>())
          .add(recorded(one, documents, known.containsKey(one.isi().tahun())));
    }
    var years = new TreeMap<Integer, Tahun>();
    resmi.forEach((year, all) -> years.put(year, new Tahun(year, city(year), all)));
    known
        .keySet()
        .forEach(
            year -> {
              var kota = city(year);
              if (kota != null) {
                years.putIfAbsent(year, new Tahun(year, kota, List.of()));
              }
            });
    return List.copyOf(years.values());
  }

  /** Official results of the newest year before this one whose components these are. */
  List<Resmi> before(int year, InstrumentId instrument) {
    return all(false).stream()
        .filter(one -> one.tahun() < year)
        .map(one -> one.of(instrument))
        .map(resmi -> resmi.stream().filter(one -> !one.skor().komponen().isEmpty()).toList())
        .filter(resmi -> !resmi.isEmpty())
        .reduce((older, newer) -> newer)
        .orElse(List.of());
  }

  /** Whether a cycle of this year is under way in Tertib. */
  boolean isRunning(int year) {
    return cycles
        .find(SiklusPmprb.PROCESS, SiklusPmprb.key(year))
        .filter(cycle -> cycle.closedAt() == null)
        .isPresent();
  }

  /** Whether a document proves the official sheet of a finished cycle. */
  boolean proves(String evidence) {
    return cycles.all(SiklusPmprb.PROCESS).stream()
        .filter(cycle -> cycle.closedAt() != null)
        .flatMap(cycle -> siklus.find(cycle.key()).stream())
        .flatMap(row -> Optional.ofNullable(row.lembarHasil()).stream())
        .flatMap(sheet -> lembar.read(sheet).stream())
        .flatMap(read -> read.documents().stream())
        .anyMatch(document -> document.id().equals(evidence));
  }

  /** A recorded row in whatever state it is. */
  Resmi of(HasilResmi one) {
    return recorded(
        one,
        lembar.documents(one.dokumen()),
        cycles.find(SiklusPmprb.PROCESS, one.kunci()).isPresent());
  }

  private static int year(Cycle cycle) {
    return SiklusPmprb.year(cycle.key()).orElseThrow();
  }

  private @Nullable Kota city(int year) {
    var key = SiklusPmprb.key(year);
    return siklus.find(key).filter(row -> row.konsensusPada() != null).isEmpty()
        ? null
        : hasil.city(key).orElse(null);
  }

  /** Empty before it was sent, and while its sheet is being filled unless that is asked for. */
  private Optional<Resmi> ofCycle(int year, Cycle cycle, boolean isOpen) {
    var closed = cycle.closedAt();
    return closed == null && !isOpen
        ? Optional.empty()
        : siklus
            .find(cycle.key())
            .flatMap(row -> Optional.ofNullable(row.lembarHasil()))
            .flatMap(sheet -> lembar.read(sheet))
            .map(
                read ->
                    new Resmi(
                        year,
                        null,
                        read.instrument(),
                        read.skor(),
                        new Sumber(
                            "Lembar hasil evaluasi PMPRB " + year,
                            "",
                            closed == null ? LocalDate.now(clock) : Tanggal.date(closed),
                            ""),
                        read.documents(),
                        closed == null ? Asal.SEDANG_DIISI : Asal.SIKLUS));
  }

  private Resmi recorded(HasilResmi one, Map<String, Evidence> documents, boolean hasCycle) {
    var isi = one.isi();
    var nilai = isi.nilai();
    var total = nilai.total();
    return new Resmi(
        isi.tahun(),
        one.id(),
        instruments
            .find(isi.instrumen())
            .orElseThrow(() -> new IllegalStateException(isi.instrumen().toString())),
        new Skor(
            nilai.komponen(),
            total == null
                ? nilai.komponen().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : total,
            nilai.predikat()),
        isi.sumber(),
        one.dokumen().stream().map(documents::get).filter(Objects::nonNull).toList(),
        hasCycle ? Asal.LAIN : Asal.SEBELUM);
  }

  /** Official sheets of cycles, and documents. */
  @Component
  static class Lembar {

    private final Sheets sheets;
    private final InstrumentSheets scores;
    private final EvidenceStore evidence;

    Lembar(Sheets sheets, InstrumentSheets scores, EvidenceStore evidence) {
      this.sheets = sheets;
      this.scores = scores;
      this.evidence = evidence;
    }

    record Read(Instrument instrument, Skor skor, List<Evidence> documents) {}

    /** Empty while nothing is entered. */
    Optional<Read> read(String id) {
      var sheet = sheets.read(id);
      var komponen = new LinkedHashMap<String, BigDecimal>();
      var documents = new LinkedHashMap<String, Evidence>();
      for (var item : sheet.items()) {
        var answer = item.layers().get(Layer.SELF);
        if (answer != null && answer.value() != null) {
          komponen.put(item.item().code(), Resmi.lengkap(new BigDecimal(answer.value().asText())));
        }
        item.evidence().forEach(one -> documents.putIfAbsent(one.sha256(), one));
      }
      var score = scores.score(sheet, Layer.SELF).orElseThrow();
      return komponen.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Read(
                  score.instrument(),
                  new Skor(
                      komponen,
                      komponen.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                      score.category() == null ? "" : score.category().category().code()),
                  List.copyOf(documents.values())));
    }

    Map<String, Evidence> documents(List<String> ids) {
      return evidence.findAll(ids);
    }
  }
}
