package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Shipped;
import id.tertib.instrument.score.Missing.ClosingSet;
import id.tertib.instrument.score.Missing.Raise;
import id.tertib.instrument.score.Missing.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final Scoring zi = Shipped.scoring("zi-lke", "90-2021");
  private final Scoring sample = new Scoring(Answers.instrument(Samples.EVERY_ROLL_UP));

  /** Penguatan Pengawasan stands at 8.60 of at least 9.00. */
  private final Answers drawn = Answers.of(zi, Drawn.PENGAWASAN);

  @Test
  void closesTheDrawnGapWithoutANewDocument() {
    assertThat(drawn.score().gates().get(0).conditions().get(6).gap()).isEqualTo("0.40");

    var missing = drawn.closing("ZI-P5.4-b", "ZI-P5.5-a", "ZI-P5.5-b").condition("WBK", "area-5");

    assertThat(missing.state()).isEqualTo(State.OPEN);
    assertThat(missing.exact()).isTrue();
    assertThat(missing.open().get(0).gap()).isEqualTo("0.40");
    assertThat(changes(missing.sets().get(0)))
        .containsExactly("ZI-P5.4-b C menjadi B", "ZI-P5.5-a C menjadi B", "ZI-P5.5-b C menjadi B");
    assertThat(missing.sets().get(0).withoutNewDocument()).isTrue();
    assertThat(missing.sets().get(0).raises().get(0).gain().rounded(2)).isEqualTo("0.25");
    assertThat(missing.sets().get(0).closed().get(0).actual().rounded(2)).isEqualTo("9.05");
    assertThat(missing.sets()).as("four other ways").hasSize(5);
    assertThat(changes(missing.sets().get(1))).containsExactly("ZI-R5.1-a C menjadi B");
    assertThat(missing.sets().get(1).withoutNewDocument()).isFalse();
  }

  @Test
  void saysNothingWhereItIsMet() {
    assertThat(drawn.closing().condition("WBK", "ipak")).isEqualTo(Missing.NOTHING);
    assertThat(
            Answers.of(Shipped.scoring("sakip", "12-2015"), "{\"nilai\":95}").closing().category())
        .isEqualTo(Missing.NOTHING);
    assertThat(drawn.closing().category()).isEqualTo(Missing.NOTHING);
  }

  @Test
  void saysWhatNoAnswerCanReach() {
    var missing =
        Answers.of(sample, "{\"T-a\":\"C\",\"J-a\":0,\"J-b\":{\"lalu\":0,\"kini\":0}}")
            .closing()
            .condition("LULUS", "jumlah");
    assertThat(missing).isEqualTo(Missing.NOTHING);

    var never =
        Answers.of(
                new Scoring(
                    Answers.instrument(
                        Samples.EVERY_ROLL_UP.replace("nolPerNol: 1", "nolPerNol: 0"))),
                "{\"J-a\":0,\"J-b\":{\"lalu\":0,\"kini\":0}}")
            .closing()
            .condition("LULUS", "jumlah");
    assertThat(never.state()).isEqualTo(State.UNREACHABLE);
    assertThat(never.sets()).isEmpty();
    assertThat(never.open().get(0).highest().rounded(2)).isEqualTo("10.00");
  }

  @Test
  void raisesAMeasuredItemOnlyAsFarAsNeeded() {
    var missing =
        Answers.of(zi, Drawn.PENGAWASAN.replace("\"ZI-H1.1-a\":3.62", "\"ZI-H1.1-a\":3.5"))
            .closing("ZI-H1.1-a")
            .condition("WBK", "ipak");

    assertThat(changes(missing.sets().get(0))).containsExactly("ZI-H1.1-a 3,50 menjadi 3,60");
    assertThat(missing.sets()).hasSize(1);
  }

  @Test
  void raisesOneOfTheBestAlone() {
    var missing =
        Answers.of(sample, "{\"T-a\":\"B\",\"T-b\":\"C\"}").closing().condition("LULUS", "terbaik");

    assertThat(missing.sets())
        .extracting(ClosingTest::changes)
        .containsExactly(List.of("T-a B menjadi A"));
  }

  @Test
  void raisesFullyWhereOneLevelIsNotEnough() {
    var missing =
        Answers.of(sample, "{\"T-a\":\"C\",\"T-b\":\"C\"}").closing().condition("LULUS", "terbaik");

    assertThat(missing.sets())
        .extracting(ClosingTest::changes)
        .containsExactly(List.of("T-a C menjadi A"), List.of("T-b C menjadi A"));
  }

  @Test
  void countsWhatRoundsUpToACategoryAsReached() {
    var sakip = Answers.of(Shipped.scoring("sakip", "12-2015"), "{\"nilai\":69.5}");

    var missing = sakip.closing().category();

    assertThat(missing.open().get(0).code()).isEqualTo("BB");
    assertThat(missing.open().get(0).gap()).isEqualTo("0.50");
    assertThat(changes(missing.sets().get(0))).containsExactly("nilai 69,50 menjadi 70,00");
  }

  @Test
  void closesAWholeLevelWithTheFewest() {
    var missing = drawn.closing().gate("WBBM");

    assertThat(missing.exact()).isTrue();
    assertThat(missing.open()).hasSizeGreaterThan(3);
    assertThat(missing.sets()).isNotEmpty();
    assertThat(missing.sets().get(0).closed())
        .allMatch(closed -> closed.actual().compareTo(closed.required()) >= 0);
  }

  @Test
  void countsWhatIsMeasuredForOneFigureTowardsTheOthers() {
    var sheet = Answers.of(new Scoring(Answers.instrument(Samples.CHOSEN_AND_MEASURED)), "{}");

    var missing = sheet.closing("P-a", "H-a").gate("LULUS");

    assertThat(missing.exact()).isTrue();
    assertThat(missing.sets().get(0).withoutNewDocument()).isTrue();
    assertThat(changes(missing.sets().get(0)))
        .containsExactly("P-a kosong menjadi Ya", "H-a kosong menjadi 4,00");
    assertThat(sheet.closing("P-a").gate("LULUS").sets()).noneMatch(ClosingSet::withoutNewDocument);
  }

  @Test
  void offersWhatNeedsADocumentToo() {
    var every = Set.copyOf(zi.instrument().items().stream().map(item -> item.code()).toList());

    assertThat(drawn.closing(every).condition("WBK", "area-5").sets())
        .allMatch(ClosingSet::withoutNewDocument);
    assertThat(drawn.closing().condition("WBK", "area-5").sets())
        .noneMatch(ClosingSet::withoutNewDocument);
  }

  private static List<String> changes(ClosingSet set) {
    return set.raises().stream().map(ClosingTest::change).toList();
  }

  private static String change(Raise raise) {
    return raise.item().code() + " " + raise.change();
  }
}
