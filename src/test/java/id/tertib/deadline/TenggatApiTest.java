package id.tertib.deadline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The addresses of CONTRACT 8. */
@ProcessTest
class TenggatApiTest {

  @Autowired TimeTravel clock;
  @Autowired EvidenceStore evidence;
  @Autowired JdbcClient jdbc;

  private BukuPengingat buku;
  private MockMvc mvc;

  @BeforeEach
  void open(@Autowired WebApplicationContext application) {
    mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    buku = new BukuPengingat(application);
    clock.startAt("2026-10-01T07:00");
  }

  @Test
  void listsTheDeadlinesOfAnOfficeAndQuarter() throws Exception {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    buku.owes("dinsos", "2026-12-31");

    ask("dinkesasesor", "/api/deadlines?perangkatDaerah=dinkes&year=2026&quarter=4")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(tenggat.id()))
        .andExpect(jsonPath("$[0].kind").value("rencana-aksi-triwulan"))
        .andExpect(jsonPath("$[0].due").value("2026-12-31"))
        .andExpect(jsonPath("$[0].state").value("terbuka"))
        .andExpect(jsonPath("$[0].late").value(false))
        .andExpect(jsonPath("$[0].extensions.length()").value(0));
  }

  @Test
  void tellsLatenessOpenOrMet() throws Exception {
    buku.owes("dinkes", "2026-10-09");
    buku.owes("dinsos", "2026-10-09");
    clock.startAt("2026-10-12T09:00");
    buku.meets("dinsos");

    ask("organisasi", "/api/deadlines?perangkatDaerah=dinkes")
        .andExpect(jsonPath("$[0].state").value("terlambat"))
        .andExpect(jsonPath("$[0].late").value(true));
    ask("organisasi", "/api/deadlines?perangkatDaerah=dinsos")
        .andExpect(jsonPath("$[0].state").value("terpenuhi"))
        .andExpect(jsonPath("$[0].metAt").value("2026-10-12T09:00:00+07:00"))
        .andExpect(jsonPath("$[0].late").value(true));
  }

  @Test
  void showsAnotherOfficeNothing() throws Exception {
    var tenggat = buku.owes("dinkes", "2026-12-31");

    ask("dinsosasesor", "/api/deadlines?perangkatDaerah=dinkes")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(0));
    ask("dinsosasesor", "/api/deadlines/" + tenggat.id()).andExpect(status().isNotFound());
    ask("dinsosasesor", "/api/reminders?deadline=" + tenggat.id()).andExpect(status().isNotFound());
    extend("dinsosasesor", tenggat, "{}").andExpect(status().isNotFound());
  }

  @Test
  void answersAProblemToABrowserToo() throws Exception {
    mvc.perform(get("/api/deadlines/999").with(user("organisasi")).accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void listsTheLedgerOfADeadline() throws Exception {
    var tenggat = buku.owes("dlh", "2026-12-31");
    clock.forwardTo("2026-12-17T08:00");

    ask("dlhkepala", "/api/reminders?deadline=" + tenggat.id())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].stage").value("H-14"))
        .andExpect(jsonPath("$[0].role").value("dlhasesor"))
        .andExpect(jsonPath("$[0].recipient").value("dlhasesor"))
        .andExpect(jsonPath("$[0].state").value("terkirim"))
        .andExpect(jsonPath("$[0].plannedFor").value("2026-12-17T07:30:00+07:00"))
        .andExpect(jsonPath("$[0].messageId").value(containsString("@")))
        .andExpect(jsonPath("$[1].state").value("direncanakan"))
        .andExpect(jsonPath("$[1].recipient").isEmpty())
        .andExpect(jsonPath("$[1].address").isEmpty())
        .andExpect(jsonPath("$[1].messageId").isEmpty());
  }

  @Test
  void movesADeadlineByLetter() throws Exception {
    var tenggat = buku.owes("dinkes", "2026-12-31");

    extend(
            "organisasi",
            tenggat,
            """
            {"due":"2027-01-15","nomorSurat":"000.8/1127/Org","alasan":"Menunggu sensus"}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.due").value("2027-01-15"))
        .andExpect(jsonPath("$.semula").value("2026-12-31"))
        .andExpect(jsonPath("$.extensions[0].nomorSurat").value("000.8/1127/Org"));
    // still of the quarter that it belongs to
    ask("dinkesasesor", "/api/deadlines?perangkatDaerah=dinkes&year=2026&quarter=4")
        .andExpect(jsonPath("$[0].due").value("2027-01-15"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"due\":\"2026-09-30\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}|due|sudah lewat",
        "{\"due\":\"2026-12-25\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}|due|Senin, 28 Desember 2026",
        "{\"due\":\"2027-01-15\",\"alasan\":\"x\"}|nomorSurat|nomor surat",
        "{\"due\":\"2027-01-15\",\"nomorSurat\":\" \",\"alasan\":\"x\"}|nomorSurat|nomor surat",
        "{\"due\":\"2027-01-15\",\"nomorSurat\":\"1\"}|alasan|alasan",
        "{\"due\":\"2027-01-15\",\"nomorSurat\":\"1\",\"alasan\":\" \\u200b\\u00a0\"}|alasan|alasan",
        "{\"nomorSurat\":\"1\",\"alasan\":\"x\"}|due|tenggat baru",
        "{\"due\":\"2027-01-15\",\"nomorSurat\":\"1\",\"alasan\":\"x\",\"lampiran\":\"tiada\"}|lampiran|tidak ditemukan",
        "{\"due\":\"2227-01-15\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}|due|terlalu jauh",
      })
  void refusesWhatIsMissingOrWrong(String body, String field, String words) throws Exception {
    var tenggat = buku.owes("dinkes", "2026-12-31");

    extend("organisasi", tenggat, body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)))
        .andExpect(jsonPath("$.errors[*].message").value(hasItem(containsString(words))));
    ask("organisasi", "/api/deadlines/" + tenggat.id())
        .andExpect(jsonPath("$.due").value("2026-12-31"));
  }

  @Test
  void opensNoDocumentOfAnotherOfficeByNamingItAsTheLetter() throws Exception {
    var tenggat = buku.owes("bappeda", "2026-12-31");
    var rahasia = dokumen("dinkes", "Rahasia.pdf");
    for (var all : new String[] {"perpanjang", "extension"}) {
      var address =
          all.equals("extension")
              ? "/api/deadlines/" + tenggat.id() + "/extension"
              : "/api/tenggat/" + tenggat.id() + "/perpanjang";
      mvc.perform(
              post(address)
                  .with(user("organisasi"))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(
                      """
                      {"due":"2027-01-15","nomorSurat":"1","alasan":"x","lampiran":"%s"}
                      """
                          .formatted(rahasia.id())))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value("lampiran"))
          .andExpect(jsonPath("$.detail").value(containsString("bukan surat perpanjangan")));
    }
    ask("bappedaasesor", "/api/evidence/" + rahasia.id()).andExpect(status().isNotFound());
  }

  /** Named before it was refused. */
  @Test
  void keepsADocumentThatWasOnceNamedClosedToTheOtherOffice() throws Exception {
    var tenggat = buku.owes("bappeda", "2026-12-31");
    var rahasia = dokumen("dinkes", "Rahasia.pdf");
    extend("organisasi", tenggat, "{\"due\":\"2027-01-15\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}")
        .andExpect(status().isOk());
    jdbc.sql("update tenggat_perubahan set lampiran = :id").param("id", rahasia.id()).update();

    ask("bappedaasesor", "/api/evidence/" + rahasia.id()).andExpect(status().isNotFound());
    ask("dinkesasesor", "/api/evidence/" + rahasia.id()).andExpect(status().isOk());
  }

  @Test
  void takesADocumentOfTheDeadlinesOwnOfficeAsTheLetter() throws Exception {
    var tenggat = buku.owes("bappeda", "2026-12-31");
    var permohonan = dokumen("bappeda", "Permohonan.pdf");

    extend(
            "organisasi",
            tenggat,
            """
            {"due":"2027-01-15","nomorSurat":"1","alasan":"x","lampiran":"%s"}
            """
                .formatted(permohonan.id()))
        .andExpect(status().isOk());
    ask("bappedaasesor", "/api/evidence/" + permohonan.id()).andExpect(status().isOk());
    ask("dinsosasesor", "/api/evidence/" + permohonan.id()).andExpect(status().isNotFound());
  }

  private Evidence dokumen(String office, String name) throws Exception {
    return evidence.store(
        office,
        "2026-S2/" + office,
        office + "asesor",
        name,
        new ByteArrayInputStream(("%PDF-1.4 " + office).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesWhoeverMayNotAndWhatIsNotOpen() throws Exception {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    var body =
        """
        {"due":"2027-01-15","nomorSurat":"000.8/1127/Org","alasan":"Menunggu sensus"}
        """;

    extend("dinkeskepala", tenggat, body).andExpect(status().isForbidden());
    buku.meets("dinkes");
    extend("organisasi", tenggat, body).andExpect(status().isConflict());
  }

  @ParameterizedTest
  @CsvSource({"year=abc", "quarter=5", "quarter=0", "perangkatDaerah=tiada"})
  void refusesQuestionsWithoutSense(String query) throws Exception {
    ask("organisasi", "/api/deadlines?" + query).andExpect(status().isBadRequest());
  }

  private ResultActions ask(String who, String address) throws Exception {
    return mvc.perform(get(address).with(user(who)));
  }

  private ResultActions extend(String who, Deadline tenggat, String body) throws Exception {
    return mvc.perform(
        post("/api/deadlines/%d/extension".formatted(tenggat.id()))
            .with(user(who))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
