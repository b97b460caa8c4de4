package id.tertib.worksheet;

import static id.tertib.worksheet.LembarUji.ASESOR;
import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The addresses of CONTRACT 7, as a program uses them. */
@ProcessTest
class WorksheetHttpTest {

  @LocalServerPort int port;
  @Autowired LembarUji uji;
  @Autowired ObjectMapper json;

  private String task;
  private Visitor pengisi;

  @BeforeEach
  void holdTheTask() {
    task = uji.diambil().getId();
    pengisi = Visitor.program(port, PENGISI);
  }

  @Test
  void readsTheSheetAsTheContractSays() {
    var sheet = json(pengisi.get(sheet()), 200);

    assertThat(sheet.path("instrument").asText()).isEqualTo("uji");
    assertThat(sheet.path("version").asText()).isEqualTo(PERKARA);
    assertThat(sheet.path("locked").asBoolean()).isFalse();
    assertThat(sheet.path("progress").toString())
        .isEqualTo("{\"answered\":0,\"required\":2,\"complete\":0}");
    var item = sheet.path("items").path(0);
    assertThat(item.path("scale").toString())
        .isEqualTo(
            "{\"kind\":\"UJI-YA-TIDAK\",\"options\":[{\"code\":\"ya\",\"text\":\"Ya\"},"
                + "{\"code\":\"tidak\",\"text\":\"Tidak\"}]}");
    assertThat(item.path("revision").asInt()).isZero();
    assertThat(item.path("answer").isNull()).isTrue();
  }

  @Test
  void savesAnAnswerAndRefusesAnOlderRevisionWithTheCurrentOne() {
    var saved = json(put("UJI-1", "{\"answer\":\"Ya\",\"note\":\"arsip\"}"), 200);
    assertThat(saved.path("revision").asInt()).isEqualTo(1);
    assertThat(saved.path("at").asText()).contains("+07:00");

    var stale = json(put("UJI-1", "{\"answer\":\"tidak\",\"revision\":0}"), 409);
    assertThat(stale.path("status").asInt()).isEqualTo(409);
    assertThat(stale.path("current").path("answer").asText()).isEqualTo("ya");
    assertThat(stale.path("current").path("note").asText()).isEqualTo("arsip");
    assertThat(stale.path("current").path("revision").asInt()).isEqualTo(1);
    assertThat(stale.path("current").path("by").asText()).isEqualTo("Asesor Dinas Kesehatan");

    json(put("UJI-1", "{\"answer\":null,\"revision\":1}"), 200);
  }

  @Test
  void refusesByProblemsInIndonesian() {
    assertThat(json(put("UJI-1", "{\"answer\":\"entah\"}"), 400).path("detail").asText())
        .contains("Butir UJI-1");
    assertThat(json(put("UJI-99", "{\"answer\":\"ya\"}"), 404).path("detail").asText())
        .contains("UJI-99");
    json(put("UJI-1", "{\"answer\":"), 400);
    json(Visitor.program(port, ASESOR).get(sheet()), 404);
    assertThat(Visitor.stranger(port).get(sheet()).statusCode()).isEqualTo(401);
    uji.tasks.setAssignee(task, null);
    assertThat(json(put("UJI-1", "{\"answer\":\"ya\"}"), 409).path("detail").asText())
        .contains("belum diambil");
  }

  @Test
  void refusesAPartThatTheScaleDoesNotKnow() {
    var refused = json(put("UJI-1", "{\"answer\":{\"jawaban\":\"ya\",\"jumlah\":3}}"), 400);

    assertThat(refused.path("detail").asText())
        .isEqualTo("Jawaban UJI-1 tidak mengenal ‘jumlah’. Yang ada: jawaban.");
  }

