package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.Perkara;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One unit's way to a predicate, worked on through the addresses that people and programs use. */
public final class SatuUnit extends Perkara {

  static final List<String> LAYERS = List.of("tpianggota", "tpiketua", "tpidalnis");

  private static final Map<String, String> STEP =
      Map.of(
          "tpianggota", "Evaluasi anggota TPI",
          "tpiketua", "Evaluasi ketua TPI",
          "tpidalnis", "Pengendalian teknis");

  /** Items whose count should fall from last year to this. */
  private static final Set<String> DECREASES = Set.of("ZI-R3.3-a");

  private final String unit;
  private final String kepala;

  public SatuUnit(int port, String unit, String kepala) {
    super(port);
    this.unit = unit;
    this.kepala = kepala;
  }

  String kepala() {
    return kepala;
  }

  String operator() {
    return unit.replace("-", "") + "operator";
  }

  HttpResponse<String> start(int year) {
    var answer =
        as("organisasi")
            .post(
                "/engine-rest/process-definition/key/zona-integritas/start",
                "{\"variables\":{\"tahun\":{\"value\":%d},\"unit\":{\"value\":\"%s\"}}}"
                    .formatted(year, unit));
    if (answer.statusCode() == 200) {
      key = json(answer).path("businessKey").asText();
    }
    return answer;
  }

  public SatuUnit started(int year) {
    done(start(year));
    assertThat(key).isEqualTo("ZI-%d/%s".formatted(year, unit));
    return this;
  }

  /** A case that was begun otherwise. */
  SatuUnit of(String caseKey) {
    key = caseKey;
    return this;
  }

  /** A new row of a list; its id. */
  public String row(String account, String task, String list, Map<String, String> values) {
    return json(done(add(account, task, list, values))).path("id").asText();
  }

  HttpResponse<String> add(String account, String task, String list, Map<String, String> values) {
    return as(account)
        .post(
            "/api/tasks/%s/lists/%s/rows".formatted(task, list),
            "{\"values\":" + object(values) + "}");
  }

  /** Sets columns of a prepared row. */
  HttpResponse<String> set(
      String account, String task, String list, String key, Map<String, String> values) {
    var row =
        StreamSupport.stream(rows(account, task, list).spliterator(), false)
            .filter(one -> one.path("key").asText().equals(key))
            .findFirst()
            .orElseThrow();
    return set(account, task, list, row, values);
  }

