package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.Perkara;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The city's proposal of a year, worked on through the addresses that people use. */
public final class UsulanUji extends Perkara {

  public static final String SUSUN = "Susun usulan";
  public static final String SUSULAN = "Susun usulan susulan";
  public static final String TANDA_TANGAN = "Tanda tangani usulan";
  public static final String KIRIM = "Kirim usulan";

  public static final String YA = "ya";

  private final Runnable jobs;

  /**
   * @param jobs runs what is due, such as the making of the letters
   */
  public UsulanUji(int port, int year, Runnable jobs) {
    super(port);
    this.key = "ZI-" + year;
    this.jobs = jobs;
  }

  public HttpResponse<String> start(int year) {
    return as("organisasi")
        .post(
            "/engine-rest/process-definition/key/usulan-zona-integritas/start",
            "{\"variables\":{\"tahun\":{\"value\":%d}}}".formatted(year));
  }

  public JsonNode rows(String account, String task, String list) {
    return StreamSupport.stream(
            json(done(as(account).get("/api/tasks/" + task + "/lists"))).spliterator(), false)
        .filter(one -> one.path("kind").asText().equals(list))
        .findFirst()
        .orElseThrow()
        .path("rows");
  }

  public HttpResponse<String> set(
      String task, String list, String key, Map<String, String> values) {
    var row = row(task, list, key);
    return as("organisasi")
        .send(
            "PUT",
            "/api/tasks/%s/lists/%s/rows/%s".formatted(task, list, row.path("id").asText()),
            "{\"values\":%s,\"revision\":%d}"
                .formatted(
                    values.entrySet().stream()
                        .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(",", "{", "}")),
                    row.path("revision").asInt()),
            "Content-Type",
            "application/json");
  }

  private JsonNode row(String task, String list, String key) {
    return StreamSupport.stream(rows("organisasi", task, list).spliterator(), false)
        .filter(one -> one.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Chooses in the open step.
   *
   * @param units {@link #YA}, or the reason why not, by code
   */
  String chosen(String step, Map<String, String> units) {
    var task = claimed("organisasi", step);
    units.forEach(
        (unit, said) ->
            done(
                set(
                    task,
                    "usulan-zi",
                    unit,
                    said.equals(YA)
                        ? Map.of("ikut", YA)
                        : Map.of("ikut", "tidak", "alasan", said))));
    return task;
  }

  /** Chooses, and lets the letters be made. */
  public void composed(String step, Map<String, String> units) {
    done(complete("organisasi", chosen(step, units), ""));
    jobs.run();
  }

  public void signed() {
    done(complete("walikota", claimed("walikota", TANDA_TANGAN), decision("tandatangani", "")));
  }

  /** Notes the sending of a letter with its proof, without ending the step. */
  public String noted(String edition, String day, String receipt) {
    var task = claimed("organisasi", KIRIM);
    done(set(task, "kirim-usulan-zi", edition, Map.of("tanggal", day, "tandaTerima", receipt)));
    proven(task, edition);
    return task;
  }

  public void proven(String task, String edition) {
    done(
        as("organisasi")
            .upload(
                "/api/tasks/%s/lists/kirim-usulan-zi/rows/%s/evidence"
                    .formatted(task, row(task, "kirim-usulan-zi", edition).path("id").asText()),
                "tanda-terima.pdf",
                ("%PDF-1.4\n% " + task + edition + "\n%%EOF\n")
                    .getBytes(StandardCharsets.US_ASCII)));
  }

  public void sent(String edition, String day) {
    done(complete("organisasi", noted(edition, day, "TT-" + edition), ""));
  }

  public void isOver() {
    assertThat(json(done(as("admin").get("/engine-rest/process-instance?businessKey=" + key))))
        .isEmpty();
  }
}