  @Test
  void takesProofAndGivesItBackWithItsHash() {
    var document = json(unggah("UJI-1", "SK tim – “final”.pdf"), 201);
    assertThat(document.path("sha256").asText()).hasSize(64);
    var address = "/api/evidence/" + document.path("id").asText();

    var read = pengisi.send("GET", address, null);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(PDF);
    var etag = "\"" + document.path("sha256").asText() + "\"";
    assertThat(read.headers().firstValue("ETag")).contains(etag);
    assertThat(read.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(read.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(read.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox");
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("inline")
        .contains("filename*=UTF-8''SK%20tim%20%E2%80%93");
    var again = pengisi.send("GET", address, null, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();

    assertThat(pengisi.send("DELETE", proof("UJI-1", document), null).statusCode()).isEqualTo(204);
    json(pengisi.post(proof("UJI-1", document), ""), 201);
    json(pengisi.post(proof("UJI-2", document), ""), 201);
    assertThat(json(pengisi.get(sheet() + "/documents"), 200).path(0).path("usedIn").asInt())
        .isEqualTo(2);
  }

  @Test
  void showsADocumentToItsOfficeToLeadershipAndToNobodyElse() {
    var address = "/api/evidence/" + json(unggah("UJI-1", "SK.pdf"), 201).path("id").asText();

    for (var reader : new String[] {"dinkeskepala", "organisasi", "sekda", "inspektur", "admin"}) {
      assertThat(Visitor.program(port, reader).get(address).statusCode()).as(reader).isEqualTo(200);
    }
    for (var reader : new String[] {"bappedaasesor", "kecsetukepala", "admpengaduan"}) {
      assertThat(Visitor.program(port, reader).get(address).statusCode()).as(reader).isEqualTo(404);
    }
    assertThat(pengisi.get("/api/evidence/tidak-ada").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesProofThatIsNoneAndLeavesTheItem() {
    assertThat(json(unggah("UJI-1", "rekap-peta.zip"), 400).path("detail").asText())
        .isEqualTo("Ditolak: berkas ZIP tidak diterima. Unggah PDF, dokumen kantor, atau gambar.");
    assertThat(
            json(pengisi.post(sheet() + "/answers/UJI-1/evidence", "{}"), 400)
                .path("detail")
                .asText())
        .contains("tidak ada berkas");
    assertThat(json(pengisi.get(sheet()), 200).path("items").path(0).path("evidence")).isEmpty();
  }

  @Test
  void refusesAFileAboveTheLimitWithAReason() {
    var large = PDF + "x".repeat(40 * 1024 * 1024);
    assertThat(json(unggah("UJI-1", "besar.pdf", large), 400).path("detail").asText())
        .contains("25 MB");
  }

  @Test
  void writesRowsOfALists() {
    var rows = "/api/tasks/" + task + "/lists/uji-kegiatan/rows";
    var added = json(pengisi.post(rows, "{\"values\":{\"nama\":\"Rapat tim\"}}"), 201);
    assertThat(added.path("problem").asText()).isEqualTo("Tanggal belum diisi");
    var row = rows + "/" + added.path("id").asText();

    var changed =
        json(send("PUT", row, "{\"values\":{\"tanggal\":\"2026-11-20\"},\"revision\":1}"), 200);
    assertThat(changed.path("revision").asInt()).isEqualTo(2);
    var stale = json(send("PUT", row, "{\"values\":{\"nama\":\"Lain\"},\"revision\":1}"), 409);
    assertThat(stale.path("current").path("revision").asInt()).isEqualTo(2);
    assertThat(send("DELETE", row, null).statusCode()).isEqualTo(204);
    json(pengisi.post(row + "/restore", ""), 200);

    var lists = json(pengisi.get("/api/tasks/" + task + "/lists"), 200);
    assertThat(lists.path(0).path("rows").path(0).path("by").asText())
        .isEqualTo("Asesor Dinas Kesehatan");
    json(
        send(
            "PUT", "/api/tasks/" + task + "/lists/uji-rencana/bulk", "{\"rows\":[],\"values\":{}}"),
        400);
  }

  @Test
  void keepsPhotosOfARowForWhoeverReadsTheCase() {
    var list = "/api/tasks/" + task + "/lists/uji-kegiatan/rows";
    var row = json(pengisi.post(list, "{\"values\":{\"nama\":\"Rapat tim\"}}"), 201);
    var at = list + "/" + row.path("id").asText() + "/evidence";

    var document = json(unggahKe(at, "papan-sop.pdf", PDF), 201);
    var address = "/api/evidence/" + document.path("id").asText();
    assertThat(document.path("by").asText()).isEqualTo("Asesor Dinas Kesehatan");
    var shown = json(pengisi.get("/api/tasks/" + task + "/lists"), 200).path(0);
    assertThat(shown.path("documents").asText()).isEqualTo("Foto dan berkas");
    assertThat(shown.path("rows").path(0).path("documents").findValuesAsText("name"))
        .containsExactly("papan-sop.pdf");
    assertThat(shown.path("rows").path(0).path("revision").asInt()).isEqualTo(1);
    assertThat(Visitor.program(port, "organisasi").get(address).statusCode()).isEqualTo(200);
    assertThat(Visitor.program(port, "bappedaasesor").get(address).statusCode()).isEqualTo(404);
    assertThat(Visitor.stranger(port).get(address).statusCode()).isEqualTo(401);
    assertThat(json(pengisi.get(sheet() + "/documents"), 200)).isEmpty();

    var one = at + "/" + document.path("id").asText();
    assertThat(pengisi.send("DELETE", one, null).statusCode()).isEqualTo(204);
    assertThat(json(pengisi.send("DELETE", one, null), 404).path("detail").asText())
        .contains("tidak terlampir pada baris ini");
    json(pengisi.post(one, ""), 201);
    assertThat(json(pengisi.get("/api/tasks/" + task + "/trail"), 200).findValuesAsText("what"))
        .contains("melampirkan", "melepas");
  }

  @Test
  void takesNoPhotoWhereTheListTakesNoneOrTheTaskIsAnothers() {
    var lists = "/api/tasks/" + task + "/lists/";
    var row = json(pengisi.post(lists + "uji-kegiatan/rows", "{\"values\":{}}"), 201);
    var at = lists + "uji-kegiatan/rows/" + row.path("id").asText() + "/evidence";

    assertThat(
            json(unggahKe(lists + "uji-rencana/rows/x/evidence", "a.pdf", PDF), 400)
                .path("detail")
                .asText())
        .isEqualTo("Daftar Rencana tidak menerima berkas.");
    json(unggahKe(lists + "uji-kegiatan/rows/tidak-ada/evidence", "a.pdf", PDF), 404);
    json(unggahKe(at, "rekap-peta.zip", PDF), 400);
    json(pengisi.post(at + "/bukan-dokumen", ""), 404);
    json(Visitor.program(port, ASESOR).post(at + "/x", ""), 404);
    uji.tasks.setAssignee(task, null);
    json(unggahKe(at, "a.pdf", PDF), 409);
    assertThat(
            json(pengisi.get("/api/tasks/" + task + "/lists"), 200)
                .path(0)
                .path("rows")
                .path(0)
                .path("documents"))
        .isEmpty();
  }

  @Test
  void tellsHeadKindAndTrailOfATask() {
    put("UJI-1", "{\"answer\":\"ya\"}");

    assertThat(json(pengisi.get("/api/tasks/" + task + "/context"), 200).path("title").asText())
        .isEqualTo("Lembar uji");
    assertThat(pengisi.get("/api/tasks/" + task + "/kind").body())
        .isEqualTo("{\"sheet\":true,\"alone\":false}");
    assertThat(json(pengisi.get("/api/tasks/" + task + "/trail"), 200).findValuesAsText("whoName"))
        .contains("Asesor Dinas Kesehatan");
  }

  @Test
  void namesTheModuleThatDrawsTheTabWhereAProcedureBringsOne() {
    assertThat(json(pengisi.get("/api/tasks/" + task + "/context"), 200).path("panel").isNull())
        .isTrue();
    var drawn = uji.mulai(UjiLembar.BERPANEL).getId();
    assertThat(json(pengisi.get("/api/tasks/" + drawn + "/context"), 200).path("panel").asText())
        .isEqualTo("/tertib/uji/panel.js");
    assertThat(pengisi.get("/api/tasks/" + drawn + "/kind").body()).contains("\"sheet\":true");
  }

  @Test
  void refusesToEndTheTaskWhileAnItemIsOpen() {
    var refused = json(pengisi.post("/engine-rest/task/" + task + "/complete", "{}"), 400);

    assertThat(refused.path("message").asText())
        .contains("Butir UJI-1 belum diisi", "masih ada 1 butir lain");
    put("UJI-1", "{\"answer\":\"ya\"}");
    put("UJI-2", "{\"answer\":\"tidak\",\"note\":\"Menunggu SK\"}");
    assertThat(pengisi.post("/engine-rest/task/" + task + "/complete", "{}").statusCode())
        .isEqualTo(204);
  }

  private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

  private HttpResponse<String> put(String code, String body) {
    return send("PUT", sheet() + "/answers/" + code, body);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return pengisi.send(
        method, path, body, "Content-Type", "application/json", "Accept", "application/json");
  }

  private HttpResponse<String> unggah(String code, String name) {
    return unggah(code, name, PDF);
  }

  private HttpResponse<String> unggah(String code, String name, String content) {
    return unggahKe(sheet() + "/answers/" + code + "/evidence", name, content);
  }

  private HttpResponse<String> unggahKe(String address, String name, String content) {
    var body =
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--batas--\r\n"
            .formatted(name, content);
    return pengisi.send(
        "POST",
        address,
        body,
        "Content-Type",
        "multipart/form-data; boundary=batas",
        "Accept",
        "application/json");
  }

  private String proof(String code, JsonNode document) {
    return sheet() + "/answers/" + code + "/evidence/" + document.path("id").asText();
  }

  private String sheet() {
    return "/api/tasks/" + task + "/worksheet";
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