  /** Sets columns of a row by its id. */
  HttpResponse<String> change(
      String account, String task, String list, String id, Map<String, String> values) {
    var row =
        StreamSupport.stream(rows(account, task, list).spliterator(), false)
            .filter(one -> one.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    return set(account, task, list, row, values);
  }

  private HttpResponse<String> set(
      String account, String task, String list, JsonNode row, Map<String, String> values) {
    return as(account)
        .send(
            "PUT",
            "/api/tasks/%s/lists/%s/rows/%s".formatted(task, list, row.path("id").asText()),
            "{\"values\":%s,\"revision\":%d}"
                .formatted(object(values), row.path("revision").asInt()),
            "Content-Type",
            "application/json");
  }

  public JsonNode rows(String account, String task, String list) {
    return StreamSupport.stream(
            json(done(as(account).get("/api/tasks/" + task + "/lists"))).spliterator(), false)
        .filter(one -> one.path("kind").asText().equals(list))
        .findFirst()
        .orElseThrow()
        .path("rows");
  }

  public void document(String account, String task, String list, String row) {
    done(
        as(account)
            .upload(
                "/api/tasks/%s/lists/%s/rows/%s/evidence".formatted(task, list, row),
                "surat.pdf",
                ("%PDF-1.4\n% " + task + row + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII)));
  }

  private static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Team, plan over six areas, and building until the unit judges itself. */
  public void built() {
    planned();
    var task = claimed(kepala, "Pembangunan");
    done(complete(kepala, task, ""));
  }

  void planned() {
    var task = claimed(kepala, "Rencana pembangunan");
    row(kepala, task, "tim-zi", Map.of("jabatan", "Kepala bidang", "peran", "Ketua tim"));
    for (var area = 1; area <= 6; area++) {
      activity(task, area, "2030-12-02");
    }
    done(complete(kepala, task, ""));
  }

  void activity(String task, int area, String due) {
    row(
        kepala,
        task,
        "rencana-zi",
        Map.of(
            "area",
            String.valueOf(area),
            "kegiatan",
            "Kegiatan area " + area,
            "penanggungJawab",
            "Kepala bidang",
            "tenggat",
            due,
            "keadaan",
            "direncanakan"));
  }

  /** The three criteria of the decree, all answered alike. */
  void criteria(String task, String nilai) {
    for (var code : List.of("layanan_inti", "dampak_publik", "risiko")) {
      done(
          set(
              "organisasi",
              task,
              "kriteria-penetapan-zi",
              code,
              Map.of("nilai", nilai, "penjelasan", "Melayani warga setiap hari")));
    }
  }

  void decree(String task, String nomor, String tanggal) {
    var row =
        row("organisasi", task, "sk-penetapan-zi", Map.of("nomor", nomor, "tanggal", tanggal));
    document("organisasi", task, "sk-penetapan-zi", row);
  }

  /** The ministry's letter about the administrative selection, with its paper. */
  public void answered(String task, String day, String nomor) {
    var row =
        row("organisasi", task, "hasil-administrasi-zi", Map.of("tanggal", day, "nomor", nomor));
    document("organisasi", task, "hasil-administrasi-zi", row);
  }

  void remove(String account, String task, String list, String id) {
    done(
        as(account).send("DELETE", "/api/tasks/%s/lists/%s/rows/%s".formatted(task, list, id), ""));
  }

  /**
   * Fills what is open of the sheet and hands it in.
   *
   * @param answers other than the best, by item
   */
  public void assessed(String step, Map<String, String> answers) {
    var task = claimed(operator(), step);
    for (var item : items(operator(), task, one -> one.path("outside").isNull())) {
      var code = item.path("code").asText();
      done(
          save(
              operator(),
              task,
              code,
              answers.getOrDefault(code, best(item)),
              "Map ZI",
              "",
              item.path("revision").asInt()));
    }
    done(complete(operator(), task, ""));
  }

  /** The answer that is worth most. */
  static String best(JsonNode item) {
    var scale = item.path("scale");
    if (!scale.path("options").isEmpty()) {
      return "\"" + scale.path("options").get(0).path("code").asText() + "\"";
    }
    if (scale.path("kind").asText().startsWith("RASIO")) {
      return DECREASES.contains(item.path("code").asText())
          ? "{\"lalu\":4,\"kini\":0}"
          : "{\"pembilang\":4,\"penyebut\":4}";
    }
    return "4";
  }

  /** One layer of the TPI agrees to all that waits for it, and passes it on. */
  void evaluated(String account) {
    var task = claimed(account, STEP.get(account));
    judge(account, task);
    done(complete(account, task, decision("teruskan", "")));
  }

  public void evaluated() {
    LAYERS.forEach(this::evaluated);
  }

  /**
   * States the conditions, each with its document, and asks for the decision.
   *
   * @param stated other than what is best, by condition; blank for none
   */
  public void conditions(Map<String, String> stated) {
    var task = claimed("organisasi", "Syarat pengusulan");
    stated(task, stated);
    done(complete("organisasi", task, ""));
  }

  void stated(String task, Map<String, String> stated) {
    for (var row : rows("organisasi", task, "syarat-zi")) {
      var code = row.path("key").asText();
      var value = stated.getOrDefault(code, fulfilled(code));
      if (value.isEmpty()) {
        done(set("organisasi", task, "syarat-zi", code, Map.of("nilai", "belum ada")));
      } else {
        done(
            set(
                "organisasi",
                task,
                "syarat-zi",
                code,
                Map.of("nilai", value, "tanggal", "2026-01-15")));
        document("organisasi", task, "syarat-zi", row.path("id").asText());
      }
    }
  }

  static String fulfilled(String code) {
    return switch (code) {
      case "opini_bpk" -> "WTP";
      case "sakip_kota", "sakip_unit" -> "BB";
      case "indeks_rb_kota" -> "B";
      case "spip" -> "3";
      case "layanan_inti", "dampak_publik" -> "ya";
      default -> "100";
    };
  }
}
