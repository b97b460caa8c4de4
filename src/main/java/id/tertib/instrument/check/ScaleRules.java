package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.words;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.AnswerScale.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Scales lead from a full answer down to nothing. */
final class ScaleRules {

  private static final BigDecimal LARGEST = new BigDecimal(1_000_000);

  static final List<Rule> ALL =
      List.of(
          rule("nilai pilihan 0 sampai 1", ScaleRules::liesBetweenNoughtAndOne),
          rule("nilai pilihan menurun", ScaleRules::falls),
          rule("ada jawaban penuh", ScaleRules::hasAFullAnswer),
          rule("batas angka", ScaleRules::endsSomewhere),
          rule("batas survei", ScaleRules::surveyHasBounds));

  private ScaleRules() {}

  private static Rule rule(String name, BiConsumer<AnswerScale, Findings> check) {
    return new Rule(
        name,
        (sheet, findings) ->
            sheet.instrument().scales().values().forEach(scale -> check.accept(scale, findings)));
  }

  private static String place(AnswerScale scale) {
    return "skala " + scale.name();
  }

  private static String path(AnswerScale scale, String key) {
    return "skala.%s.%s".formatted(scale.name(), key);
  }

  private static String path(AnswerScale scale, AnswerScale.Option option) {
    return path(scale, "pilihan[%s].nilai".formatted(option.code()));
  }

  private static boolean isShare(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }

  private static void liesBetweenNoughtAndOne(AnswerScale scale, Findings findings) {
    for (var option : scale.options()) {
      if (!isShare(option.value())) {
        findings.add(
            place(scale),
            path(scale, option),
            "nilai pilihan %s adalah %s. Isi angka 0 sampai 1."
                .formatted(option.code(), words(option.value())),
            option.value().toPlainString(),
            "0 sampai 1");
      }
    }
  }

  /** Letters fall one by one; a list of words begins with the best and may go on in any order. */
  private static void falls(AnswerScale scale, Findings findings) {
    for (var i = 1; i < scale.options().size(); i++) {
      var letters = scale.kind() == Kind.LEVEL;
      var before = scale.options().get(letters ? i - 1 : 0);
      var option = scale.options().get(i);
      var rise = option.value().compareTo(before.value());
      if (rise > 0 || rise == 0 && letters) {
        findings.add(
            place(scale),
            path(scale, option),
            "nilai pilihan %s (%s) tidak lebih kecil daripada %s (%s). Urutkan dari yang terbaik."
                .formatted(
                    option.code(), words(option.value()), before.code(), words(before.value())),
            option.value().toPlainString(),
            "kurang dari " + before.value().toPlainString());
      }
    }
  }

  private static void hasAFullAnswer(AnswerScale scale, Findings findings) {
    var full =
        scale.options().stream().anyMatch(option -> option.value().compareTo(BigDecimal.ONE) == 0);
    if (scale.chosen() && !full) {
      findings.add(
          place(scale),
          path(scale, "pilihan"),
          "tidak ada pilihan yang bernilai 1, sehingga nilai penuh tidak pernah tercapai. Beri"
              + " pilihan terbaik nilai 1.",
          scale.options().isEmpty() ? "kosong" : scale.options().get(0).value().toPlainString(),
          "1");
    }
  }

  private static void endsSomewhere(AnswerScale scale, Findings findings) {
    if (scale.kind() == Kind.INDEX) {
      most(scale, findings);
    }
  }

  private static void most(AnswerScale scale, Findings findings) {
    var most = Objects.requireNonNull(scale.most());
    if (most.signum() <= 0 || most.compareTo(LARGEST) > 0) {
      findings.add(
          place(scale),
          path(scale, "sampai"),
          "sampai %s. Isi angka di atas 0, paling besar 1.000.000.".formatted(words(most)),
          most.toPlainString(),
          "di atas 0 sampai 1000000");
    }
  }

  private static void surveyHasBounds(AnswerScale scale, Findings findings) {
    if (scale.kind() != Kind.SURVEY) {
      return;
    }
    most(scale, findings);
    var least = Objects.requireNonNull(scale.least());
    var most = Objects.requireNonNull(scale.most());
    if (least.signum() < 0 || least.compareTo(most) >= 0) {
      findings.add(
          place(scale),
          path(scale, "dari"),
          "dari %s sampai %s. Isi dari 0 atau lebih, dan kurang dari sampai."
              .formatted(words(least), words(most)),
          least.toPlainString(),
          "0 atau lebih, kurang dari " + most.toPlainString());
    }
  }
}
