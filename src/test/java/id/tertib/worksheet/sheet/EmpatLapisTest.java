package id.tertib.worksheet.sheet;

import static id.tertib.worksheet.UjiEmpatLapis.BANDING;
import static id.tertib.worksheet.UjiEmpatLapis.HURUF;
import static id.tertib.worksheet.UjiEmpatLapis.HURUF_TIGA;
import static id.tertib.worksheet.UjiEmpatLapis.PERKARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.UjiEmpatLapis;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An instrument of four layers goes its way, without a line of the module knowing it. */
@ProcessTest
class EmpatLapisTest {

  @LocalServerPort int port;
  @Autowired UjiEmpatLapis uji;
  @Autowired SheetDesk desk;
  @Autowired Sheets sheets;
  @Autowired TaskService tasks;
  @Autowired EngineTasks engine;
  @Autowired AuditTrail audit;
  @Autowired Authors authors;
  @Autowired ObjectMapper json;

  private String id;

  @BeforeEach
  void start() {
    id = uji.mulai();
  }

  @Test
  void showsEachItemItsOwnLevelsUnderAllItsHeadings() throws IOException {
    var page = read(uji.ambil());

    assertThat(page.path("layer").asText()).isEqualTo("self");
    assertThat(page.path("layers").findValuesAsText("code"))
        .containsExactly("self", "anggota", "ketua", "dalnis");
    assertThat(page.path("items").get(0).path("scale").toString())
        .startsWith(
            "{\"kind\":\"UJI-HURUF\",\"options\":[{\"code\":\"A\",\"text\":\"Tim dibentuk dan"
                + " seluruhnya bekerja\"}");
    assertThat(page.path("items").get(1).path("scale").path("options")).hasSize(3);
    assertThat(page.path("items").get(0).path("section").asText()).isEqualTo("Tim kerja");
    assertThat(page.path("items").get(0).path("headings").toString())
        .isEqualTo("[\"Pengungkit\",\"Manajemen perubahan\",\"Tim kerja\"]");
    assertThat(page.path("scales")).as("fields are told once for each scale").hasSize(2);
  }

