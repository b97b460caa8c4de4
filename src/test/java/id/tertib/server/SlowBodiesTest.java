package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tertib.testing.HardenedTest;
import id.tertib.testing.RawHttp;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that come slowly, and bodies that nobody wants. Rate and grace as in the annotation. */
@HardenedTest
class SlowBodiesTest {

  private static final int THREADS = 8;
  private static final String BASIC =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + Visitor.PASSWORD).getBytes(StandardCharsets.UTF_8));

  @LocalServerPort int port;

  private final List<RawHttp> connections = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }

  @Test
  void answersOthersWhileManyBodiesDoNotCome() throws IOException {
    for (int i = 0; i < 5 * THREADS; i++) {
      connect()
          .head(
              "POST /masuk HTTP/1.1",
              "Content-Type: application/x-www-form-urlencoded",
              "Content-Length: 1000")
          .send("u");
    }

    // As many as may wait do so, and not one thread more.
    assertThat(RawHttp.ask(port, "GET /actuator/health HTTP/1.1").status()).isEqualTo(200);
    assertThat(answered()).isLessThan(5L * THREADS);
    assertThat(RawHttp.ask(port, "GET /masuk HTTP/1.1", "Accept: text/html").status())
        .isEqualTo(200);

    for (var slow : connections) {
      assertThat(slow.answer().status()).isEqualTo(408);
    }
  }

  @Test
  void endsABodyThatDripsBelowTheRate() throws IOException {
    for (var head :
        List.of(
            new String[] {
              "POST /masuk HTTP/1.1", "Content-Type: application/x-www-form-urlencoded"
            },
            new String[] {
              "POST /engine-rest/task HTTP/1.1", BASIC, "Content-Type: application/json"
            },
            new String[] {
              "POST /api/perangkat-daerah/pratinjau HTTP/1.1",
              BASIC,
              "Content-Type: application/json"
            })) {
      var drip = connect();
      var lines = new ArrayList<>(List.of(head).subList(1, head.length));
      lines.add("Content-Length: 60000");
      drip.head(head[0], lines.toArray(String[]::new));

      await()
          .pollInterval(Duration.ofMillis(100))
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                try {
                  drip.send(" ");
                } catch (IOException closed) {
                  return true;
                }
                return drip.isAnswered();
              });
      assertThat(drip.answer().status()).as(head[0]).isEqualTo(408);
    }
  }

  @Test
  void takesABodyThatIsSlowButAboveTheRate() throws IOException {
    var part = "[]".repeat(50) + " ".repeat(50);
    var parts = 15;
    var slow =
        connect()
            .head(
                "POST /engine-rest/task HTTP/1.1",
                BASIC,
                "Content-Type: application/json",
                "Content-Length: " + (2 + parts * part.length()));
    slow.send("{}");
    for (int i = 0; i < parts; i++) {
      var blank = " ".repeat(part.length());
      await()
          .pollDelay(Duration.ofMillis(100))
          .until(
              () -> {
                slow.send(blank);
                return true;
              });
    }

    assertThat(slow.answer().status()).isEqualTo(200);
  }

  @Test
  void readsNothingOfWhatAStrangerUploads() throws IOException {
    var hundredMegabytes = "Content-Length: 104857600";
    var multipart = "Content-Type: multipart/form-data; boundary=batas";
    for (var path : List.of("/api/worksheets/1/lke.xlsx", "/engine-rest/deployment/create")) {
      var program = connect().head("POST " + path + " HTTP/1.1", multipart, hundredMegabytes);
      assertThat(program.answer().status()).as(path).isEqualTo(401);

      var guessed =
          connect()
              .head(
                  "POST " + path + " HTTP/1.1",
                  multipart,
                  hundredMegabytes,
                  "Cookie: JSESSIONID=1",
                  "Authorization: Basic YWRtaW46c2FsYWg=");
      assertThat(guessed.answer().status()).as(path).isIn(401, 403);
    }
    var page =
        connect()
            .head("POST /kalender/impor HTTP/1.1", multipart, hundredMegabytes, "Accept: text/html")
            .answer();
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.headers()).anyMatch(line -> line.matches("Location: .*/masuk(\\?habis)?"));

    var endless = connect().head("POST /masuk HTTP/1.1", multipart, "Transfer-Encoding: chunked");
    assertThat(endless.answer().status()).isIn(302, 401);
  }

  @Test
  void doesNotReadOnAfterARefusalOfAStranger() throws IOException {
    var refused =
        connect()
            .head(
                "POST /api/worksheets/1/lke.xlsx HTTP/1.1",
                "Content-Type: application/json",
                "Content-Length: 50000")
            .send("{");
    assertThat(refused.answer().status()).isEqualTo(401);
  }

  @Test
  void tellsSomebodySignedInThatAnUploadIsTooLarge() {
    var answer =
        Visitor.program(port, "admin")
            .upload("/api/worksheets/1/lke.xlsx", "lke.xlsx", new byte[40 * 1024 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("lebih besar daripada 25 MB");
  }

  private RawHttp connect() throws IOException {
    var connection = RawHttp.to(port);
    connections.add(connection);
    return connection;
  }

  private long answered() throws IOException {
    long answered = 0;
    for (var connection : connections) {
      answered += connection.isAnswered() ? 1 : 0;
    }
    return answered;
  }
}
