package id.tertib.instrument.xray;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.xray.Facts.Cycle;
import id.tertib.instrument.xray.Facts.Document;
import id.tertib.instrument.xray.Facts.KnownCount;
import id.tertib.instrument.xray.Facts.TwoScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through a sheet for what is odd; the same facts give the same findings. */
public final class XRay {

  private static final String FULL_WITHOUT_DOCUMENT = "R-01";
  private static final String SELF_FAR_ABOVE = "R-02";
  private static final String NO_NOTE = "R-03";
  private static final String OTHER_COUNT = "R-04";
  private static final String LEVEL_AGAINST_COUNT = "R-05";
  private static final String ONE_DOCUMENT = "R-07";

  /** In place of a code: the whole sheet. */
  public static final String TOTAL = "total";

  private final Instrument instrument;
  private final RuleBook rules;
  private final Map<String, Integer> order = new HashMap<>();

  public XRay(Instrument instrument) {
    this.instrument = instrument;
    this.rules = RuleBook.SHIPPED.with(instrument.xray());
    Stream.of(
            Stream.of(TOTAL),
            instrument.allNodes().map(Node::code),
            instrument.items().stream().map(Item::code))
        .flatMap(codes -> codes)
        .forEach(code -> order.put(code, order.size()));
  }

  /** The thresholds that an instrument may set, with what holds where it sets none. */
  public static Map<String, String> limits() {
    return RuleBook.SHIPPED.limits();
  }

  /** Whether an instrument may set this threshold so. */
  public static boolean takes(String limit, String value) {
    return RuleBook.SHIPPED.takes(limit, value);
  }

