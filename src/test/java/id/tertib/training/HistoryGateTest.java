package id.tertib.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class HistoryGateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/calendar/holidays",
        "GET /api/instruments",
        "GET /api/instruments/zi-lke/90-2021",
        "POST /api/instruments/validate",
        "POST /api/instruments/try",
        "POST /api/instruments/zi-lke/90-2021/score",
        "POST /api/zona-integritas/periksa",
        "GET /tenggat",
        "POST /masuk"
      })
  void answersAtOnceWhatTheHistoryDoesNotChange(String request) {
    assertThat(waits(request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /api/calendar/holidays/2026-08-18",
        "GET /api/deadlines",
        "GET /api/zona-integritas/unit",
        "POST /engine-rest/task/x/complete",
        "POST /kalender/simpan"
      })
  void holdsBackTheRest(String request) {
    assertThat(waits(request)).isTrue();
  }

  private static boolean waits(String request) {
    var parts = request.split(" ", 2);
    return HistoryGate.waits(new MockHttpServletRequest(parts[0], parts[1]));
  }
}
