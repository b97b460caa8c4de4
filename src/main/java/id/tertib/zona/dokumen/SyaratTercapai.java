package id.tertib.zona.dokumen;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.right;
import static id.tertib.zona.dokumen.NaskahZona.table;

import id.tertib.instrument.Gate;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Score.GateResult;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Disc;
import id.tertib.report.Block.Row;
import id.tertib.zona.nilai.Angka;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.unit.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The minima of WBK and WBBM beside one another, as a table. */
final class SyaratTercapai {

  static final List<Tingkat> TINGKAT = List.of(Tingkat.values());

  /** Marks a minimum that sources tell differently. */
  private static final String DUA_BACAAN = " *";

  private SyaratTercapai() {}

  /** “Syarat WBK terpenuhi 11 dari 12.” */
  static String kalimat(GateResult gate) {
    return "Syarat %s terpenuhi %s."
        .formatted(
            gate.gate().level(),
            gate.met()
                ? "semuanya"
                : "%d dari %d".formatted(gate.metConditions(), gate.conditions().size()));
  }

  /** The least share of an area's weight that a level asks for; null where it asks none. */
  static @Nullable Fraction minimum(Score score, Tingkat level, BagianZona area) {
    return score.gates().stream()
        .filter(gate -> gate.gate().level().equals(level.name()))
        .flatMap(gate -> gate.conditions().stream())
        .filter(one -> one.condition().from().equals(area.kode()))
        .map(one -> one.required().over(area.bobot()))
        .findFirst()
        .orElse(null);
  }

  /** The table, and below it both readings of the minima whose sources differ. */
  static List<Block> blocks(Score score) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        table(
            List.of(
                left("Syarat"),
                right("Nilai"),
                right("Minimum WBK"),
                left("WBK"),
                right("Minimum WBBM"),
                left("WBBM")),
            List.of(33, 9, 13, 16, 13, 16),
            score.gates().stream()
                .findFirst()
                .map(gate -> gate.conditions().stream().map(one -> row(one, score)).toList())
                .orElse(List.of())));
    var readings = score.gates().stream().flatMap(gate -> bacaan(gate).stream()).toList();
    if (!readings.isEmpty()) {
      blocks.add(new Block.Remark("* Sumbernya berbeda. " + String.join(" ", readings)));
    }
    return blocks;
  }

  private static Row row(ConditionResult first, Score score) {
    var cells = new ArrayList<Cell>();
    // A code in brackets is not torn where it stands on a line of its own.
    cells.add(Cell.text(first.condition().label().replace(" (ZI-", "\n(ZI-")));
    cells.add(Cell.text(Angka.dua(first.actual())));
    for (var level : TINGKAT) {
      var found = find(score, level, first.condition().code());
      cells.add(Cell.text(found.map(SyaratTercapai::minimum).orElse("–")));
      cells.add(found.map(SyaratTercapai::keadaan).orElse(Cell.text("–")));
    }
    return new Row(cells, Row.Kind.NORMAL);
  }

  private static Optional<ConditionResult> find(Score score, Tingkat level, String code) {
    return score.gates().stream()
        .filter(gate -> gate.gate().level().equals(level.name()))
        .flatMap(gate -> gate.conditions().stream())
        .filter(one -> one.condition().code().equals(code))
        .findFirst();
  }

  private static String minimum(ConditionResult one) {
    var condition = one.condition();
    return Angka.dua(one.required())
        + (condition.percent()
            ? " (%s %%)".formatted(Angka.koma(condition.minimum().stripTrailingZeros()))
            : "")
        + (condition.other() == null ? "" : DUA_BACAAN);
  }

  private static Cell keadaan(ConditionResult one) {
    return one.met()
        ? Cell.disc(Disc.FULL, "terpenuhi")
        : Cell.disc(Disc.EMPTY, "kurang " + Angka.koma(one.gap()));
  }

  private static List<String> bacaan(GateResult gate) {
    return gate.conditions().stream()
        .map(ConditionResult::condition)
        .flatMap(one -> Stream.ofNullable(one.other()).map(other -> bacaan(gate, one)))
        .toList();
  }

  private static String bacaan(GateResult gate, Gate.Condition one) {
    return "%s, %s: dipakai %s; sumber lain menyebut %s."
        .formatted(
            gate.gate().level(),
            one.label(),
            Angka.koma(one.minimum()),
            Angka.koma(Objects.requireNonNull(one.other())));
  }
}
