package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A case, worked on through the addresses that people and programs use. */
public class Perkara {

  private static final ObjectMapper JSON = new ObjectMapper();

  protected String key = "";

  private final int port;
  private final Map<String, Visitor> people = new HashMap<>();

  public Perkara(int port) {
    this.port = port;
  }

  public Visitor as(String account) {
    return people.computeIfAbsent(account, one -> Visitor.program(port, one));
  }

  public String key() {
    return key;
  }

  /** Open tasks of this name, in any order. */
  public JsonNode tasks(String name) {
    return json(
        done(
            as("admin")
                .get(
                    "/engine-rest/task?processInstanceBusinessKey=%s&name=%s"
                        .formatted(key.replace("/", "%2F"), name.replace(" ", "%20")))));
  }

  public String task(String name) {
    var found = tasks(name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).path("id").asText();
  }

  /** The task of this name that is offered to a group, taken by the account of its name. */
  public String taskOfGroup(String group, String name) {
    var task =
        json(done(
                as("admin")
                    .get(
                        "/engine-rest/task?processInstanceBusinessKey=%s&name=%s&candidateGroup=%s&includeAssignedTasks=true"
                            .formatted(key.replace("/", "%2F"), name.replace(" ", "%20"), group))))
            .get(0)
            .path("id")
            .asText();
    done(claim(group, task));
    return task;
  }

  /** The task of this name that lies with an account. */
  public String taskOf(String account, String name) {
    return StreamSupport.stream(tasks(name).spliterator(), false)
        .filter(task -> task.path("assignee").asText().equals(account))
        .map(task -> task.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  public String claimed(String account, String name) {
    var task = task(name);
    done(claim(account, task));
    return task;
  }

  public HttpResponse<String> claim(String account, String task) {
    return as(account)
        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account));
  }

  public JsonNode sheet(String account, String task) {
    return json(done(as(account).get("/api/tasks/" + task + "/worksheet")));
  }

  /** Agrees to every item that waits for a judgement. */
  public void judge(String account, String task) {
    items(account, task, item -> !item.path("missing").isNull())
        .forEach(
            item ->
                done(
                    save(
                        account,
                        task,
                        item.path("code").asText(),
                        item.path("layers").get(0).path("answer").toString(),
                        "",
                        "",
                        item.path("revision").asInt())));
  }

  public List<JsonNode> items(String account, String task, Predicate<JsonNode> which) {
    return StreamSupport.stream(sheet(account, task).path("items").spliterator(), false)
        .filter(which)
        .toList();
  }

  public JsonNode item(String account, String task, String code) {
    return items(account, task, item -> item.path("code").asText().equals(code)).get(0);
  }

  public HttpResponse<String> save(
      String account,
      String task,
      String code,
      String answer,
      String note,
      String reason,
      int revision) {
    return as(account)
        .send(
            "PUT",
            "/api/tasks/%s/worksheet/answers/%s".formatted(task, code),
            "{\"answer\":%s,\"note\":\"%s\",\"reason\":\"%s\",\"revision\":%d}"
                .formatted(answer, note, reason, revision),
            "Content-Type",
            "application/json");
  }

  /** Names a row that must be mended. */
  public void mark(String account, String task, String code, String comment) {
    done(
        as(account)
            .post(
                "/api/tasks/" + task + "/lists/pengembalian/rows",
                "{\"values\":{\"butir\":\"%s\",\"komentar\":\"%s\"}}".formatted(code, comment)));
  }

  public HttpResponse<String> complete(String account, String task, String variables) {
    return as(account)
        .post(
            "/engine-rest/task/" + task + "/complete", "{\"variables\":{%s}}".formatted(variables));
  }

  public static String decision(String value, String note) {
    return "\"keputusan\":{\"value\":\"%s\"},\"catatan\":{\"value\":\"%s\"}".formatted(value, note);
  }

  public static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  public static void refused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 409);
    assertThat(answer.body()).contains(sentence);
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
