package id.tertib.zona.laman;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.zona.laman.LamanKerja.Pekerjaan;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZona.Hasil;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The way of a unit so far: stages, predicates, what its proposals came to, and what comes next.
 */
@Component
class LamanPerjalanan {

  private final BatasUsulan batas;
  private final Sentences words;

  LamanPerjalanan(BatasUsulan batas, Sentences words) {
    this.batas = batas;
    this.words = words;
  }

  /**
   * @param kapan day or how long, in words
   * @param dasar paper or case; blank for none
   * @param lambang {@code ok}, {@code bad}, {@code run}, or {@code open} for what is to come
   */
  record Titik(String judul, String kapan, String dasar, String lambang) {

    public boolean nanti() {
      return lambang.equals("open");
    }
  }

  private record Tertanggal(LocalDate hari, Titik titik) {}

  /** Stages and predicates alone, as everybody may read them. */
  List<Titik> read(UnitZona unit) {
    return shown(states(unit, List.of()));
  }

  /**
   * @param cases of the unit
   * @param one the case that the page tells of; null for none
   * @param langkah title of the step that runs; null for none
   */
  List<Titik> read(
      UnitZona unit, List<PerkaraZona> cases, @Nullable PerkaraZona one, @Nullable Pekerjaan work) {
    var all = new ArrayList<>(states(unit, cases));
    for (var each : cases) {
      if (each.hasil() == Hasil.PEMBINAAN) {
        var day = Tanggal.date(Objects.requireNonNull(each.hasilPada()));
        all.add(
            new Tertanggal(
                day,
                new Titik(
                    words.of("zona.laman.titik.pembinaan"),
                    Tanggal.panjang(day),
                    each.kunci(),
                    "bad")));
      }
    }
    var way = new ArrayList<>(shown(all));
    if (one != null && one.berjalan()) {
      way.add(now(one, work));
      if (one.diputusPada() == null || one.tingkat() != null) {
        way.add(next(one, unit));
      }
    }
    return List.copyOf(way);
  }

  /** The open step, or what it waits for. */
  private Titik now(PerkaraZona one, @Nullable Pekerjaan work) {
    var step = work == null ? null : work.langkah();
    var decided = step == null ? one.diputusPada() : null;
    var since = work != null && work.sejak() != null ? work.sejak() : decided;
    return new Titik(
        step != null
            ? step
            : words.of(
                decided != null && one.dikirimPada() == null
                    ? "zona.laman.titik.surat"
                    : "zona.laman.titik.menunggu"),
        since == null ? "" : words.of("zona.laman.titik.sejak", Tanggal.panjang(since)),
        one.kunci(),
        "run");
  }

  private Titik next(PerkaraZona one, UnitZona unit) {
    var tingkat = LamanUnitReader.tujuan(one, unit).name();
    return one.dikirimPada() == null
        ? new Titik(
            words.of("zona.laman.titik.usul", tingkat),
            words.of("zona.laman.titik.paling-lambat", Tanggal.panjang(batas.of(one.tahun()))),
            "",
            "open")
        : new Titik(
            words.of("zona.laman.titik.penetapan", tingkat),
            words.of("zona.laman.titik.kementerian"),
            "",
            "open");
  }

  private static List<Titik> shown(List<Tertanggal> all) {
    return all.stream()
        .sorted(Comparator.comparing(Tertanggal::hari))
        .map(Tertanggal::titik)
        .toList();
  }

  private List<Tertanggal> states(UnitZona unit, List<PerkaraZona> cases) {
    return unit.riwayat().stream()
        .filter(Keadaan::berlaku)
        .filter(one -> !isDatedElsewhere(one, unit) && !follows(one, unit) && !told(one, cases))
        .map(
            one ->
                new Tertanggal(
                    one.mulai(),
                    new Titik(
                        StringUtils.capitalize(one.kata()),
                        one.sejak() == null
                            ? words.of("zona.sejak.tidak-dicatat")
                            : Tanggal.panjang(one.sejak()),
                        one.dokumen(),
                        one.nilai().equals(Predikat.DICABUT.name()) ? "bad" : "ok")))
        .toList();
  }

  /** Shipped without a date, and overtaken by what was entered since; or nothing begun. */
  private static boolean isDatedElsewhere(Keadaan one, UnitZona unit) {
    return one.sejak() == null
        && (one.nilai().equals(Tahap.BELUM.name())
            || unit.riwayat().stream()
                .anyMatch(
                    other -> other.berlaku() && other.hal() == one.hal() && other.sejak() != null));
  }

  /** A holder of a predicate goes on building from the same paper. */
  private static boolean follows(Keadaan one, UnitZona unit) {
    return one.hal() == Hal.TAHAP
        && one.nilai().equals(Tahap.DIBANGUN.name())
        && unit.riwayat().stream()
            .anyMatch(
                other ->
                    other.hal() == Hal.PREDIKAT
                        && other.berlaku()
                        && (one.sejak() == null || one.sejak().equals(other.sejak()))
                        && other.dokumen().equals(one.dokumen()));
  }

  /** The end of a case, which is told as such. */
  private static boolean told(Keadaan one, List<PerkaraZona> cases) {
    return cases.stream()
        .anyMatch(
            each ->
                each.hasil() == Hasil.PEMBINAAN
                    && one.dokumen().equals("Pembinaan " + each.kunci()));
  }
}
