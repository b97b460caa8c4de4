package id.tertib.pmprb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.Perkara;
import java.net.http.HttpResponse;
import java.util.Map;

/** One office's PMPRB, worked on through the addresses that people and programs use. */
final class SatuKantor extends Perkara {

  private final String kode;

  SatuKantor(int port, String kode) {
    super(port);
    this.kode = kode;
  }

  /** The city's own case of 2026 instead. */
  static SatuKantor kota(int port) {
    var kota = new SatuKantor(port, "kota");
    kota.key = "PMPRB-2026";
    return kota;
  }

  /**
   * Starts the city's cycle of 2026 by hand and sets it: offices until 6 March, panels on 16 March
   * and 1 April, sending by 30 April without the Wali Kota.
   *
   * @param instrumenHasil the instrument of the ministry's scores, with its version
   */
  void cityStarted(String instrumenHasil) {
    done(
        as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb/start",
                "{\"variables\":{\"tahun\":{\"value\":2026}}}"));
    done(
        complete(
            "organisasi",
            claimed("organisasi", "Tetapkan siklus"),
            """
            "versiUnit":{"value":"26-2020"},"versiKota":{"value":"26-2020"},
            "instrumenHasil":{"value":"%s"},"nomorSk":{"value":"800/1/2026"},
            "tanggalSk":{"value":"2026-01-20"},"dasarJadwal":{"value":"Surat Menteri PANRB 1/2026"},
            "batasUnit":{"value":"2026-03-06"},"tanggalPanel1":{"value":"2026-03-16"},
            "tanggalPanel2":{"value":"2026-04-01"},"batasKirim":{"value":"2026-04-30"},
            "persetujuanWaliKota":{"value":false}"""
                .formatted(instrumenHasil)));
  }

  String group() {
    return kode.replace("-", "");
  }

  HttpResponse<String> start(int year, String batasUnit) {
    var answer =
        as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb-perangkat-daerah/start",
                """
                {"variables":{"tahun":{"value":%d},"perangkatDaerah":{"value":"%s"},
                 "batasUnit":{"value":"%s"}}}"""
                    .formatted(year, kode, batasUnit));
    if (answer.statusCode() == 200) {
      key = json(answer).path("businessKey").asText();
    }
    return answer;
  }

  SatuKantor started() {
    done(start(2026, "2026-12-30"));
    assertThat(key).isEqualTo("PMPRB-2026/" + kode);
    return this;
  }

  /** An office that the city's cycle asked. */
  SatuKantor of(int year) {
    key = "PMPRB-%d/%s".formatted(year, kode);
    return this;
  }

  /** Gives all areas to the accounts in turn. */
  SatuKantor divided(String... asesor) {
    var kepala = head(group());
    var task = claimed(kepala, "Tunjuk asesor");
    var rows = json(done(as(kepala).get("/api/tasks/" + task + "/lists"))).get(0);
    var at = 0;
    for (var row : rows.path("rows")) {
      done(
          as(kepala)
              .send(
                  "PUT",
                  "/api/tasks/%s/lists/pembagian-area/rows/%s"
                      .formatted(task, row.path("id").asText()),
                  "{\"values\":{\"asesor\":\"%s\"},\"revision\":%d}"
                      .formatted(asesor[at++ % asesor.length], row.path("revision").asInt()),
                  "Content-Type",
                  "application/json"));
    }
    done(complete(kepala, task, ""));
    return this;
  }

  /**
   * From where its sheet is to the verification.
   *
   * @param people group of the office whose people do it: its own, or of the one that carries on
   */
  void verified(String people) {
    if (!tasks("Tunjuk asesor").isEmpty()) {
      divided(people + "asesor");
    }
    for (var task : tasks("Isi lembar kerja")) {
      fillTask(held(task, people + "asesor"), task.path("id").asText(), "B");
    }
    var review = claimed(people + "sekretaris", "Reviu koordinator asesor");
    judge(people + "sekretaris", review);
    done(complete(people + "sekretaris", review, decision("setuju", "")));
    done(
        complete(
            head(people),
            claimed(head(people), "Tanda tangan kepala"),
            decision("tanda_tangan", "")));
    var verifier = kode.equals("inspektorat") ? "organisasi" : "tpianggota";
    done(complete(verifier, claimed(verifier, "Verifikasi"), decision("terverifikasi", "")));
  }

  static String head(String people) {
    return switch (people) {
      case "setda" -> "sekda";
      case "inspektorat" -> "inspektur";
      default -> people + "kepala";
    };
  }

  /** Whoever holds a task; one that nobody holds is taken by this account. */
  private String held(JsonNode task, String account) {
    if (!task.path("assignee").isNull()) {
      return task.path("assignee").asText();
    }
    done(claim(account, task.path("id").asText()));
    return account;
  }

  /** Fills what the account's task may fill. */
  void fill(String account, String answer) {
    fillTask(account, taskOf(account, "Isi lembar kerja"), answer);
  }

  /** Likewise, all tasks that the account holds. */
  void fillAll(String account, String answer) {
    for (var task : tasks("Isi lembar kerja")) {
      assertThat(task.path("assignee").asText()).isEqualTo(account);
      fillTask(account, task.path("id").asText(), answer);
    }
  }

  void fillTask(String account, String task, String answer) {
    items(account, task, item -> item.path("outside").isNull())
        .forEach(item -> answer(account, task, item, answer));
    done(complete(account, task, ""));
  }

  void answer(String account, String task, JsonNode item, String answer) {
    done(
        save(
            account,
            task,
            item.path("code").asText(),
            answer(item, answer),
            "Map PMPRB",
            "",
            item.path("revision").asInt()));
  }

  /** The first option, or three of four. */
  static String answer(JsonNode item, String wanted) {
    var options = item.path("scale").path("options");
    for (var option : options) {
      if (option.path("code").asText().equals(wanted)) {
        return "\"" + wanted + "\"";
      }
    }
    if (!options.isEmpty()) {
      return "\"" + options.get(0).path("code").asText() + "\"";
    }
    if (!item.path("scale").path("kind").asText().startsWith("RASIO")) {
      return "3";
    }
    return item.path("code").asText().endsWith("RF5.3-a")
        ? "{\"lalu\":4,\"kini\":1}"
        : "{\"pembilang\":3,\"penyebut\":4}";
  }

  /**
   * Fills an open task's sheet in one write, by its workbook.
   *
   * @param answers by item
   * @param words what stands in another column, by item: a note or a reason
   */
  void write(
      String account,
      String task,
      Map<String, LembarUji.Jawaban> answers,
      String column,
      Map<String, String> words) {
    var address = "/api/worksheets/%s/lke.xlsx".formatted(sheet(account, task).path("id").asText());
    var book = FilledXlsx.of(as(account).download(address).body());
    answers.forEach(
        (code, answer) ->
            answer
                .sel()
                .forEach(
                    (title, text) -> {
                      if (Character.isDigit(text.charAt(0))) {
                        book.set(code, title, Double.parseDouble(text));
                      } else {
                        book.set(code, title, text);
                      }
                    }));
    words.forEach((code, text) -> book.set(code, column, text));
    var taken = json(done(as(account).upload(address, "isian.xlsx", book.bytes())));
    assertThat(taken.path("problems").findValuesAsText("message")).isEmpty();
    assertThat(taken.path("changes").findValuesAsText("code"))
        .containsExactlyInAnyOrderElementsOf(answers.keySet());
  }
}
