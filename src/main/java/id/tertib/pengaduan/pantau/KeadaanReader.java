package id.tertib.pengaduan.pantau;

import id.tertib.data.Sentences;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.pantau.AngkaTable.Sama;
import id.tertib.pengaduan.pantau.Keadaan.Jumlah;
import id.tertib.pengaduan.pantau.Keadaan.Unit;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.pengaduan.petugas.KeadaanJam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes all figures of one reader from one question, so that they agree with one another. */
@Component
class KeadaanReader {

  private static final String BELUM = "";

  private final AngkaTable table;
  private final KeadaanJam clocks;
  private final DaftarKategori categories;
  private final PerangkatDaerahRegister offices;
  private final Sentences sentences;
  private final Clock clock;

  KeadaanReader(
      AngkaTable table,
      KeadaanJam clocks,
      DaftarKategori categories,
      PerangkatDaerahRegister offices,
      Sentences sentences,
      Clock clock) {
    this.table = table;
    this.clocks = clocks;
    this.categories = categories;
    this.offices = offices;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** From the first year with a report to this one, the newest first. */
  List<Integer> years() {
    var now = LocalDate.now(clock).getYear();
    var first = Objects.requireNonNullElse(table.firstYear(), now);
    return IntStream.rangeClosed(Math.min(first, now), now)
        .map(year -> now + Math.min(first, now) - year)
        .boxed()
        .toList();
  }

  int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  @Transactional(readOnly = true)
  Keadaan of(int year, Lingkup.Batas scope) {
    var own = table.ofYear(year).stream().filter(one -> inScope(one, scope)).toList();
    var open = own.stream().filter(one -> !secret(one, scope)).toList();
    var running = running(open);
    return new Keadaan(
        year,
        scope.nama(),
        clock.instant(),
        sum(open, one -> true),
        sum(own, one -> secret(one, scope)),
        byStatus(open),
        byUnit(open, running),
        byKelas(open),
        byClock(running),
        running.values().stream().map(KeadaanJam.Jam::sampai).filter(Objects::nonNull).toList());
  }

  private static boolean inScope(Sama one, Lingkup.Batas scope) {
    var handler = one.penangan();
    return scope.kota() || handler != null && scope.asal().contains(handler);
  }

  /**
   * Never told apart: confidential ones, and what is about an office that the reader belongs to.
   */
  private boolean secret(Sama one, Lingkup.Batas scope) {
    return one.rahasia()
        || Kelas.BERKADAR_PENGAWASAN.kode().equals(one.kelas())
        || one.terlapor() != null
        || categories.get(one.kategori()).tertutup()
        || one.unit() != null && scope.tertutup().contains(one.unit());
  }

  private static int sum(List<Sama> some, Predicate<Sama> which) {
    return some.stream().filter(which).mapToInt(Sama::jumlah).sum();
  }

  private static List<Jumlah> byStatus(List<Sama> some) {
    return Arrays.stream(Status.values())
        .map(
            status ->
                new Jumlah(status.kode(), status.nama(), sum(some, one -> one.status() == status)))
        .toList();
  }

  private List<Jumlah> byKelas(List<Sama> some) {
    return Stream.concat(
            Arrays.stream(Kelas.values())
                .filter(kelas -> kelas != Kelas.BERKADAR_PENGAWASAN)
                .map(
                    kelas ->
                        new Jumlah(
                            kelas.kode(),
                            kelas.nama(),
                            sum(some, one -> kelas.kode().equals(one.kelas())))),
            Stream.of(
                new Jumlah(
                    "belum",
                    sentences.of("pengaduan.keadaan.kelas.belum"),
                    sum(some, one -> one.kelas() == null))))
        .toList();
  }

  /** The state of the clock of each that runs, by its number. */
  private Map<String, KeadaanJam.Jam> running(List<Sama> some) {
    var steps =
        some.stream()
            .filter(one -> one.nomor() != null)
            .collect(
                Collectors.toMap(
                    one -> Objects.requireNonNull(one.nomor()),
                    one -> Objects.requireNonNull(one.langkah())));
    return clocks.of(steps);
  }

  private List<Jumlah> byClock(Map<String, KeadaanJam.Jam> running) {
    return Arrays.stream(KeadaanJam.Keadaan.values())
        .map(
            state ->
                new Jumlah(
                    state.kode(),
                    sentences.of("pengaduan.keadaan.jam." + state.kode()),
                    (int) running.values().stream().filter(one -> one.keadaan() == state).count()))
        .toList();
  }

  /** In the fixed order of offices; those that went to nobody yet last. */
  private List<Unit> byUnit(List<Sama> some, Map<String, KeadaanJam.Jam> running) {
    Map<String, List<Sama>> by =
        some.stream()
            .collect(
                Collectors.groupingBy(
                    one -> {
                      var handler = one.penangan();
                      return handler == null ? BELUM : offices.current(handler).kode();
                    }));
    var units = new ArrayList<Unit>();
    for (PerangkatDaerah office : offices.allEver()) {
      var own = by.getOrDefault(office.kode(), List.of());
      if (!own.isEmpty()) {
        units.add(unit(office.kode(), office.nama(), own, running));
      }
    }
    var nobody = by.getOrDefault(BELUM, List.of());
    if (!nobody.isEmpty()) {
      units.add(unit("belum", sentences.of("pengaduan.keadaan.unit.belum"), nobody, running));
    }
    return units;
  }

  private static Unit unit(
      String code, String name, List<Sama> some, Map<String, KeadaanJam.Jam> running) {
    return new Unit(
        code,
        name,
        sum(some, one -> true),
        sum(some, one -> one.nomor() != null),
        sum(
            some,
            one ->
                one.nomor() != null
                    && Objects.requireNonNull(running.get(one.nomor())).keadaan()
                        == KeadaanJam.Keadaan.TERLAMBAT));
  }
}
