package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.instrument.score.Scoring;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.report.ReportDocument.Annex;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working paper of a sheet: what every layer said to every item side by side, with reason,
 * document and score.
 */
final class KertasKerja {

  private static final int FOR_LAYERS = 18;

  /** Codes that people say, e.g. {@code PM1}; others are names in one word. */
  private static final String SPOKEN = "[A-Z-]+[0-9]*";

  private KertasKerja() {}

  /**
   * @param letterhead of the office, or of the city's secretariat
   * @param owner as people read it, e.g. “Dinas Kesehatan”
   * @param scores by code of the layer, in their order, the one that counts last
   */
  record Isi(
      int tahun,
      String key,
      List<String> letterhead,
      String owner,
      Sheet sheet,
      Map<String, Score> scores,
      LocalDate day) {

    /** What the layers came to, each up to where it stands. */
    static Map<String, Score> scores(Sheet sheet, Function<String, Score> of) {
      var scores = new LinkedHashMap<String, Score>();
      sheet.layers().forEach(layer -> scores.put(layer.code(), of.apply(layer.code())));
      return scores;
    }

    Score last() {
      return scores.values().stream().reduce((one, next) -> next).orElseThrow();
    }
  }

  static ReportDocument document(Isi isi, String checksum, Terbitan issue) {
    var last = isi.last();
    return new ReportDocument(
        isi.letterhead(),
        List.of("Kertas Kerja PMPRB", isi.owner() + ", Tahun " + isi.tahun()),
        "Nomor %s · %s".formatted(issue.nomor(), Tanggal.hari(isi.day())),
        "Kertas kerja PMPRB · %s · versi %d".formatted(isi.key(), issue.versi()),
        List.of(
            new Block.Box(
                "Nilai",
                "%s dari %s%s, dari %d butir menurut %s."
                    .formatted(
                        Block.bold(HasilPmprb.shown(last.total())),
                        Resmi.bobot(last.instrument().weight()),
                        HasilPmprb.kategori(last).isEmpty()
                            ? ""
                            : ", kategori " + HasilPmprb.kategori(last),
                        isi.sheet().items().size(),
                        last.instrument().id())),
            new Block.Heading("Nilai menurut komponen dan area"),
            parts(isi),
            new Block.Remark(
                "Seluruh butir ada pada lampiran: jawaban tiap lapis berdampingan, dengan catatan, alasan, dan berkas buktinya. Tanda – berarti lapis itu mengambil jawaban sebelumnya."),
            PmprbDocuments.made(isi.day(), checksum)),
        List.of(
            new Annex(
                "Lampiran: jawaban tiap butir",
                isi.owner() + ", PMPRB " + isi.tahun(),
                List.of(items(isi)))));
  }

  /** Down to what holds the areas; below them stand items. */
  private static Block parts(Isi isi) {
    var layers = isi.sheet().layers();
    var rows = new ArrayList<Row>();
    isi.last().nodes().forEach(top -> part(top, isi, rows, 0));
    var heads = new ArrayList<>(List.of(new Head("Bagian", false), new Head("Bobot", true)));
    layers.forEach(layer -> heads.add(new Head(layer.name(), true)));
    heads.add(new Head("Capaian", false));
    var widths = new ArrayList<>(List.of(48 - 12 * (layers.size() - 1), 10));
    layers.forEach(layer -> widths.add(12));
    widths.add(100 - widths.stream().mapToInt(Integer::intValue).sum());
    var total = new ArrayList<>(List.of("Seluruhnya", weight(isi.last())));
    isi.scores().values().forEach(score -> total.add(HasilPmprb.shown(score.total())));
    total.add("");
    rows.add(new Row(total.stream().map(Cell::text).toList(), Row.Kind.TOTAL));
    return new Block.Table(heads, widths, rows, false, false);
  }

  private static void part(ScoredNode node, Isi isi, List<Row> rows, int depth) {
    if (depth == 0) {
      rows.add(new Row(List.of(Cell.text(node.node().title())), Row.Kind.SECTION));
    } else if (depth > 1 || isi.last().nodes().stream().noneMatch(top -> isWhole(top, node))) {
      rows.add(scored(node, isi));
    }
    if (depth < 2) {
      node.children().forEach(child -> part(child, isi, rows, depth + 1));
    }
  }

