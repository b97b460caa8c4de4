package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tertib.testing.CableToPostgres;
import id.tertib.testing.Postgres;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** PostgreSQL goes away, or freezes, while people work: each hears of it within five seconds. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@DirtiesContext
class AbsentDatabaseIT {

  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static CableToPostgres cable;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void overTheCable(DynamicPropertyRegistry properties) throws IOException {
    var database = Postgres.newDatabase();
    cable = new CableToPostgres(database);
    properties.add("spring.datasource.url", () -> cable.through(database));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("tertib.data-dir", () -> "target/test-data-kabel");
  }

  @AfterEach
  void mend() throws IOException {
    cable.mend();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Visitor.stranger(port).get("/actuator/health").statusCode() == 200);
  }

  @AfterAll
  static void unplug() throws IOException {
    cable.close();
  }

  @Test
  void tellsEverybodyWhenTheDatabaseIsGone() throws IOException {
    var person = Visitor.browser(port).signIn("admin");
    cable.cut();

    everybodyHears(person);
  }

  @Test
  void tellsEverybodyWhenTheDatabaseIsFrozen() {
    var person = Visitor.browser(port).signIn("admin");
    // What is on its way when the server freezes waits for the driver; what comes later does not.
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    cable.freeze();

    everybodyHears(person);
  }

  @Test
  void goesOnWhereItWasWhenTheDatabaseIsBack() throws IOException {
    var person = Visitor.browser(port).signIn("admin");
    cable.cut();
    assertThat(person.page("/surel").statusCode()).isEqualTo(503);
    cable.mend();

    await().until(() -> person.page("/surel").statusCode() == 200);
  }

  private void everybodyHears(Visitor person) {
    hears(() -> person.page("/surel"), "<html lang=\"id\"");
    hears(() -> person.page("/tenggat/orang/admin"), "<html lang=\"id\"");
    hears(() -> person.get("/api/beranda/tugas?id=x"), "\"status\":503");
    hears(() -> person.get("/engine-rest/task"), "503");
    hears(() -> Visitor.program(port, "admin").get("/engine-rest/task"), "\"status\":503");
    hears(() -> Visitor.program(port, "admin").get("/api/deadlines"), "\"status\":503");
    hears(() -> Visitor.browser(port).submitSignIn("admin", Visitor.PASSWORD), "lang=\"id\"");
    // What needs no database goes on.
    assertThat(Visitor.stranger(port).page("/masuk").statusCode()).isEqualTo(200);
  }

  private static void hears(Supplier<HttpResponse<String>> question, String form) {
    var since = System.nanoTime();
    var answer = question.get();
    var took = Duration.ofNanos(System.nanoTime() - since);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body())
        .contains(form, "Basis data tidak dapat dihubungi", "Ulangi sebentar lagi")
        .doesNotContain("Exception");
    assertThat(took).as(answer.uri().getPath()).isLessThan(PROMISED);
  }
}
