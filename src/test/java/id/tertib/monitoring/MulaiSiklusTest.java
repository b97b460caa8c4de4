package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The form that starts a semester opens with the one that is due next. */
@ProcessTest
class MulaiSiklusTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusCancellation siklus;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @Test
  void proposesTheSemesterThatTheProductsClockIsIn() throws IOException {
    assertThat(isi("tahun")).isEqualTo("2026");
    assertThat(isi("semester")).isEqualTo("2");
  }

  @Test
  void proposesTheNextOnceThisOneHasItsCycle() throws IOException {
    kota.mulai(2026, 2);

    assertThat(isi("tahun")).isEqualTo("2027");
    assertThat(isi("semester")).isEqualTo("1");
  }

  @Test
  void proposesACancelledSemesterBeforeAnyOther() throws IOException {
    kota.mulai(2026, 2);
    kota.pada("2027-01-11T08:00");
    siklus.cancel("2026-S2", "Keliru", "organisasi");
    kota.kerjakan();

    assertThat(isi("tahun")).isEqualTo("2026");
    assertThat(isi("semester")).isEqualTo("2");
  }

  private String isi(String kunci) throws IOException {
    var id =
        kota.model
            .createProcessDefinitionQuery()
            .processDefinitionKey("monitoring-semester")
            .latestVersion()
            .singleResult()
            .getId();
    var jawaban =
        Visitor.program(port, "organisasi")
            .get("/engine-rest/process-definition/" + id + "/deployed-start-form");
    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(200);
    for (JsonNode isian : new ObjectMapper().readTree(jawaban.body()).path("components")) {
      if (isian.path("key").asText().equals(kunci)) {
        return isian.path("defaultValue").asText();
      }
    }
    throw new AssertionError(jawaban.body());
  }
}