  /** Whether a part is all that there is of the one above, under the same name. */
  private static boolean isWhole(ScoredNode top, ScoredNode node) {
    return top.children().equals(List.of(node)) && top.node().title().equals(node.node().title());
  }

  private static Row scored(ScoredNode node, Isi isi) {
    var code = node.node().code();
    var cells = new ArrayList<Cell>();
    cells.add(
        Cell.text(code.matches(SPOKEN) ? code + " " + node.node().title() : node.node().title()));
    cells.add(Cell.text(Scoring.shownWeight(node).replace('.', ',')));
    isi.scores()
        .values()
        .forEach(
            score ->
                cells.add(
                    Cell.text(
                        HasilPmprb.shown(
                            score.node(code).map(ScoredNode::score).orElse(Fraction.ZERO)))));
    cells.add(PmprbDocuments.share(node.share()));
    return new Row(cells, Row.Kind.NORMAL);
  }

  private static Block items(Isi isi) {
    var layers = isi.sheet().layers();
    var heads = new ArrayList<>(List.of(new Head("Kode", false), new Head("Butir", false)));
    layers.forEach(layer -> heads.add(new Head(layer.name(), false)));
    heads.addAll(
        List.of(
            new Head("Catatan dan alasan", false),
            new Head("Bukti", false),
            new Head("Nilai", true)));
    var each = FOR_LAYERS / layers.size();
    var widths = new ArrayList<>(List.of(8, 28));
    layers.forEach(layer -> widths.add(each));
    widths.add(22);
    widths.add(16);
    widths.add(100 - widths.stream().mapToInt(Integer::intValue).sum());
    var answered =
        isi.sheet().items().stream()
            .collect(Collectors.toMap(item -> item.item().code(), Function.identity()));
    var rows = new ArrayList<Row>();
    isi.last()
        .allNodes()
        .filter(node -> !node.items().isEmpty())
        .forEach(
            node -> {
              rows.add(
                  new Row(
                      List.of(
                          Cell.text(
                              "%s %s, %s dari %s"
                                  .formatted(
                                      node.node().code(),
                                      node.node().title(),
                                      HasilPmprb.shown(node.score()),
                                      Scoring.shownWeight(node).replace('.', ',')))),
                      Row.Kind.SECTION));
              node.items()
                  .forEach(item -> rows.add(row(item, layers, answered.get(item.item().code()))));
            });
    return new Block.Table(heads, widths, rows, false, true);
  }

  private static Row row(ScoredItem item, List<Layer> layers, @Nullable AnsweredItem answered) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(item.item().code()));
    cells.add(Cell.text(item.item().text()));
    layers.forEach(
        layer ->
            cells.add(
                Cell.text(answered == null ? "–" : PmprbDocuments.answer(answered, layer.code()))));
    cells.add(Cell.text(answered == null ? "–" : words(answered, layers)));
    cells.add(
        Cell.text(
            answered == null || answered.evidence().isEmpty()
                ? "–"
                : String.join("\n", answered.documentNames())));
    cells.add(
        Cell.text(item.scored() ? item.score().rounded(2).toPlainString().replace('.', ',') : "–"));
    return new Row(cells, Row.Kind.NORMAL);
  }

  /** Notes and reasons of all layers, each with whose it is. */
  private static String words(AnsweredItem item, List<Layer> layers) {
    var said =
        layers.stream()
            .flatMap(
                layer -> {
                  var answer = item.layers().get(layer.code());
                  return answer == null
                      ? Stream.empty()
                      : Stream.of(answer.note(), answer.reason())
                          .filter(Objects::nonNull)
                          .filter(text -> !text.isBlank())
                          .map(text -> layer.name() + ": " + text);
                })
            .collect(Collectors.joining("\n"));
    return said.isEmpty() ? "–" : said;
  }

  private static String weight(Score score) {
    return Resmi.bobot(score.instrument().weight());
  }
}
