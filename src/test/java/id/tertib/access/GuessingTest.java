package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries passwords. Each test has addresses of its own, for the product remembers them. */
@ProcessTest
class GuessingTest {

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @LocalServerPort int port;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;

  @Test
  void cannotLockTheAdministratorWithElevenWrongPasswordsOverSevenMinutes() {
    for (var guess = 0; guess < 11; guess++) {
      at(Duration.ofSeconds(40L * guess));
      caller("127.0.1.1").get("admin", "salah" + guess);
    }

    assertThat(caller("127.0.1.1").get("admin", Visitor.PASSWORD).status()).isEqualTo(429);
    assertThat(caller("127.0.1.2").get("admin", Visitor.PASSWORD).status()).isEqualTo(200);

    at(Duration.ofMinutes(22));
    assertThat(caller("127.0.1.1").get("admin", Visitor.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void saysHowLongToWait() {
    at(Duration.ZERO);
    for (var guess = 0; guess < 5; guess++) {
      assertThat(caller("127.0.2.1").get("sekda", "salah").status()).isEqualTo(401);
    }

    var refused = caller("127.0.2.1").get("sekda", Visitor.PASSWORD);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).hasValue("5");
    assertThat(refused.text()).contains("Coba lagi sesudah 5 detik");

    at(Duration.ofSeconds(5));
    assertThat(caller("127.0.2.1").get("sekda", Visitor.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void saysItOnThePageAsWell() {
    var page = Visitor.browser(port).page("/masuk?sering=130").body();
    assertThat(page).contains("Tunggu 3 menit, lalu coba lagi");
    assertThat(Visitor.browser(port).page("/masuk?sering=%3Cb%3E").body())
        .contains("Tunggu beberapa menit");
  }

  /**
   * 1. A hundred requests with different passwords arrive at once. 2. One is looked at, ninety-nine
   * wait. 3. Five are counted; everybody after them is refused without a look.
   */
  @Test
  void looksAtFiveOfAHundredThatComeAtOnce() throws Exception {
    at(Duration.ZERO);
    var calls = new ArrayList<Callable<Integer>>();
    for (var guess = 0; guess < 100; guess++) {
      var password = "salah" + guess;
      calls.add(() -> caller("127.0.3.1").get("inspektur", password).status());
    }
    var threads = Executors.newFixedThreadPool(100);
    try {
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnly(401, 429);
      assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
    } finally {
      threads.shutdownNow();
    }
    assertThat(trail.of("")).hasSize(5);
  }

  @Test
  void letsEverybodyElseInAtAnAddressThatGuesses() {
    at(Duration.ZERO);
    for (var guess = 0; guess < 110; guess++) {
      caller("127.0.4.1").get("tebakan" + guess, "salah");
    }

    assertThat(caller("127.0.4.1").get("dinkesasesor", Visitor.PASSWORD).status()).isEqualTo(200);
    assertThat(caller("127.0.4.1").get("sekda", "salah").status()).isEqualTo(401);
    assertThat(caller("127.0.4.1").get("sekda", "salah").status()).isEqualTo(429);
  }

  @Test
  void doesNotBelieveWhatAStrangerClaimsToBeForwardedFor() {
    at(Duration.ZERO);
    var statuses = new ArrayList<Integer>();
    for (var guess = 0; guess < 6; guess++) {
      statuses.add(
          Visitor.program(port, "tidakada", "x")
              .with("X-Forwarded-For", "203.0.113." + guess)
              .get("/engine-rest/task/count")
              .statusCode());
    }

    assertThat(statuses).isEqualTo(List.of(401, 401, 401, 401, 401, 429));
  }

  @Test
  void countsWhatTheEnginesOwnRestApiVerifies() {
    at(Duration.ZERO);
    var caller = caller("127.0.5.1");
    for (var guess = 0; guess < 5; guess++) {
      assertThat(verify(caller, "salah" + guess).text()).contains("\"authenticated\":false");
    }

    var refused = verify(caller, Visitor.PASSWORD);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).hasValue("5");
    assertThat(refused.text()).contains("RefusedException", "Coba lagi sesudah 5 detik");
  }

  @Test
  void countsThePasswordThatAChangeOfCredentialsAsksFor() {
    at(Duration.ZERO);
    var caller = caller("127.0.6.1");
    for (var guess = 0; guess < 5; guess++) {
      assertThat(credentials(caller, "salah" + guess).status()).isEqualTo(400);
    }

    assertThat(credentials(caller, Visitor.PASSWORD).status()).isEqualTo(429);
    assertThat(caller.get("dinkesasesor", Visitor.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void asksNoLockThatTheEngineSetBefore() {
    jdbc.sql(
            """
            update ACT_ID_USER set ATTEMPTS_ = 10, LOCK_EXP_TIME_ = timestamp '2040-01-01 00:00:00'
            where ID_ = 'walikota'
            """)
        .update();

    assertThat(caller("127.0.7.1").get("walikota", Visitor.PASSWORD).status()).isEqualTo(200);
  }

  private static Caller.Answer verify(Caller caller, String password) {
    return caller.send(
        "dinkesasesor",
        Visitor.PASSWORD,
        "POST",
        "/engine-rest/identity/verify",
        "{\"username\":\"sekda\",\"password\":\"%s\"}".formatted(password));
  }

  private static Caller.Answer credentials(Caller caller, String password) {
    return caller.send(
        "dinkesasesor",
        Visitor.PASSWORD,
        "PUT",
        "/engine-rest/user/dinkesasesor/credentials",
        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
            .formatted(Visitor.PASSWORD, password));
  }

  private Caller caller(String address) {
    return new Caller(port, address);
  }

  private static void at(Duration after) {
    ClockUtil.setCurrentTime(Date.from(START.plus(after)));
  }
}
