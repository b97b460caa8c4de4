package id.tertib.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ChildProduct;
import id.tertib.testing.Postgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * A process that an administrator deployed, worked on over REST by four programs at once: started,
 * its two tasks found, claimed and completed. The packaged product beside Camunda as it comes, each
 * on PostgreSQL with authorisations and HTTP Basic; both warm, in turns, so that a busy machine
 * disturbs both alike.
 */
@ExtendWith(Figures.Shared.class)
class RestBenchmark {

  private static final int CLIENTS = 4;
  private static final int PAIRS = 7;
  private static final Duration WARM_UP = Duration.ofSeconds(90);
  private static final Duration TURN = Duration.ofSeconds(8);
  private static final double TARGET = 0.9;
  private static final Path FOLDER = Path.of("target/benchmark-rest").toAbsolutePath();
  private static final String ADMIN = "admin";
  private static final String PERSON = "petugas";
  private static final String GROUP = "antrean";
  private static final String PASSWORD = "Kunci-Lemari-2026!";

  @BeforeEach
  void beginEmpty() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void finishesTasksOverRest(Figures figures) throws Exception {
    try (var product = product();
        var bare = bare()) {
      var ours = new Side(product);
      var theirs = new Side(bare);
      ours.prepare();
      theirs.prepare();
      theirs.grantStarts();
      ours.work(WARM_UP);
      theirs.work(WARM_UP);
      var rates = new ArrayList<Double>();
      var costs = new ArrayList<Double>();
      for (int pair = 0; pair < PAIRS; pair++) {
        var one = ours.work(TURN);
        var other = theirs.work(TURN);
        rates.add(one.tasksPerSecond() / other.tasksPerSecond());
        costs.add(one.cpuPerTask() / other.cpuPerTask());
      }
      var rate = median(rates);
      figures.add(
          "tasks finished over REST by four programs, of a process of their own, to a bare one",
          String.format(Locale.ROOT, "%.2f × (processor time a task %.2f ×)", rate, median(costs)),
          "≥ 0.9 ×",
          rate >= TARGET);
    }
  }

