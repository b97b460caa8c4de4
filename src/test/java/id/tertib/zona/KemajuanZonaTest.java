package id.tertib.zona;

import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.laman.LamanNilai;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The units of a year on the progress page: who sees which, how far they are, reminders. */
@ProcessTest
class KemajuanZonaTest {

  private static final String PAPAN = "/api/zona-integritas/ZI-2027/papan";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext application;
  @Autowired Sheets sheets;
  @Autowired InstrumentSheets scores;

  private UnitDireviu dukcapil;

  @BeforeEach
  void twoUnitsAtWork() {
    dukcapil = UnitDireviu.of(application, port).direviu(time);
    new SatuUnit(port, "smpn-6", "dikbudkepala").started(2027);
  }

  @Test
  void tellsOfEachUnitItsStepScoreMinimaAndLateness() {
    var cycles = json(done(as("organisasi").get("/api/progress/cycles")));
    assertThat(find(cycles, "key", "ZI-2027").path("view").asText())
        .isEqualTo("/tertib/zona/papan.js");

    var board = json(done(as("organisasi").get(PAPAN)));
    assertThat(board.path("judul").asText()).isEqualTo("Zona integritas 2027");
    assertThat(board.path("unit")).hasSize(2);
    var one = find(board.path("unit"), "kode", "dukcapil");
    assertThat(one.path("keadaan").asText()).isEqualTo("EVALUASI");
    assertThat(one.path("nilai").asText())
        .isEqualTo(
            LamanNilai.dua(
                scores.score(sheets.read(dukcapil.lembar()), null).orElseThrow().total()));
    assertThat(one.path("lapis").asText()).isEqualTo("Ketua TPI");
    assertThat(one.path("terpenuhi").asInt()).isEqualTo(11);
    assertThat(one.path("syarat").asInt()).isEqualTo(12);
    assertThat(one.path("lewat").asBoolean()).isTrue();
    assertThat(one.path("terlambat").asInt()).isEqualTo(9);
    var other = find(board.path("unit"), "kode", "smpn-6");
    assertThat(other.path("keadaan").asText()).isEqualTo("PEMBANGUNAN");
    assertThat(other.path("nilai").isNull()).isTrue();
  }

  @Test
  void showsEveryoneOnlyTheUnitsThatAreHis() {
    for (var user : List.of("dukcapilkepala", "dukcapiloperator")) {
      var board = json(done(as(user).get(PAPAN)));
      assertThat(board.path("unit")).as(user).hasSize(1);
      assertThat(board.path("bolehIngatkan").asBoolean()).as(user).isFalse();
    }
    assertThat(json(done(as("tpiketua").get(PAPAN))).path("unit")).hasSize(2);
    refused(as("dinkeskepala").get(PAPAN), "bukan bagian Anda");
    refused(as("organisasi").get("/api/zona-integritas/ZI-2031/papan"), "tidak ada");
    refused(as("organisasi").get("/api/zona-integritas/PMPRB-2027/papan"), "tidak ada");
    assertThat(Visitor.stranger(port).get(PAPAN).statusCode()).isEqualTo(401);
  }

  @Test
  void remindsOfManyUnitsAtOnce() {
    var asked =
        "{\"cycle\":\"ZI-2027\",\"cases\":[\"ZI-2027/dukcapil\",\"ZI-2027/smpn-6\"],\"message\":\"\"}";
    var plan = json(done(as("organisasi").post("/api/progress/reminders/preview", asked)));
    assertThat(plan.path("targets")).hasSize(2);
    done(as("organisasi").post("/api/progress/reminders", asked));

    var board = json(done(as("organisasi").get(PAPAN)));
    assertThat(
            find(board.path("unit"), "kode", "dukcapil")
                .path("langkah")
                .get(0)
                .path("diingatkan")
                .asText())
        .isEqualTo("2026-07-13");
    refused(as("dukcapilkepala").post("/api/progress/reminders", asked), "Bagian Organisasi");
  }

  private static JsonNode find(JsonNode all, String field, String value) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private Visitor as(String user) {
    return Visitor.program(port, user);
  }
}
