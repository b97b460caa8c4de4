package id.tertib.zona.laman;

import id.tertib.data.Sentences;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Score.GateResult;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetClosing;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sheet of a case comes to, against the minima of both predicates. */
@Component
public class LamanNilai {

  private static final String AREA = "area-";

  /** Layer that is written while a deadline of this kind is open. */
  private static final Map<String, String> LAPIS =
      Map.of(
          "zi-mandiri", Layer.SELF,
          "zi-perbaikan", Layer.SELF,
          "zi-anggota", "anggota",
          "zi-ketua", "ketua",
          "zi-dalnis", "dalnis");

  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final SyaratUsulan syarat;
  private final Sentences words;

  LamanNilai(Sheets sheets, InstrumentSheets scores, SyaratUsulan syarat, Sentences words) {
    this.sheets = sheets;
    this.scores = scores;
    this.syarat = syarat;
    this.words = words;
  }

  /**
   * Figures have two decimals and a comma.
   *
   * @param kosong whether nothing was answered yet
   * @param lapis the running layer and how far it is, in words
   * @param berjalan whether a layer is being written
   * @param total by all layers
   * @param mandiri of the unit's own answers; null while no other layer said anything
   * @param selisih between the two; null likewise
   * @param tujuan the predicate that the case aims at
   * @param terpenuhi conditions met of it
   * @param syarat how many it has
   * @param bacaan minima whose sources disagree, in sentences
   */
  record Nilai(
      boolean kosong,
      String lapis,
      boolean berjalan,
      String total,
      @Nullable String mandiri,
      @Nullable String selisih,
      Tingkat tujuan,
      int terpenuhi,
      int syarat,
      List<Area> area,
      List<Ambang> ambang,
      List<String> bacaan,
      LamanKurang kurang,
      String artinya) {

    public int sisa() {
      return syarat - terpenuhi;
    }

    public long terpenuhi(boolean wbk) {
      return ambang.stream().filter(one -> (wbk ? one.wbk() : one.wbbm()).terpenuhi()).count();
    }
  }

  /**
   * @param persen of its weight, 0 to 100, one decimal with a point
   * @param setara the same as people read it
   * @param capai the highest predicate whose minimum it reaches; null for none
   * @param kurang to the minimum of WBK
   */
  record Area(
      String nama,
      String nilai,
      String bobot,
      String persen,
      String setara,
      String minimalWbk,
      String minimalWbbm,
      @Nullable Tingkat capai,
      String kurang) {}

  /**
   * @param menghalangi whether it stands in the way of the predicate that the case aims at
   * @param ganda whether sources disagree about one of its minima
   */
  record Ambang(
      String nama, String nilai, Sisi wbk, Sisi wbbm, boolean menghalangi, boolean ganda) {}

  record Sisi(String minimal, boolean terpenuhi, String kurang) {}

  /**
   * @param open kinds of the deadlines that are open
   */
  Nilai read(PerkaraZona one, Tingkat tujuan, Set<String> open) {
    var sheet = sheets.read(one.lembar());
    var closing = scores.closing(sheet, tujuan.name()).orElseThrow();
    var score = closing.score();
    var kurang =
        LamanKurang.of(closing, tujuan, syarat.get(SyaratUsulan.LAMA_BANGUN).wbbm(), words);
    var gate = gate(score, tujuan);
    var judged = judging(sheet);
    var self = judged.isEmpty() ? null : scores.score(sheet, Layer.SELF).orElseThrow();
    return new Nilai(
        answered(sheet, Layer.SELF) == 0,
        lapis(sheet, open, judged),
        LAPIS.keySet().stream().anyMatch(open::contains),
        dua(score.total()),
        self == null ? null : dua(self.total()),
        self == null ? null : dua(difference(self, score)),
        tujuan,
        (int) gate.metConditions(),
        gate.conditions().size(),
        area(score),
        ambang(score, tujuan),
        bacaan(score),
        kurang,
        artinya(closing, tujuan, gate, kurang));
  }

  private static Fraction difference(Score self, Score all) {
    return self.total().max(all.total()).minus(self.total().min(all.total()));
  }

  /** Layers after the first that said something, in their order. */
  private static List<Layer> judging(Sheet sheet) {
    return sheet.layers().stream()
        .skip(1)
        .filter(layer -> sheet.items().stream().anyMatch(item -> item.isJudgedBy(layer.code())))
        .toList();
  }

  private static long answered(Sheet sheet, String layer) {
    return sheet.items().stream().filter(item -> item.isJudgedBy(layer)).count();
  }

  private String lapis(Sheet sheet, Set<String> open, List<Layer> judged) {
    var last = judged.isEmpty() ? Layer.SELF : judged.get(judged.size() - 1).code();
    var running = open.stream().flatMap(kind -> Stream.ofNullable(LAPIS.get(kind))).findFirst();
    var code = running.orElse(last);
    var layer =
        sheet.layers().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    return words.of(
        running.isEmpty()
            ? "zona.laman.lapis.selesai"
            : code.equals(Layer.SELF) ? "zona.laman.lapis.mandiri" : "zona.laman.lapis",
        layer.name(),
        String.valueOf(answered(sheet, code)),
        String.valueOf(sheet.items().size()));
  }

