package id.tertib.skm;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.office.UnitLayanan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.skm.SkmReaders.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Units and surveys as one person may see them. */
@Component
class SurveiShelf {

  private final SurveiTable table;
  private final UnitLayananRegister units;
  private final SkmReaders readers;
  private final Skala skala;
  private final Sentences words;

  SurveiShelf(
      SurveiTable table,
      UnitLayananRegister units,
      SkmReaders readers,
      Skala skala,
      Sentences words) {
    this.table = table;
    this.units = units;
    this.readers = readers;
    this.skala = skala;
    this.words = words;
  }

  /** A survey with what it is worth. */
  record Entry(Survei survei, Hasil hasil) {}

  /**
   * A unit with the surveys of a year.
   *
   * @param boleh whether this person enters its surveys
   * @param surveys that count, by time
   */
  record UnitYear(UnitLayanan unit, boolean boleh, List<Entry> surveys) {}

  Reader reader(String userId) {
    return readers.of(userId);
  }

  /** Units that this person reads: those that exist, and those with surveys in the year. */
  List<UnitYear> year(Reader reader, int tahun) {
    Map<String, List<Survei>> byUnit =
        table.ofYear(tahun).stream()
            .filter(reader::reads)
            .collect(Collectors.groupingBy(survei -> survei.tempat().unit()));
    return units.allEver().stream()
        .filter(reader::reads)
        .map(
            unit ->
                new UnitYear(
                    unit,
                    reader.enters(unit),
                    entries(byUnit.getOrDefault(unit.kode(), List.of()))))
        .filter(unit -> unit.unit().aktif() || !unit.surveys().isEmpty())
        .toList();
  }

  /** Units that this person enters surveys of. */
  List<UnitLayanan> entered(String userId) {
    var reader = readers.of(userId);
    return units.allEver().stream().filter(reader::enters).toList();
  }

  /**
   * @throws RefusedException 404 when there is none, or it is another office's
   */
  UnitLayanan requireUnit(Reader reader, String kode) {
    return units
        .find(kode)
        .filter(reader::reads)
        .orElseThrow(
            () -> RefusedException.notFound(words.of("skm.tolak.unit.tidak-ada", cut(kode))));
  }

  /**
   * @throws RefusedException 404 as {@link #requireUnit}; 403 for all but its office's assessors
   */
  UnitLayanan requireKept(String userId, String kode) {
    var reader = readers.of(userId);
    var unit = requireUnit(reader, kode);
    if (!reader.keeps(unit)) {
      throw RefusedException.forbidden(words.of("skm.tolak.bukan-anda", unit.office().nama()));
    }
    return unit;
  }

  /**
   * @throws RefusedException as {@link #requireKept}; 400 when it serves nobody any more
   */
  UnitLayanan requireEntry(String userId, String kode) {
    var unit = requireKept(userId, kode);
    if (!unit.aktif()) {
      throw RefusedException.badRequest(words.of("skm.tolak.unit.tutup", unit.nama()));
    }
    return unit;
  }

  /**
   * @throws RefusedException 404 when there is none, or it is another office's
   */
  Survei require(Reader reader, long id) {
    return table
        .find(id)
        .filter(reader::reads)
        .orElseThrow(() -> RefusedException.notFound(words.of("skm.tolak.tidak-ada")));
  }

  /** Where a survey was made, in whatever state that is today. */
  UnitLayanan unit(Survei survei) {
    return units
        .find(survei.tempat().unit())
        .orElseThrow(() -> new IllegalStateException(survei.tempat().unit()));
  }

  /** All surveys of a unit, also those that no longer count, by time. */
  List<Entry> ofUnit(UnitLayanan unit) {
    return entries(table.ofUnit(unit.kode()));
  }

  Entry entry(Survei survei) {
    return new Entry(survei, skala.hasil(survei.hitungan()));
  }

  private List<Entry> entries(List<Survei> surveys) {
    return surveys.stream().map(this::entry).toList();
  }

  private static String cut(String kode) {
    return kode.length() <= 60 ? kode : kode.substring(0, 59) + "…";
  }
}
