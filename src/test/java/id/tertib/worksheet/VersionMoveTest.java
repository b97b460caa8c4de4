package id.tertib.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Score;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open sheet goes to a corrected version of its instrument, and its old result stays. */
@ProcessTest
class VersionMoveTest {

  private static final InstrumentId OLD = new InstrumentId("pmprb-unit", "26-2020");
  private static final InstrumentId NEW = new InstrumentId("pmprb-unit", "26-2020-b");
  private static final String SUBJECT = "UJI-2026/dlh";
  private static final String TIM = "U-PM1.1-b";
  private static final String TUGAS = "U-PM1.1-c";
  private static final String SOSIALISASI = "U-PM1.2-b";

  @LocalServerPort int port;
  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired VersionMove move;

  private String sheet;

  @BeforeEach
  void aSheetWithThreeAnswers() throws IOException {
    sheet = instrumentSheets.create(OLD, SUBJECT, Owner.office("dlh"), null);
    save(TIM, Layer.SELF, "Ya", null);
    save(TUGAS, Layer.SELF, "B", null);
    save(SOSIALISASI, Layer.SELF, "D", null);
    save(TUGAS, "koordinator", "A", "Sudah semua");
    publish();
  }

  /** One text is another, one scale, one item's code, and the weights of one area. */
  private void publish() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/instruments/pmprb-unit-26-2020.yaml"))
            .replace("versi: \"26-2020\"", "versi: \"26-2020-b\"")
            .replace(
                "Perangkat daerah sudah mempunyai tim RB sendiri.",
                "Perangkat daerah mempunyai tim RB yang ditetapkan.")
            .replace("kode: " + SOSIALISASI, "kode: U-PM1.2-c");
    var answer =
        Visitor.program(port, "organisasi")
            .send("POST", "/api/instruments", yaml, "Content-Type", "application/yaml");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409);
  }

  private void save(String code, String layer, String answer, String reason) {
    sheets.save(sheet, code, layer, "dlhasesor", TextNode.valueOf(answer), "Map 1", reason, 0);
  }

  @Test
  void saysWhatWouldChangeAndWritesNothing() {
    var preview = move.preview(sheet, NEW);

    assertThat(preview.lines())
        .extracting(VersionMove.Line::kind, VersionMove.Line::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple(VersionMove.Kind.CHANGED, TIM),
            org.assertj.core.groups.Tuple.tuple(VersionMove.Kind.NEW, "U-PM1.2-c"),
            org.assertj.core.groups.Tuple.tuple(VersionMove.Kind.GONE, SOSIALISASI));
    assertThat(preview.scores())
        .extracting(VersionMove.Scores::layer)
        .containsExactly("self", "koordinator");
    assertThat(sheets.read(sheet).version()).isEqualTo("26-2020");
  }

  @Test
  void keepsTheOldResultBesideTheNew() {
    var before = instrumentSheets.score(sheets.read(sheet), null).map(Score::total).orElseThrow();

    move.move(sheet, NEW, "Surat 12/2026", "organisasi");

    var now = sheets.read(sheet);
    assertThat(now.version()).isEqualTo("26-2020-b");
    assertThat(now.items()).hasSize(81);
    var tim = item(now, TIM);
    assertThat(tim.item().text()).isEqualTo("Perangkat daerah mempunyai tim RB yang ditetapkan.");
    assertThat(tim.last().orElseThrow().value()).isEqualTo(TextNode.valueOf("Ya"));
    assertThat(item(now, TUGAS).layers()).containsOnlyKeys("self", "koordinator");
    assertThat(item(now, "U-PM1.2-c").last()).isEmpty();

    var old = sheets.find("pmprb-unit", SUBJECT + "~26-2020").orElseThrow();
    assertThat(old.version()).isEqualTo("26-2020");
    assertThat(item(old, SOSIALISASI).last().orElseThrow().value())
        .isEqualTo(TextNode.valueOf("D"));
    assertThat(instrumentSheets.score(old, null).map(Score::total)).contains(before);
  }

  @Test
  void asksForAReasonAndRefusesWhatIsNoOtherVersion() {
    assertThatThrownBy(() -> move.move(sheet, NEW, " ", "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("alasan");
    assertThatThrownBy(() -> move.preview(sheet, new InstrumentId("zi-lke", "90-2021")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> move.preview(sheet, OLD)).isInstanceOf(RefusedException.class);
  }

  private static AnsweredItem item(Sheet sheet, String code) {
    return sheet.items().stream()
        .filter(item -> item.item().code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