  @Test
  void refusesWhatTheItemDoesNotOfferAndATaskThatIsNotDone() throws IOException {
    var task = uji.ambil();

    refused(400, "bukan jawaban", () -> save(task, HURUF_TIGA, "\"D\"", null));
    save(task, HURUF, "\"B\"", null);
    save(task, HURUF_TIGA, "\"C\"", null);
    refused(400, BANDING + " belum diisi", () -> end(task));
    save(task, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(task);

    assertThat(uji.tugas().getTaskDefinitionKey()).isEqualTo("anggota");
  }

  @Test
  void letsEachLayerAgreeWithoutAReasonAndChangeWithOne() throws IOException {
    filled();
    var anggota = uji.ambil();

    assertThat(read(anggota).path("progress").toString())
        .isEqualTo("{\"answered\":0,\"required\":3,\"complete\":0}");
    save(anggota, HURUF, "\"B\"", null);
    refused(400, "perlu alasan", () -> save(anggota, HURUF_TIGA, "\"B\"", null));
    save(anggota, HURUF_TIGA, "\"B\"", "Penetapan ada di berkas");
    refused(400, BANDING + " belum dinilai", () -> end(anggota));
    save(anggota, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(anggota);

    var ketua = uji.ambil();
    refused(400, "perlu alasan", () -> save(ketua, HURUF_TIGA, "\"C\"", null));
    save(ketua, HURUF_TIGA, "\"B\"", null);
    save(ketua, HURUF, "\"A\"", "Semua anggota bekerja");
    save(ketua, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(ketua);

    var dalnis = uji.ambil();
    save(dalnis, HURUF, "\"B\"", "Satu anggota tidak hadir");
    end(dalnis);

    assertThat(uji.tugas()).as("the last layer corrects only").isNull();
    var item = sheets.read(id).items().get(0);
    assertThat(item.layers()).containsOnlyKeys("self", "anggota", "ketua", "dalnis");
    assertThat(item.last().orElseThrow().by()).isEqualTo("tpidalnis");
    assertThat(authors.of(PERKARA, "tpiketua")).contains(Part.layer("ketua"));
    assertThat(audit.of(PERKARA))
        .filteredOn(row -> row.who().equals("tpiketua") && row.detail() != null)
        .extracting(AuditRow::what, AuditRow::detail, AuditRow::after)
        .startsWith(
            tuple("menyepakati", HURUF_TIGA, "B"),
            tuple("mengoreksi", HURUF, "A"),
            tuple("menyepakati", BANDING, "pembilang: 3, penyebut: 4"));
  }

  @Test
  void changesTheChecksumWithEachLayer() throws IOException {
    filled();
    var filled = sheets.checksum(id);
    var anggota = uji.ambil();

    save(anggota, HURUF, "\"B\"", null);
    var judged = sheets.checksum(id);
    save(anggota, HURUF_TIGA, "\"C\"", null);
    save(anggota, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(anggota);
    var before = sheets.checksum(id);
    save(uji.ambil(), HURUF, "\"B\"", null);

    assertThat(judged).isNotEqualTo(filled);
    assertThat(sheets.checksum(id)).isNotEqualTo(before);
  }

  @Test
  void bringsAWorkbookOfTheThirdLayerHomeWithBothBesideIt() throws IOException {
    filled();
    var anggota = uji.ambil();
    save(anggota, HURUF, "\"A\"", "Terbukti");
    save(anggota, HURUF_TIGA, "\"C\"", null);
    save(anggota, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(anggota);
    uji.ambil();
    var ketua = Visitor.program(port, "tpiketua");
    var address = "/api/worksheets/%s/lke.xlsx".formatted(id);

    var file = FilledXlsx.of(ketua.download(address).body());

    assertThat(file.page().getRow(2).getCell(0).getStringCellValue())
        .contains("Isian unit kerja, Isian anggota TPI tetap berdiri di sampingnya");
    assertThat(file.text(HURUF, "Isian unit kerja")).isEqualTo("B");
    assertThat(file.text(HURUF, "Isian anggota TPI")).isEqualTo("A; alasan: Terbukti");
    assertThat(file.text(HURUF, "Pilihan jawaban")).contains("E: Tim belum dibentuk");
    file.set(HURUF, "Jawaban", "a").set(HURUF_TIGA, "Jawaban", "B");
    file.set(BANDING, "Perubahan", 3).set(BANDING, "Agen perubahan", 4);
    var refusal =
        json.readTree(ketua.upload(address + "?dryRun=true", "a.xlsx", file.bytes()).body());
    assertThat(refusal.path("problems").findValuesAsText("code")).containsExactly(HURUF_TIGA);
    file.set(HURUF_TIGA, "Alasan koreksi", "Sudah ditetapkan");
    var taken = ketua.upload(address, "a.xlsx", file.bytes());

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(sheets.read(id).items())
        .extracting(item -> item.layers().get("ketua").value().toString())
        .containsExactly("\"A\"", "\"B\"", "{\"pembilang\":3,\"penyebut\":4}");
    var again = ketua.upload(address, "a.xlsx", file.bytes());
    assertThat(json.readTree(again.body()).path("changes")).isEmpty();
  }

  @Test
  void keepsDocumentsWithTheUnitThatOwnsTheSheet() throws IOException {
    var task = uji.ambil();

    var document =
        desk.upload(
            "dinkesasesor",
            task.getId(),
            HURUF,
            "SK tim.pdf",
            new java.io.ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes()));

    assertThat(document.layer()).isEqualTo(Layer.SELF);
    assertThat(desk.documents("dinkesasesor", task.getId())).hasSize(1);
  }

  private void filled() throws IOException {
    var task = uji.ambil();
    save(task, HURUF, "\"B\"", null);
    save(task, HURUF_TIGA, "\"C\"", null);
    save(task, BANDING, "{\"pembilang\":3,\"penyebut\":4}", null);
    end(task);
  }

  private void save(Task task, String code, String answer, String reason) throws IOException {
    var revision =
        desk.open(account(task), task.getId()).items().stream()
            .filter(item -> item.code().equals(code))
            .findFirst()
            .orElseThrow()
            .revision();
    desk.save(account(task), task.getId(), code, json.readTree(answer), null, reason, revision);
  }

  private JsonNode read(Task task) throws IOException {
    return json.readTree(json.writeValueAsString(desk.open(account(task), task.getId())));
  }

  private void end(Task task) {
    engine.as(
        account(task),
        () -> {
          tasks.complete(task.getId());
          return task;
        });
  }

  private static String account(Task task) {
    return UjiEmpatLapis.AKUN.get(task.getTaskDefinitionKey());
  }

  private static void refused(int status, String words, ThrowingCallable work) {
    var refused = catchThrowableOfType(RefusedException.class, work);
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.reason()).contains(words);
  }
}