  private static GateResult gate(Score score, Tingkat tingkat) {
    return score.gates().stream()
        .filter(gate -> gate.gate().level().equals(tingkat.name()))
        .findFirst()
        .orElseThrow();
  }

  private static ConditionResult condition(GateResult gate, String code) {
    return gate.conditions().stream()
        .filter(one -> one.condition().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<Area> area(Score score) {
    var wbbm = gate(score, Tingkat.WBBM);
    return gate(score, Tingkat.WBK).conditions().stream()
        .filter(one -> one.condition().code().startsWith(AREA))
        .map(one -> area(one, condition(wbbm, one.condition().code())))
        .toList();
  }

  private static Area area(ConditionResult wbk, ConditionResult wbbm) {
    var hundred = Fraction.of(100);
    var weight = wbk.required().times(hundred).over(Fraction.of(wbk.condition().minimum()));
    var persen = wbk.actual().times(hundred).over(weight).min(hundred).rounded(1).toPlainString();
    return new Area(
        nama(wbk),
        dua(wbk.actual()),
        dua(weight),
        persen,
        comma(persen),
        dua(wbk.required()),
        dua(wbbm.required()),
        wbbm.met() ? Tingkat.WBBM : wbk.met() ? Tingkat.WBK : null,
        comma(wbk.gap().toPlainString()));
  }

  private static List<Ambang> ambang(Score score, Tingkat tujuan) {
    var wbbm = gate(score, Tingkat.WBBM);
    return gate(score, Tingkat.WBK).conditions().stream()
        .map(one -> ambang(one, condition(wbbm, one.condition().code()), tujuan))
        .toList();
  }

  private static Ambang ambang(ConditionResult wbk, ConditionResult wbbm, Tingkat tujuan) {
    return new Ambang(
        nama(wbk),
        dua(wbk.actual()),
        sisi(wbk),
        sisi(wbbm),
        !(tujuan == Tingkat.WBK ? wbk : wbbm).met(),
        wbk.condition().other() != null || wbbm.condition().other() != null);
  }

  private static Sisi sisi(ConditionResult one) {
    return new Sisi(dua(one.required()), one.met(), comma(one.gap().toPlainString()));
  }

  private List<String> bacaan(Score score) {
    return score.gates().stream()
        .flatMap(
            gate ->
                gate.conditions().stream()
                    .filter(one -> one.condition().other() != null)
                    .map(
                        one ->
                            words.of(
                                "zona.laman.bacaan",
                                gate.gate().level(),
                                nama(one),
                                dua(one.required()),
                                dua(Objects.requireNonNull(one.condition().other())))))
        .toList();
  }

  private String artinya(
      SheetClosing closing, Tingkat tujuan, GateResult gate, LamanKurang kurang) {
    var said = new StringBuilder();
    var blank = closing.score().missing().size();
    var open = gate.conditions().stream().filter(one -> !one.met()).toList();
    if (open.isEmpty()) {
      said.append(
          words.of(
              "zona.laman.artinya.terpenuhi",
              String.valueOf(gate.conditions().size()),
              tujuan.name()));
    } else {
      var far = open.stream().max(Comparator.comparing(ConditionResult::gap)).orElseThrow();
      said.append(
          words.of(
              open.size() == 1 ? "zona.laman.artinya.satu" : "zona.laman.artinya.banyak",
              String.valueOf(open.size()),
              tujuan.name(),
              tanpaNomor(far),
              comma(far.gap().toPlainString())));
      said.append(' ').append(penutup(kurang));
    }
    if (blank > 0) {
      said.append(' ').append(words.of("zona.laman.artinya.sementara", String.valueOf(blank)));
    }
    return said.toString();
  }

  private String penutup(LamanKurang kurang) {
    var cara = kurang.utama();
    return cara == null
        ? words.of("zona.laman.artinya.tak-terjangkau")
        : words.of(
            cara.tanpaDokumen() ? "zona.laman.artinya.tanpa" : "zona.laman.artinya.dengan",
            String.valueOf(cara.butir().size()));
  }

  /** {@code 5 Penguatan Pengawasan}; what stands in brackets is the table's own. */
  static String nama(ConditionResult one) {
    var code = one.condition().code();
    return code.startsWith(AREA)
        ? code.substring(AREA.length()) + " " + tanpaNomor(one)
        : tanpaNomor(one);
  }

  static String tanpaNomor(ConditionResult one) {
    return singkat(one.condition().label());
  }

  static String singkat(String label) {
    return label.replaceFirst(" \\([^)]*\\)$", "");
  }

  public static String dua(Fraction points) {
    return dua(points.rounded(2));
  }

  private static String dua(BigDecimal points) {
    return comma(points.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  static String comma(String number) {
    return number.replace('.', ',');
  }
}
