package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.report.Chart.Bar;
import id.tertib.report.Chart.Box;
import id.tertib.report.Chart.Dot;
import id.tertib.report.Chart.Fill;
import id.tertib.report.Chart.Group;
import id.tertib.report.Chart.Line;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Ring;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Shape;
import id.tertib.report.Chart.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Drawings say what they are given, stay within their edges, and lie in both kinds of files. */
class ChartTest {

  private static final Series PANEL = Series.points("Panel", Pen.SOLID, Shape.DISC);
  private static final Series RESMI = Series.points("Resmi", Pen.DASHED, Shape.BOX);

  @Test
  void drawsABarAsLongAsItsShareAndNoneWhereNothingIsSaid() {
    var chart =
        Chart.bars(
            360,
            "Pemenuhan",
            List.of(Series.bars("Mandiri", Fill.NONE), Series.bars("Panel", Fill.FULL)),
            List.of(new Group("Pemenuhan (20)", Arrays.asList(null, new Bar(0.5, "10,00")))));

    assertThat(boxes(chart, Pen.GRID)).hasSize(1);
    var whole = boxes(chart, Pen.GRID).get(0).width();
    assertThat(chart.marks())
        .filteredOn(mark -> mark instanceof Box box && box.fill() == Fill.FULL)
        .last()
        .satisfies(
            mark -> assertThat(((Box) mark).width()).isBetween(whole / 2 - 1, whole / 2 + 1));
  }

  @Test
  void leadsALineOnlyFromYearsThatCanBeComparedAndKeepsFiguresWithinItsEdges() {
    var chart =
        Chart.lines(
            360,
            "Indeks",
            List.of(RESMI, PANEL),
            List.of(
                List.of(
                    new Dot(2020, 61.11, "61,11", -1),
                    new Dot(2024, 84.10, "84,10", -1),
                    new Dot(2026, 63, "63,00", 0)),
                List.of(new Dot(2026, 62, "62,00", -1), new Dot(2026, 64, "64,00", -1))));

    var dashed =
        chart.marks().stream()
            .filter(mark -> mark instanceof Line line && line.pen() == Pen.DASHED)
            .skip(1)
            .map(Line.class::cast)
            .toList();
    assertThat(dashed)
        .singleElement()
        .satisfies(line -> assertThat(line.x1()).isLessThan(line.x2()));
    assertThat(texts(chart)).contains("61,11", "84,10", "63,00", "2020", "2026");
    assertThat(chart.marks())
        .filteredOn(Text.class::isInstance)
        .allSatisfy(mark -> assertThat(edge((Text) mark)).isLessThanOrEqualTo(chart.width()));
  }

  @Test
  void closesALineAroundTheCentreForEachSeries() {
    var axes = List.of("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan");
    var chart =
        Chart.radar(
            360,
            "Area",
            axes,
            List.of(RESMI, PANEL),
            List.of(
                List.of(.1, .2, .3, .4, .5, .6, .7, .8),
                List.of(1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0)));

    assertThat(chart.marks())
        .filteredOn(mark -> mark instanceof Ring ring && ring.pen() != Pen.GRID)
        .hasSize(2)
        .allSatisfy(mark -> assertThat(((Ring) mark).points()).hasSize(8));
    assertThat(texts(chart)).contains("1 Satu", "8 Delapan", "Resmi", "Panel");
  }

  @Test
  void liesInPdfAndDocxWithItsWords() throws IOException {
    var chart = Chart.lines(620, "2025 60,00; 2026 61,00", List.of(PANEL), List.of(dots()));
    var report =
        new ReportDocument(
            List.of("KOTA"),
            List.of("Laporan"),
            "1",
            "Kaki",
            List.of(new Block.Heading("Tahun"), new Block.Drawing(chart, 1)),
            List.of());
    var fonts = new Fonts();

    try (var pdf = Loader.loadPDF(new PdfWriter(fonts).write(report, Instant.EPOCH))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    try (var docx =
        new XWPFDocument(
            new ByteArrayInputStream(new DocxWriter(fonts).write(report, Instant.EPOCH)))) {
      assertThat(docx.getAllPictures()).hasSize(1);
      assertThat(docx.getDocument().xmlText()).contains("descr=\"2025 60,00; 2026 61,00\"");
    }
  }

  private static List<Dot> dots() {
    return List.of(new Dot(2025, 60, "60,00", -1), new Dot(2026, 61, "61,00", 0));
  }

  private static List<Box> boxes(Chart chart, Pen pen) {
    return chart.marks().stream()
        .filter(mark -> mark instanceof Box box && box.pen() == pen)
        .map(Box.class::cast)
        .toList();
  }

  private static List<String> texts(Chart chart) {
    return chart.marks().stream()
        .filter(Text.class::isInstance)
        .map(mark -> ((Text) mark).text())
        .toList();
  }

  /** Its right edge, about. */
  private static double edge(Text text) {
    var width = text.text().length() * 6.4;
    return switch (text.anchor()) {
      case START -> text.x() + width;
      case MIDDLE -> text.x() + width / 2;
      case END -> text.x();
    };
  }
}
