package id.tertib.pmprb;

import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.pmprb.Perbandingan.Bagian;
import id.tertib.pmprb.Perbandingan.Kolom;
import id.tertib.pmprb.Resmi.Asal;
import id.tertib.report.Chart;
import id.tertib.report.Chart.Dot;
import id.tertib.report.Chart.Fill;
import id.tertib.report.Chart.Group;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The city's results as drawings, for the page and for the report. */
final class GrafikHasil {

  /** Width on a page of ours, and on paper. */
  static final int LAYAR = 360;

  static final int KERTAS = 620;
  static final int RADAR_KERTAS = 450;

  private GrafikHasil() {}

  /** Bars of each component, told apart in grey; what finds no fill stands in the table alone. */
  static Chart komponen(Bagian bagian, int width) {
    var fills = fills(bagian.kolom());
    var drawn =
        IntStream.range(0, bagian.kolom().size())
            .filter(at -> fills.get(at) != null)
            .boxed()
            .toList();
    return Chart.bars(
        width,
        bagian.baris().stream()
            .map(row -> row.komponen().judul() + ": " + told(bagian, row.nilai()))
            .collect(Collectors.joining("; ")),
        drawn.stream()
            .map(
                at ->
                    Series.bars(
                        bagian.kolom().get(at).lengkap(), Objects.requireNonNull(fills.get(at))))
            .toList(),
        bagian.baris().stream()
            .map(
                row ->
                    new Group(
                        "%s (%s)".formatted(row.komponen().judul(), row.bobot()),
                        drawn.stream()
                            .map(at -> bar(row.nilai().get(at), row.komponen().bobot()))
                            .collect(Collectors.toList())))
            .toList());
  }

  private static List<@Nullable Fill> fills(List<Kolom> kolom) {
    var official = new ArrayList<>(List.of(Fill.HATCHED, Fill.CROSSED));
    var earlier = new ArrayList<>(List.of(Fill.SOFT));
    var fills = new ArrayList<@Nullable Fill>();
    for (var one : kolom) {
      fills.add(
          switch (one.jenis()) {
            case MANDIRI -> Fill.NONE;
            case PANEL -> Fill.FULL;
            case RESMI -> official.isEmpty() ? null : official.remove(0);
            case LALU -> earlier.isEmpty() ? null : earlier.remove(0);
          });
    }
    return fills;
  }

  private static Chart.@Nullable Bar bar(@Nullable BigDecimal value, BigDecimal weight) {
    return value == null
        ? null
        : new Chart.Bar(value.doubleValue() / weight.doubleValue(), Resmi.angka(value));
  }

  private static String told(Bagian bagian, List<@Nullable BigDecimal> values) {
    return IntStream.range(0, values.size())
        .filter(at -> values.get(at) != null)
        .mapToObj(
            at ->
                "%s %s"
                    .formatted(
                        bagian.kolom().get(at).judul(),
                        Resmi.angka(Objects.requireNonNull(values.get(at)))))
        .collect(Collectors.joining(", "));
  }

  /** What a line over the years is about, and its points. */
  private record Garis(Series series, List<Dot> dots) {}

  /**
   * The city's own assessment as a line, official results as marks of their own, those before
   * Tertib apart. A line leads only from year to year on the same instrument; a second source of a
   * year stands beside it.
   */
  static Optional<Chart> lintasTahun(List<Tahun> years, int width) {
    var lines =
        Stream.of(
                new Garis(
                    Series.points("Penilaian kota (panel)", Pen.SOLID, Shape.DISC), own(years)),
                new Garis(
                    Series.points("Hasil resmi", Pen.DASHED, Shape.SQUARE),
                    official(years, Asal.SIKLUS, Asal.SEDANG_DIISI)),
                new Garis(
                    Series.points("Sumber lain", Pen.DOTTED, Shape.TRIANGLE),
                    official(years, Asal.LAIN)),
                new Garis(
                    Series.points("Dicatat sebelum Tertib", Pen.DASHED, Shape.BOX),
                    official(years, Asal.SEBELUM)))
            .filter(line -> !line.dots().isEmpty())
            .toList();
    if (lines.stream().flatMap(line -> line.dots().stream()).map(Dot::year).distinct().count()
        < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.lines(
            width,
            lines.stream().map(GrafikHasil::sentence).collect(Collectors.joining("; ")),
            lines.stream().map(Garis::series).toList(),
            lines.stream().map(Garis::dots).toList()));
  }

  private static String sentence(Garis line) {
    return line.dots().stream()
        .map(dot -> "%d %s".formatted(dot.year(), dot.figure()))
        .collect(Collectors.joining(", ", line.series().name() + ": ", ""));
  }

  private static List<Dot> own(List<Tahun> years) {
    var dots = new ArrayList<Dot>();
    var last = new HashMap<InstrumentId, Integer>();
    for (var year : years) {
      var kota = year.kota();
      if (kota != null) {
        var after = last.put(kota.instrument().id(), dots.size());
        dots.add(dot(year.tahun(), kota.panel().total().rounded(2), after));
      }
    }
    return dots;
  }

  private static List<Dot> official(List<Tahun> years, Asal... kinds) {
    var dots = new ArrayList<Dot>();
    var last = new HashMap<InstrumentId, Integer>();
    for (var year : years) {
      var told = new HashSet<InstrumentId>();
      for (var one : year.resmi()) {
        if (Arrays.asList(kinds).contains(one.asal())) {
          var id = one.instrumen().id();
          var isFirst = told.add(id);
          dots.add(dot(one.tahun(), one.skor().total(), isFirst ? last.get(id) : null));
          if (isFirst) {
            last.put(id, dots.size() - 1);
          }
        }
      }
    }
    return dots;
  }

  private static Dot dot(int tahun, BigDecimal total, @Nullable Integer after) {
    return new Dot(
        tahun, total.doubleValue(), Resmi.angka(total), Objects.requireNonNullElse(after, -1));
  }

  /** Self-assessment and panel in each area, as shares of its weight. */
  static Chart area(Kota kota, int width) {
    var areas = AreaKota.of(kota);
    return Chart.radar(
        width,
        areas.stream()
            .map(
                one ->
                    "%s: mandiri %s, panel %s"
                        .formatted(
                            one.judul(), one.percent(one.mandiri()), one.percent(one.panel())))
            .collect(Collectors.joining("; ")),
        areas.stream().map(AreaKota::judul).toList(),
        List.of(
            Series.points("Mandiri", Pen.DASHED, Shape.RING),
            Series.points("Panel", Pen.SOLID, Shape.DISC)),
        List.of(
            areas.stream().map(one -> one.share(one.mandiri()).rounded(4).doubleValue()).toList(),
            areas.stream().map(one -> one.share(one.panel()).rounded(4).doubleValue()).toList()));
  }
}
