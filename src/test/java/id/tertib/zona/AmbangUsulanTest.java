package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.zona.KeputusanUsulan.Putusan;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every minimum of both levels, at its edge and just below, decided and asked. */
@ProcessTest
class AmbangUsulanTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate HARI = LocalDate.of(2027, 5, 31);
  private static final List<String> AMBANG =
      List.of(
          "total",
          "pengungkit",
          "area-1",
          "area-2",
          "area-3",
          "area-4",
          "area-5",
          "area-6",
          "bersih",
          "ipak",
          "kinerja",
          "prima");

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Instruments instruments;
  @Autowired KeputusanUsulan keputusan;
  @Autowired SyaratUsulan syarat;
  @Autowired UnitDesk desk;

  @BeforeEach
  void withAUnitThatBuilds() {
    time.startAt("2027-05-31T08:00");
    desk.enter(
        "organisasi",
        "labkesda",
        new Baru(Hal.TAHAP, "DIBANGUN", LocalDate.of(2026, 5, 31), "Keputusan 1/2026", null));
  }

  static Stream<Arguments> ambang() {
    return Arrays.stream(Tingkat.values())
        .flatMap(tingkat -> AMBANG.stream().map(kode -> Arguments.of(tingkat, kode)));
  }

  @ParameterizedTest
  @MethodSource("ambang")
  void proposesAUnitThatIsAtTheMinimum(Tingkat tingkat, String kode) {
    var lembar = LembarLke.tepat(instruments.scoring(ZonaIntegritas.LKE), tingkat, kode);

    assertThat(lembar.gagal(tingkat)).isEmpty();
    var reached = lembar.syarat(tingkat, kode);
    if (!kode.equals("area-2")) {
      assertThat(reached.actual()).isEqualTo(reached.required());
    }
    assertThat(putuskan(tingkat, lembar).keputusan()).isEqualTo(tingkat.name());
    assertThat(periksa(tingkat, lembar).path("boleh").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ambang")
  void refusesAUnitThatIsJustBelowOneOfThem(Tingkat tingkat, String kode) {
    var lembar = LembarLke.kurang(instruments.scoring(ZonaIntegritas.LKE), tingkat, kode);
    var alone = !kode.equals("bersih");

    assertThat(lembar.gagal(tingkat)).isEqualTo(alone ? List.of(kode) : List.of("bersih", "ipak"));
    var lacking = lembar.syarat(tingkat, kode);
    var putusan = putuskan(tingkat, lembar);
    assertThat(putusan.keputusan()).isEqualTo("belum");
    assertThat(putusan.penolakan(tingkat))
        .hasSize(alone ? 1 : 2)
        .allMatch(one -> one.kode().equals("ambang"))
        .allMatch(one -> one.pasal().startsWith("PermenPANRB 90/2021"));
    assertThat(putusan.penolakan(tingkat).get(0).pesan())
        .startsWith(lacking.condition().label())
        .contains("kurang " + lacking.gap().toPlainString().replace('.', ','));
    var answer = periksa(tingkat, lembar);
    assertThat(answer.path("boleh").asBoolean()).isFalse();
    assertThat(answer.path("penolakan").findValuesAsText("pesan"))
        .isEqualTo(putusan.penolakan(tingkat).stream().map(Penolakan::pesan).toList());
  }

  @ParameterizedTest
  @CsvSource({"area-1", "area-3", "area-4", "area-5", "area-6", "total", "pengungkit"})
  void showsAGapOfAHundredthWhereLessIsMissing(String kode) {
    var lembar = LembarLke.kurang(instruments.scoring(ZonaIntegritas.LKE), Tingkat.WBK, kode);

    assertThat(lembar.syarat(Tingkat.WBK, kode).gap()).isEqualByComparingTo("0.01");
  }

  @Test
  void findsNoScoreOfAreaTwoBetweenThoseTwo() {
    var scoring = instruments.scoring(ZonaIntegritas.LKE);
    for (var tingkat : Tingkat.values()) {
      var below = LembarLke.kurang(scoring, tingkat, "area-2").syarat(tingkat, "area-2");
      var at = LembarLke.tepat(scoring, tingkat, "area-2").syarat(tingkat, "area-2");
      assertThat(below.actual()).isLessThan(below.required());
      assertThat(at.actual()).isGreaterThanOrEqualTo(at.required());
      assertThat(at.actual().minus(below.actual()).rounded(2).doubleValue()).isLessThan(0.05);
    }
  }

  @ParameterizedTest
  @CsvSource({"ZI-H1.1-a,4.1", "ZI-H2.1-a,4.01", "ZI-H1.1-a,-0.1"})
  void refusesAnIndexOffItsScale(String code, String index) {
    var lembar = LembarLke.penuh(instruments.scoring(ZonaIntegritas.LKE));
    lembar.put(code, index);

    var answer =
        Visitor.program(port, "organisasi")
            .post("/api/zona-integritas/periksa", question(Tingkat.WBK, lembar));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(code, "di luar skalanya");
  }

  private Putusan putuskan(Tingkat tingkat, LembarLke lembar) {
    return keputusan.putuskan(
        tingkat == Tingkat.WBK ? "labkesda" : "bapenda",
        HARI,
        FaktaUsulan.pas(syarat, tingkat).temuan(),
        lembar.score());
  }

  private JsonNode periksa(Tingkat tingkat, LembarLke lembar) {
    var answer =
        Visitor.program(port, "organisasi")
            .post("/api/zona-integritas/periksa", question(tingkat, lembar));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String question(Tingkat tingkat, LembarLke lembar) {
    var question = JSON.createObjectNode();
    question
        .put("tingkat", tingkat.name())
        .put("tanggalUsulan", HARI.toString())
        .put("pemegangWbk", tingkat == Tingkat.WBBM);
    question.set("answers", lembar.json());
    var stated = question.putObject("syarat").put("lama_bangun_bulan", 12);
    FaktaUsulan.pas(syarat, tingkat).nilai().forEach(stated::put);
    return question.toString();
  }
}
