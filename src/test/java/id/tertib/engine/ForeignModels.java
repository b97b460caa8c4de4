package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/** Models of {@code src/test/resources/foreign}, deployed through REST by an administrator. */
public final class ForeignModels implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Visitor administrator;
  private final ProcessEngine engine;
  private final List<String> deployments = new ArrayList<>();

  public ForeignModels(int port, ProcessEngine engine) {
    this.administrator = Visitor.program(port, "admin");
    this.engine = engine;
  }

  /**
   * Deploys the files together, from the tests' own folder when they name none; fails when the
   * product refuses.
   */
  public void deploy(String... files) {
    var answer = send(files);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    deployments.add(json(answer).path("id").asText());
  }

  HttpResponse<String> send(String... files) {
    var body = new StringBuilder();
    part(body, "deployment-name", null, "dari luar");
    for (var file : files) {
      part(body, file, file.substring(file.lastIndexOf('/') + 1), read(file));
    }
    return administrator.send(
        "POST",
        "/engine-rest/deployment/create",
        body.append("--batas--\r\n").toString(),
        "Content-Type",
        "multipart/form-data; boundary=batas",
        "Accept",
        "application/json");
  }

  private static void part(StringBuilder body, String name, String file, String content) {
    body.append("--batas\r\nContent-Disposition: form-data; name=\"%s\"".formatted(name))
        .append(file == null ? "" : "; filename=\"%s\"".formatted(file))
        .append("\r\n\r\n%s\r\n".formatted(content));
  }

  private static String read(String file) {
    try {
      return Files.readString(
          file.contains("/") ? Path.of(file) : Path.of("src/test/resources/foreign", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  /** Takes deployments, instances and the grants that went with them away. */
  @Override
  public void close() {
    deployments.forEach(
        id ->
            administrator.send(
                "DELETE", "/engine-rest/deployment/%s?cascade=true".formatted(id), null));
    engine.getIdentityService().clearAuthentication();
  }
}