  /**
   * @return in the order of the sheet, what concerns the whole or a node first; the gravest first
   *     at one item
   */
  public List<Finding> findings(Facts facts) {
    var found = new ArrayList<Finding>();
    for (var item : instrument.items()) {
      documents(item, facts, found);
      counts(item, facts, found);
    }
    oneDocument(facts, found);
    selfFarAbove(facts.cycles(), found);
    instrument.allNodes().forEach(node -> levels(node, facts, found));
    found.sort(
        Comparator.<Finding>comparingInt(
                finding -> order.getOrDefault(finding.code(), Integer.MAX_VALUE))
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::sentence));
    return List.copyOf(found);
  }

  /** How many cycles have to look alike before anything is said of them. */
  public int cycles() {
    return rules.count("siklusBerturut");
  }

  private Finding finding(
      String rule, String code, String sentence, String look, List<String> items) {
    return new Finding(rule, rules.severity(rule), code, sentence, look, items);
  }

  private void documents(Item item, Facts facts, List<Finding> found) {
    var fact = facts.item(item.code());
    var answer = fact.answer();
    if (answer == null
        || answer.share().signum() == 0
        || !fact.documents().isEmpty()
        || !instrument.evidenceWanted()
        || item.evidence().isEmpty()) {
      return;
    }
    var noted = letters(fact.note()) >= rules.count("catatanPendek");
    if (answer.share().equals(Fraction.ONE)) {
      found.add(
          new Finding(
              FULL_WITHOUT_DOCUMENT,
              noted ? Severity.RINGAN : rules.severity(FULL_WITHOUT_DOCUMENT),
              item.code(),
              noted
                  ? "Nilai penuh tanpa dokumen; hanya catatan yang menyebut letaknya."
                  : "Nilai penuh tanpa dokumen dan tanpa catatan.",
              "Diminta: " + String.join("; ", item.evidence()),
              List.of()));
    } else if (!noted) {
      found.add(
          finding(
              NO_NOTE,
              item.code(),
              "Jawaban bernilai tanpa dokumen, dan catatannya tidak menyebut di mana dokumen itu.",
              "Diminta: " + String.join("; ", item.evidence()),
              List.of()));
    }
  }

  private static long letters(String note) {
    return note.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private void oneDocument(Facts facts, List<Finding> found) {
    var items = new LinkedHashMap<String, List<String>>();
    var names = new HashMap<String, String>();
    for (var item : instrument.items()) {
      facts.item(item.code()).documents().stream()
          .sorted(Comparator.comparing(Document::sha256).thenComparing(Document::name))
          .forEach(
              document -> {
                var codes = items.computeIfAbsent(document.sha256(), none -> new ArrayList<>());
                if (!codes.contains(item.code())) {
                  codes.add(item.code());
                }
                names.putIfAbsent(document.sha256(), document.name());
              });
    }
    items.forEach(
        (sha, codes) -> {
          if (codes.size() >= rules.count("berkasSama")) {
            for (var code : codes) {
              found.add(
                  finding(
                      ONE_DOCUMENT,
                      code,
                      "Berkas yang sama, %s, menjadi bukti %d butir."
                          .formatted(names.getOrDefault(sha, ""), codes.size()),
                      "Apakah berkas itu memuat yang diminta butir ini: "
                          + wanted(instrument.item(code).orElseThrow()),
                      codes.stream().filter(other -> !other.equals(code)).toList()));
            }
          }
        });
  }

  private static String wanted(Item item) {
    return item.evidence().isEmpty() ? item.text() : String.join("; ", item.evidence());
  }

  private void selfFarAbove(List<Cycle> cycles, List<Finding> found) {
    var running = rules.count("siklusBerturut");
    if (running < 1 || cycles.size() < running) {
      return;
    }
    var last = cycles.subList(cycles.size() - running, cycles.size());
    last.get(last.size() - 1).scores().keySet().stream()
        .filter(order::containsKey)
        .filter(code -> last.stream().allMatch(cycle -> farAbove(cycle.scores().get(code))))
        .forEach(
            code ->
                found.add(
                    finding(
                        SELF_FAR_ABOVE,
                        code,
                        "Nilai mandiri %d siklus berturut-turut jauh di atas nilai penilai: %s."
                            .formatted(running, told(last, code)),
                        "Alasan penilai pada siklus-siklus itu; apakah jawaban sekarang"
                            + " mengulanginya.",
                        List.of())));
  }

  private boolean farAbove(@Nullable TwoScores scores) {
    if (scores == null || scores.self().compareTo(scores.reviewer()) <= 0) {
      return false;
    }
    var limit = scores.reviewer().times(Fraction.ONE.plus(rules.part("mandiriLebih")));
    return scores.self().compareTo(limit) >= 0;
  }

  private static String told(List<Cycle> cycles, String code) {
    return String.join(
        "; ",
        cycles.stream()
            .map(
                cycle -> {
                  var scores = Objects.requireNonNull(cycle.scores().get(code));
                  return "%s %s menjadi %s"
                      .formatted(cycle.name(), shown(scores.self()), shown(scores.reviewer()));
                })
            .toList());
  }

  private static String shown(Fraction points) {
    return points.rounded(2).toPlainString().replace('.', ',');
  }

  private void counts(Item item, Facts facts, List<Finding> found) {
    item.same()
        .forEach(
            (count, elsewhere) -> {
              var at = elsewhere.lastIndexOf('.');
              if (at < 0) {
                return;
              }
              var other = elsewhere.substring(0, at);
              var here = count(facts.item(item.code()).answer(), count);
              var there = count(facts.item(other).answer(), elsewhere.substring(at + 1));
              if (here != null && there != null && !here.equals(there)) {
                found.add(
                    finding(
                        OTHER_COUNT,
                        item.code(),
                        "%s di sini %d, padahal %s pada %s %d."
                            .formatted(
                                words(item, count),
                                here,
                                lowered(
                                    words(
                                        instrument.item(other).orElse(item),
                                        elsewhere.substring(at + 1))),
                                other,
                                there),
                        "Kedua hitungan menyebut hal yang sama dan seharusnya sama.",
                        List.of(other)));
              }
            });
    for (var known : facts.known()) {
      if (known.item().equals(item.code())) {
        known(item, known, facts, found);
      }
    }
  }

  private void known(Item item, KnownCount known, Facts facts, List<Finding> found) {
    var here = count(facts.item(item.code()).answer(), known.count());
    if (here != null && here != known.value()) {
      found.add(
          finding(
              OTHER_COUNT,
              item.code(),
              "%s di sini %d, padahal %s mencatat %d."
                  .formatted(words(item, known.count()), here, known.source(), known.value()),
              "Catatan %s dan sumber hitungan pada butir ini.".formatted(known.source()),
              List.of()));
    }
  }

  private static @Nullable Long count(@Nullable GivenAnswer answer, String count) {
    return answer == null || !answer.normal().path(count).isIntegralNumber()
        ? null
        : answer.normal().path(count).longValue();
  }

  private static String words(Item item, String count) {
    var formula = item.formula();
    var words =
        formula == null
            ? count
            : formula.kind().first().equals(count)
                ? formula.first()
                : formula.kind().second().equals(count) ? formula.second() : count;
    return words.isEmpty() ? count : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String lowered(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** A level that leaves nothing out, beside a ratio that does not reach all. */
  private void levels(Node node, Facts facts, List<Finding> found) {
    var incomplete =
        node.items().stream()
            .filter(item -> instrument.scale(item).kind() == AnswerScale.Kind.RATIO)
            .filter(
                item -> {
                  var answer = facts.item(item.code()).answer();
                  return answer != null && answer.share().compareTo(Fraction.ONE) < 0;
                })
            .toList();
    if (incomplete.isEmpty()) {
      return;
    }
    for (var item : node.items()) {
      var answer = facts.item(item.code()).answer();
      if (answer == null || !answer.normal().isTextual()) {
        continue;
      }
      var text = item.levels().getOrDefault(answer.normal().textValue(), "");
      if (rules.saysAll(text)) {
        var other = incomplete.get(0);
        found.add(
            finding(
                LEVEL_AGAINST_COUNT,
                item.code(),
                "Tingkat %s berbunyi “%s”, padahal hitungan %s baru %s %%."
                    .formatted(
                        answer.normal().textValue(),
                        text,
                        other.code(),
                        shown(
                            Objects.requireNonNull(facts.item(other.code()).answer())
                                .share()
                                .times(Fraction.of(100)))),
                "Apakah yang dihitung di sana termasuk “semua” di sini.",
                incomplete.stream().map(Item::code).toList()));
      }
    }
  }
}