  private static double median(List<Double> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static ChildProduct product() throws IOException {
    return ChildProduct.start(
        FOLDER.resolve("product"),
        List.of(ChildProduct.java(), "-Xmx1g", "-jar", ChildProduct.packaged().toString()),
        Map.of(
            "SPRING_DATASOURCE_URL",
            Postgres.newDatabase(),
            "SPRING_DATASOURCE_USERNAME",
            "postgres",
            "SPRING_DATASOURCE_PASSWORD",
            "postgres",
            "TERTIB_DATA_DIR",
            FOLDER.resolve("product/data").toString(),
            "TERTIB_ADMIN_PASSWORD",
            PASSWORD));
  }

  private static ChildProduct bare() throws IOException {
    var classPath = new ArrayList<>(ClassPaths.ofBareCamunda(FOLDER.resolve("bare-classes")));
    classPath.addAll(ClassPaths.of(List.of("postgresql")));
    return ChildProduct.start(
        FOLDER.resolve("bare"),
        List.of(
            ChildProduct.java(),
            "-Xmx1g",
            "-cp",
            String.join(File.pathSeparator, classPath),
            "id.tertib.benchmark.bare.BareCamunda",
            "--bare.basic=true",
            "--camunda.bpm.authorization.enabled=true",
            "--camunda.bpm.admin-user.id=" + ADMIN,
            "--camunda.bpm.admin-user.password=" + PASSWORD),
        Map.of(
            "SPRING_DATASOURCE_URL", Postgres.newDatabase(),
            "SPRING_DATASOURCE_USERNAME", "postgres",
            "SPRING_DATASOURCE_PASSWORD", "postgres",
            "SPRING_DATASOURCE_HIKARI_TRANSACTIONISOLATION", "TRANSACTION_READ_COMMITTED"),
        "/ready");
  }

  /** What a turn brought. */
  private record Turn(int tasks, Duration took, Duration cpu) {

    double tasksPerSecond() {
      return tasks / (took.toNanos() / 1e9);
    }

    double cpuPerTask() {
      return (double) cpu.toNanos() / tasks;
    }
  }

  /** One of the two servers, as programs see it. */
  private static final class Side {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "berkas";

    private final ChildProduct server;
    private final HttpClient http = HttpClient.newHttpClient();

    Side(ChildProduct server) {
      this.server = server;
    }

    /** The same people, rights and process on both sides. */
    void prepare() throws Exception {
      send(
          ADMIN,
          "POST",
          "/user/create",
          """
          {"profile":{"id":"%s","firstName":"Petugas","lastName":"Antrean"},
           "credentials":{"password":"%s"}}
          """
              .formatted(PERSON, PASSWORD));
      send(
          ADMIN,
          "POST",
          "/group/create",
          "{\"id\":\"%s\",\"name\":\"Antrean\",\"type\":\"WORKFLOW\"}".formatted(GROUP));
      send(ADMIN, "PUT", "/group/%s/members/%s".formatted(GROUP, PERSON), "");
      deploy();
    }

    /** What the product reads from the model's own starter groups. */
    void grantStarts() throws Exception {
      grant(6, "antrean", "[\"READ\",\"CREATE_INSTANCE\"]");
      grant(8, "*", "[\"CREATE\"]");
    }

    private void grant(int resource, String id, String permissions) throws Exception {
      send(
          ADMIN,
          "POST",
          "/authorization/create",
          "{\"type\":1,\"groupId\":\"%s\",\"resourceType\":%d,\"resourceId\":\"%s\",\"permissions\":%s}"
              .formatted(GROUP, resource, id, permissions));
    }

    private void deploy() throws Exception {
      String model;
      try (var file = new ClassPathResource("id/tertib/benchmark/antrean.bpmn").getInputStream()) {
        model = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      }
      var body =
          """
          --%1$s\r
          Content-Disposition: form-data; name="deployment-name"\r
          \r
          antrean\r
          --%1$s\r
          Content-Disposition: form-data; name="data"; filename="antrean.bpmn"\r
          Content-Type: application/octet-stream\r
          \r
          %2$s\r
          --%1$s--\r
          """
              .formatted(BOUNDARY, model);
      answer(
          request(ADMIN, "/deployment/create")
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    Turn work(Duration length) throws Exception {
      var cpu = server.cpu();
      var begin = System.nanoTime();
      var end = begin + length.toNanos();
      var clients = Executors.newFixedThreadPool(CLIENTS);
      try {
        int tasks = 0;
        for (var client : clients.invokeAll(Collections.nCopies(CLIENTS, until(end)))) {
          tasks += client.get();
        }
        return new Turn(
            tasks, Duration.ofNanos(System.nanoTime() - begin), server.cpu().minus(cpu));
      } finally {
        clients.shutdownNow();
      }
    }

    private Callable<Integer> until(long end) {
      return () -> {
        int tasks = 0;
        while (System.nanoTime() < end) {
          var instance = send(PERSON, "POST", "/process-definition/key/antrean/start", "{}");
          for (int step = 0; step < 2; step++) {
            complete(instance.path("id").asText());
            tasks++;
          }
        }
        return tasks;
      };
    }

    private void complete(String instance) throws Exception {
      var task =
          send(PERSON, "GET", "/task?processInstanceId=" + instance, "")
              .path(0)
              .path("id")
              .asText();
      send(PERSON, "POST", "/task/%s/claim".formatted(task), "{\"userId\":\"" + PERSON + "\"}");
      send(
          PERSON,
          "POST",
          "/task/%s/complete".formatted(task),
          "{\"variables\":{\"catatan\":{\"value\":\"lengkap\"}}}");
    }

    private JsonNode send(String who, String method, String path, String body) throws Exception {
      return answer(
          request(who, path)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  method.equals("GET")
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    private HttpRequest.Builder request(String who, String path) {
      var login =
          Base64.getEncoder()
              .encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      return HttpRequest.newBuilder(
              URI.create("http://localhost:%d/engine-rest%s".formatted(server.port(), path)))
          .header("Authorization", "Basic " + login);
    }

    private JsonNode answer(HttpRequest request) throws Exception {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as("%s %s: %s", request.method(), request.uri(), answer.body())
          .isBetween(200, 299);
      return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
  }
}
