package id.tertib.skm;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.skm.Hasil.Unsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The scales that surveys are scored with: versions of the instrument {@code skm}. */
@Component
class Skala {

  static final String KEY = "skm";

  private final Instruments instruments;
  private final Sentences words;

  Skala(Instruments instruments, Sentences words) {
    this.instruments = instruments;
    this.words = words;
  }

  /** Those that a survey can be entered with, the newest first. */
  List<Instrument> all() {
    return instruments.all().stream()
        .filter(one -> one.id().key().equals(KEY) && one.hasTree())
        .filter(Skala::asksSums)
        .sorted(
            Comparator.comparing(Instrument::since)
                .thenComparing(one -> one.id().version())
                .reversed())
        .toList();
  }

  private static boolean asksSums(Instrument instrument) {
    return instrument.items().stream()
        .allMatch(item -> instrument.scale(item).kind() == AnswerScale.Kind.SURVEY);
  }

  /**
   * @param version empty for the newest
   * @throws RefusedException 400 when there is no such version
   */
  Instrument require(String version) {
    return all().stream()
        .filter(one -> version.isEmpty() || one.id().version().equals(version))
        .findFirst()
        .orElseThrow(() -> RefusedException.badRequest(words.of("skm.tolak.skala", version)));
  }

  /**
   * What the scale does not take, in words.
   *
   * @return by element; empty when all is well
   */
  List<BadAnswer> problems(Hitungan hitungan) {
    var problems = new ArrayList<BadAnswer>();
    instruments.scoring(hitungan.instrumen()).read(hitungan.answers(), problems);
    return problems;
  }

  /**
   * @throws IllegalStateException when the scale does not take what was counted
   */
  Hasil hasil(Hitungan hitungan) {
    var scoring = instruments.scoring(hitungan.instrumen());
    var problems = new ArrayList<BadAnswer>();
    var given = scoring.read(hitungan.answers(), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("Survei tidak terbaca: " + problems);
    }
    var score = scoring.scoreGiven(given);
    var instrument = score.instrument();
    return new Hasil(
        instrument,
        score.total().rounded(2),
        score.category(),
        score
            .allItems()
            .filter(ScoredItem::answered)
            .map(item -> unsur(item, hitungan, instrument))
            .toList());
  }

  private static Unsur unsur(ScoredItem scored, Hitungan hitungan, Instrument instrument) {
    var kode = scored.item().code();
    var jumlah = Objects.requireNonNull(hitungan.unsur().get(kode));
    var most = Fraction.of(most(instrument, scored.item()));
    return new Unsur(
        kode,
        judul(instrument, kode),
        jumlah.jumlah(),
        jumlah.penjawab(),
        scored.share().times(most).rounded(2),
        scored.share().rounded(10).doubleValue(),
        scored.share().times(Fraction.of(instrument.weight())).rounded(2));
  }

  /** Title of the node that an element stands in. */
  static String judul(Instrument instrument, String kode) {
    return instrument
        .allNodes()
        .filter(node -> node.items().stream().anyMatch(item -> item.code().equals(kode)))
        .findFirst()
        .orElseThrow()
        .title();
  }

  static int least(Instrument instrument, Item item) {
    return Objects.requireNonNull(instrument.scale(item).least()).intValueExact();
  }

  static BigDecimal most(Instrument instrument, Item item) {
    return Objects.requireNonNull(instrument.scale(item).most());
  }

  static String nama(InstrumentId id) {
    return id.key().toUpperCase(java.util.Locale.ROOT) + " " + id.version();
  }
}
