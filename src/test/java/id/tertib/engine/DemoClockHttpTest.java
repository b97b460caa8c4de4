package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class DemoClockHttpTest {

  private static final String ADDRESS = "/api/demo/clock";

  @LocalServerPort int port;
  @Autowired TimeTravel time;

  private Visitor admin;

  @BeforeEach
  void beginOnTheDemosFirstDay() {
    time.startAt("2026-07-13T07:00");
    admin = Visitor.program(port, "admin");
  }

  @AfterEach
  void backToTheRealTime() {
    ClockUtil.reset();
  }

  @Test
  void tellsAndMovesTheTime() {
    assertThat(admin.get(ADDRESS).body()).isEqualTo("{\"now\":\"2026-07-13T07:00:00+07:00\"}");

    var moved = admin.post(ADDRESS, "{\"forwardTo\":\"2026-07-14T09:30:00+07:00\"}");

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.body()).contains("\"now\":\"2026-07-14T09:30:0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"forwardTo\":\"2026-07-13T06:59:00+07:00\"}",
        "{\"forwardTo\":\"besok\"}",
        "{\"forwardTo\":\"2026-07-14T09:30:00\"}",
        "{\"forwardTo\":\"9999-07-14T09:30:00+07:00\"}",
        "{\"forwardTo\":null}",
        "{}",
        "{",
        ""
      })
  void refusesBackwardAndBadDates(String body) {
    var refused = admin.post(ADDRESS, body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("\"title\":\"Permintaan tidak dapat diterima\"");
    assertThat(time.now().toLocalDate()).isEqualTo("2026-07-13");
  }

  @Test
  void isForAdministratorsAlone() {
    assertThat(Visitor.stranger(port).get(ADDRESS).statusCode()).isEqualTo(401);
    var refused = Visitor.program(port, "organisasi").get(ADDRESS);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Jam demo hanya untuk administrator.");
  }

  @Test
  void answersWhatIsNotThereAsAProblem() {
    var missing = admin.get("/api/tidak-ada");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .contains("\"status\":404", "\"title\":\"Tidak ditemukan\"", "\"errors\":[]");
    assertThat(admin.send("DELETE", ADDRESS, null).statusCode()).isEqualTo(405);
  }
}
