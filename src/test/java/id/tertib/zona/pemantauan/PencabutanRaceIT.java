package id.tertib.zona.pemantauan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.PerkaraUji;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Four people of Bagian Organisasi propose the same unit at the same moment.
 *
 * <ol>
 *   <li>One holds the unit's row, finds no proposal that runs, and starts its case.
 *   <li>The others wait for the row until that case is there.
 *   <li>They find it, and are told its key.
 * </ol>
 */
@PostgresTest
class PencabutanRaceIT {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired RuntimeService runtime;

  @Test
  void startsOneCase() {
    time.startAt("2026-07-13T08:00");
    var sent =
        IntStream.range(0, 4)
            .mapToObj(number -> new PerkaraUji(port, ""))
            .peek(one -> one.browser("organisasi"))
            .map(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> one.propose("organisasi", "bapenda", "Pungutan", "2026-07-10")))
            .toList();

    assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsExactlyInAnyOrder(302, 409, 409, 409);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(PencabutanZona.KEY).list())
        .singleElement()
        .satisfies(one -> assertThat(one.getBusinessKey()).isEqualTo("CABUT-ZI-2026-1/bapenda"));
  }
}
