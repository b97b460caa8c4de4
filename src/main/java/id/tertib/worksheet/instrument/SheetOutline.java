package id.tertib.worksheet.instrument;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Scoring;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Outline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** An instrument and the score of a sheet, as they stand above and beside the rows of a file. */
final class SheetOutline {

  private SheetOutline() {}

  static Outline of(InstrumentFigures.Standing standing) {
    var score = standing.score();
    var parts = new HashMap<String, Outline.Part>();
    score
        .allNodes()
        .forEach(
            node ->
                parts.put(
                    node.node().code(),
                    new Outline.Part(
                        node.node().title(),
                        new Outline.Worth(
                            new BigDecimal(Scoring.shownWeight(node)), exact(node.score())))));
    var items = new HashMap<String, Outline.Worth>();
    score
        .allItems()
        .filter(Score.ScoredItem::scored)
        .forEach(
            item ->
                items.put(
                    item.item().code(),
                    new Outline.Worth(
                        exact(item.weight()), item.answered() ? exact(item.score()) : null)));
    return new Outline(lines(standing), parts, items);
  }

  private static BigDecimal exact(Fraction score) {
    return new BigDecimal(score.exact());
  }

  private static List<Beside> lines(InstrumentFigures.Standing standing) {
    var score = standing.score();
    var instrument = score.instrument();
    var lines = new ArrayList<Beside>();
    lines.add(
        new Beside(
            "Instrumen",
            "%s (%s %s)"
                .formatted(instrument.title(), instrument.id().key(), instrument.id().version())));
    lines.add(new Beside("Dasar", instrument.basis()));
    lines.add(new Beside("Nilai saat diunduh", total(standing)));
    if (!score.gates().isEmpty()) {
      lines.add(
          new Beside(
              "Syarat",
              score.gates().stream().map(SheetOutline::gate).collect(Collectors.joining("; "))));
    }
    if (standing.waiting() > 0) {
      lines.add(
          new Beside(
              "Belum dihitung",
              "%d jawaban, sampai bukti, catatan, atau alasannya ada"
                  .formatted(standing.waiting())));
    }
    return lines;
  }

  private static String total(InstrumentFigures.Standing standing) {
    var score = standing.score();
    var total =
        "%s dari %s"
            .formatted(
                comma(InstrumentFigures.shown(score.total())),
                comma(score.instrument().weight().toPlainString()));
    var category = score.category();
    if (category != null) {
      var band = category.category();
      total +=
          band.label().equals(band.code())
              ? ", kategori " + band.code()
              : ", kategori %s: %s".formatted(band.code(), band.label());
    }
    if (standing.layers().size() > 1) {
      total +=
          standing.layers().stream()
              .map(layer -> layer.name() + " " + comma(layer.score()))
              .collect(Collectors.joining(", ", " (", ")"));
    }
    return total;
  }

  private static String gate(Score.GateResult gate) {
    return gate.met()
        ? gate.gate().level() + " terpenuhi"
        : "%s belum, %d dari %d syarat"
            .formatted(gate.gate().level(), gate.metConditions(), gate.conditions().size());
  }

  private static String comma(String number) {
    return number.replace('.', ',');
  }
}
