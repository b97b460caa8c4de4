package id.tertib.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One account at the product's addresses, as Daftar Tugas and its tab use them. */
final class Pegawai {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String akun;
  private final Visitor visitor;

  Pegawai(int port, String akun) {
    this.akun = akun;
    this.visitor = Visitor.program(port, akun);
  }

  /** The open steps of a case that this account sees, in the order of their names. */
  List<String> steps(String perkara) {
    return StreamSupport.stream(
            tasks("processInstanceBusinessKey=" + encoded(perkara)).spliterator(), false)
        .map(tugas -> tugas.path("taskDefinitionKey").asText())
        .sorted()
        .toList();
  }

  /** The one open task of a step; fails when this account sees none, or several. */
  Tugas see(String perkara, String langkah) {
    var found =
        tasks(
            "processInstanceBusinessKey=%s&taskDefinitionKey=%s"
                .formatted(encoded(perkara), langkah));
    assertThat(found).as("tugas %s dari %s bagi %s", langkah, perkara, akun).hasSize(1);
    return new Tugas(this, found.get(0));
  }

  /** As {@link #see}, and claims it unless it is this account's already. */
  Tugas take(String perkara, String langkah) {
    var tugas = see(perkara, langkah);
    if (!tugas.holder().equals(akun)) {
      post("/engine-rest/task/%s/claim".formatted(tugas.id()), Map.of("userId", akun));
    }
    return tugas;
  }

  JsonNode get(String path) {
    return accepted("GET", path, visitor.get(path));
  }

  JsonNode post(String path, Object body) {
    return accepted("POST", path, send("POST", path, body));
  }

  JsonNode put(String path, Object body) {
    return accepted("PUT", path, send("PUT", path, body));
  }

  JsonNode upload(String path, String name, byte[] content) {
    return accepted("POST", path, visitor.upload(path, name, content));
  }

  byte[] download(String path) {
    var answer = visitor.download(path);
    assertThat(answer.statusCode()).as("GET %s bagi %s", path, akun).isEqualTo(200);
    return answer.body();
  }

  /** What the product says when it does not do what is asked. */
  String refused(String path, Object body) {
    var answer = send("POST", path, body);
    assertThat(answer.statusCode()).as("POST %s bagi %s", path, akun).isBetween(400, 499);
    var refusal = json(answer.body());
    return refusal.path("message").asText(refusal.path("detail").asText());
  }

  private JsonNode tasks(String query) {
    return get("/engine-rest/task?" + query);
  }

  private HttpResponse<String> send(String method, String path, Object body) {
    try {
      return visitor.send(
          method,
          path,
          JSON.writeValueAsString(body),
          "Content-Type",
          "application/json",
          "Accept",
          "application/json");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode accepted(String method, String path, HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as("%s %s bagi %s: %s", method, path, akun, answer.body())
        .isBetween(200, 299);
    return answer.body().isEmpty() ? NullNode.getInstance() : json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
