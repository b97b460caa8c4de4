package id.tertib.zona.perbandingan;

import id.tertib.instrument.score.Fraction;
import id.tertib.report.Chart;
import id.tertib.report.Chart.Dot;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Shape;
import id.tertib.zona.nilai.Angka;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiZona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units and years beside one another.
 *
 * @param nilai in the order of the units, of each the oldest year first
 * @param bagian in their order
 */
record PerbandinganUnit(List<NilaiUnit> nilai, List<BagianZona> bagian) {

  /** Units that a drawing tells apart. */
  static final int MOST = 5;

  private static final List<Pen> PENS =
      List.of(Pen.SOLID, Pen.DASHED, Pen.DOTTED, Pen.SOLID, Pen.DASHED);
  private static final List<Shape> SHAPES =
      List.of(Shape.DISC, Shape.SQUARE, Shape.TRIANGLE, Shape.RING, Shape.BOX);

  /**
   * Totals of a unit in a year, as they are read; a dash where nothing is known.
   *
   * @param lapis whose the evaluation is; empty for none
   * @param selisih of the official total from the city's own last layer
   */
  record Baris(
      String nama,
      int tahun,
      String mandiri,
      String evaluasi,
      String lapis,
      String resmi,
      String selisih) {}

  /**
   * Parts of a unit in a year as shares of their weight, by one source.
   *
   * @param sumber name of the layer, or “Resmi”
   * @param capaian by part
   */
  record Rinci(String nama, int tahun, String sumber, List<String> capaian) {}

  List<Baris> baris() {
    return nilai.stream().map(PerbandinganUnit::baris).toList();
  }

  private static Baris baris(NilaiUnit one) {
    var evaluasi = one.evaluasi();
    return new Baris(
        one.nama(),
        one.tahun(),
        Angka.duaAtau(total(one.mandiri())),
        Angka.duaAtau(total(evaluasi)),
        evaluasi == null ? "" : evaluasi.nama(),
        one.resmi() == null ? "–" : Angka.dua(one.resmi().total()),
        selisih(one));
  }

  private static @Nullable Fraction total(@Nullable LapisZona lapis) {
    return lapis == null ? null : lapis.nilai().total();
  }

  private static String selisih(NilaiUnit one) {
    var own = one.terakhir();
    if (own == null || one.resmi() == null) {
      return "–";
    }
    var difference = one.resmi().total().minus(own.nilai().total());
    var words = Angka.dua(difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference);
    return switch (difference.signum()) {
      case 0 -> "±" + words;
      case 1 -> "+" + words;
      default -> "−" + words;
    };
  }

  /** The last layer of each, and beside it the official parts where they are known. */
  List<Rinci> rinci() {
    return nilai.stream().flatMap(this::rinci).toList();
  }

  private Stream<Rinci> rinci(NilaiUnit one) {
    var own = Stream.ofNullable(one.terakhir()).map(last -> rinci(one, last.nama(), last.nilai()));
    var official =
        Stream.ofNullable(one.resmi())
            .filter(resmi -> !resmi.bagian().isEmpty())
            .map(resmi -> rinci(one, "Resmi", resmi));
    return Stream.concat(own, official);
  }

  private Rinci rinci(NilaiUnit one, String sumber, NilaiZona nilai) {
    return new Rinci(
        one.nama(),
        one.tahun(),
        sumber,
        bagian.stream()
            .map(nilai::capaian)
            .map(share -> share == null ? "–" : Angka.persen(share))
            .toList());
  }

  /**
   * Totals as lines over the years: of one unit its own, the reviewers' and the ministry's; of
   * several what the reviewers said of each. Empty where there are not two years to draw.
   */
  Optional<Chart> grafik(int width) {
    var units = nilai.stream().map(NilaiUnit::unit).distinct().limit(MOST).toList();
    var lines =
        (units.size() == 1 ? satu() : beberapa(units))
            .stream().filter(line -> !line.dots().isEmpty()).toList();
    var years =
        lines.stream().flatMap(line -> line.dots().stream()).map(Dot::year).distinct().count();
    return years < 2
        ? Optional.empty()
        : Optional.of(
            Chart.lines(
                width,
                lines.stream().map(PerbandinganUnit::kalimat).collect(Collectors.joining("; ")),
                lines.stream().map(Garis::series).toList(),
                lines.stream().map(Garis::dots).toList()));
  }

  private record Garis(Series series, List<Dot> dots) {}

  private List<Garis> satu() {
    return List.of(
        new Garis(
            Series.points("Evaluasi TPI", Pen.SOLID, Shape.DISC),
            dots(nilai, one -> total(one.evaluasi()))),
        new Garis(
            Series.points("Hasil resmi", Pen.DASHED, Shape.SQUARE),
            dots(nilai, one -> one.resmi() == null ? null : one.resmi().total())),
        new Garis(
            Series.points("Penilaian mandiri", Pen.DOTTED, Shape.RING),
            dots(nilai, one -> total(one.mandiri()))));
  }

  private List<Garis> beberapa(List<String> units) {
    return IntStream.range(0, units.size())
        .mapToObj(
            at -> {
              var own = nilai.stream().filter(one -> one.unit().equals(units.get(at))).toList();
              return new Garis(
                  Series.points(own.get(0).nama(), PENS.get(at), SHAPES.get(at)),
                  dots(own, one -> total(one.evaluasi())));
            })
        .toList();
  }

  private static List<Dot> dots(
      List<NilaiUnit> nilai, Function<NilaiUnit, @Nullable Fraction> total) {
    var dots = new ArrayList<Dot>();
    for (var one : nilai) {
      var points = total.apply(one);
      if (points != null) {
        dots.add(
            new Dot(
                one.tahun(), points.rounded(2).doubleValue(), Angka.dua(points), dots.size() - 1));
      }
    }
    return dots;
  }

  private static String kalimat(Garis line) {
    return line.dots().stream()
        .map(dot -> "%d %s".formatted(dot.year(), dot.figure()))
        .collect(Collectors.joining(", ", line.series().name() + ": ", ""));
  }
}
