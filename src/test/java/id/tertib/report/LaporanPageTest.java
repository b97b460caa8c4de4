package id.tertib.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.testing.ProcessTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class LaporanPageTest {

  private static final String OWN = "Laporan Dinas Kesehatan";
  private static final String OTHER = "Laporan Bappeda";
  private static final String CITY = "Laporan Kota";

  @Autowired LaporanRegister register;
  @Autowired WebApplicationContext context;
  @Autowired JdbcTemplate jdbc;

  private MockMvc web;
  private Laporan dinkes;
  private Laporan bappeda;

  @BeforeEach
  void openTheDoor() {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  private void publishThree() {
    bappeda = publish("2026-S1/bappeda", "bappeda", OTHER);
    publish("2026-S2", null, CITY);
    dinkes = publish("2026-S2/dinkes", "dinkes", OWN);
  }

  @Test
  void showsLeadershipEverything() throws Exception {
    publishThree();
    for (var leader : List.of("walikota", "sekda", "inspektur", "organisasi", "admin")) {
      page(leader, "/laporan")
          .andExpect(status().isOk())
          .andExpect(content().string(allOf(containsString(OWN), containsString(OTHER))))
          .andExpect(content().string(containsString(CITY)));
    }
  }

  @Test
  void showsAnOfficeItsOwnAndTheCitysOnly() throws Exception {
    publishThree();
    page("dinkeskepala", "/laporan")
        .andExpect(content().string(allOf(containsString(OWN), containsString(CITY))))
        .andExpect(content().string(not(containsString(OTHER))))
        .andExpect(content().string(not(containsString("Bappeda"))));
  }

  @Test
  void keepsTheFilterInTheAddress() throws Exception {
    publishThree();
    page("organisasi", "/laporan?siklus=2026-S2&perangkatDaerah=dinkes")
        .andExpect(content().string(containsString(OWN)))
        .andExpect(content().string(not(containsString(">" + OTHER))))
        .andExpect(content().string(not(containsString(">" + CITY))))
        .andExpect(
            content()
                .string(
                    matchesRegex(
                        "(?s).*<option value=\"2026-S2\" selected=\"selected\">Semester II 2026.*")))
        .andExpect(content().string(containsString("1 dari 3 laporan")));
  }

  @Test
  void showsOnePageOfManyAndKeepsTheFilterWhenItIsTurned() throws Exception {
    publishThree();
    many(204);

    page("organisasi", "/laporan?siklus=2020-S1&perangkatDaerah=dinkes")
        .andExpect(content().string(containsString("204 dari 207 laporan")))
        .andExpect(content().string(containsString("halaman 1 dari 11")))
        .andExpect(content().string(containsString("Laporan ke-204<")))
        .andExpect(content().string(not(containsString("Laporan ke-184<"))))
        .andExpect(
            content()
                .string(
                    containsString(
                        "/laporan?siklus=2020-S1&amp;perangkatDaerah=dinkes&amp;buka=2020-S1&amp;halaman=2")));
    page("organisasi", "/laporan?siklus=2020-S1&perangkatDaerah=dinkes&halaman=11")
        .andExpect(content().string(containsString("Laporan ke-4<")))
        .andExpect(content().string(containsString("Laporan ke-1<")));
    page("organisasi", "/laporan?buka=2020-S1&halaman=2147483647")
        .andExpect(content().string(containsString("halaman 11 dari 11")));
    page("bappedakepala", "/laporan?siklus=2020-S1")
        .andExpect(content().string(containsString("0 dari 2 laporan")));
  }

  @Test
  void foldsTheReportsByCycleWithTheNewestOpen() throws Exception {
    publishThree();
    page("organisasi", "/laporan")
        .andExpect(
            content()
                .string(
                    matchesRegex(
                        "(?s).*<details[^>]*siklus-2026-S2\" open=\"open\">.*2 laporan.*<details[^>]*siklus-2026-S1\">.*1 laporan.*")));
    page("organisasi", "/laporan?perangkatDaerah=bappeda")
        .andExpect(
            content().string(matchesRegex("(?s).*<details[^>]*siklus-2026-S1\" open=\"open\">.*")));
    many(204);

    page("organisasi", "/laporan")
        .andExpect(content().string(containsString(OWN)))
        .andExpect(content().string(not(containsString(">" + OTHER))))
        .andExpect(content().string(not(containsString("Laporan ke-"))))
        .andExpect(content().string(containsString("buka=2020-S1#siklus-2020-S1")))
        .andExpect(content().string(containsString("204 laporan")));
    page("organisasi", "/laporan?buka=2020-S1")
        .andExpect(content().string(containsString("Laporan ke-204<")))
        .andExpect(content().string(not(containsString(">" + OWN))))
        .andExpect(content().string(containsString("buka=2026-S2#siklus-2026-S2")));
    page("organisasi", "/laporan?buka=%3Cx%3E")
        .andExpect(content().string(containsString(OWN)))
        .andExpect(content().string(not(containsString("<x>"))));
  }

  @Test
  void tellsProgramsWhereTheNextPageIs() throws Exception {
    many(204);

    page("organisasi", "/api/laporan?siklus=2020-S1")
        .andExpect(jsonPath("$.length()").value(200))
        .andExpect(
            header()
                .string(
                    "Link",
                    "<http://localhost/api/laporan?siklus=2020-S1&halaman=2>; rel=\"next\""));
    page("organisasi", "/api/laporan?siklus=2020-S1&halaman=2")
        .andExpect(jsonPath("$.length()").value(4))
        .andExpect(header().doesNotExist("Link"));
  }

  /** Reports of one cycle and office, straight into the table; the last is the newest. */
  private void many(int reports) {
    for (var number = 1; number <= reports; number++) {
      jdbc.update(
          """
          insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor,
            tanggal, sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf,
            ukuran_pdf, waktu)
          values (?, '2020-S1/dinkes', '2020-S1', 'dinkes', 'uji', ?, ?, 'Nomor', '2020-07-01', ?, ?,
            ?, 1, ?, ?, 1, ?)
          """,
          "uji-" + number,
          number,
          "Laporan ke-" + number,
          "a".repeat(60) + number,
          number + ".docx",
          "b".repeat(64),
          number + ".pdf",
          "c".repeat(64),
          OffsetDateTime.parse("2020-07-01T00:00:00Z").plusMinutes(number));
    }
  }

  @Test
  void findsTheCaseThatAMailNames() throws Exception {
    page("dinkeskepala", "/laporan?perkara=2026-S2/dinkes")
        .andExpect(redirectedUrl("/laporan?siklus=2026-S2&perangkatDaerah=dinkes"));
    page("dinkeskepala", "/laporan?perkara=2026-S2")
        .andExpect(redirectedUrl("/laporan?siklus=2026-S2&perangkatDaerah=kota"));
    web.perform(
            get("/laporan")
                .queryParam("perkara", "//a.example/\r\nX: y")
                .with(user("dinkeskepala")))
        .andExpect(redirectedUrl("/laporan?siklus=&perangkatDaerah=%2Fa.example%2F%0D%0AX%3A%20y"));
  }

  @Test
  void saysWhatWillBeHereWhileThereIsNothing() throws Exception {
    page("dinkeskepala", "/laporan")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Belum ada laporan")))
        .andExpect(content().string(not(containsString("<select"))));
  }

  @Test
  void leadsBackFromAFilterThatFindsNothing() throws Exception {
    publishThree();
    page("organisasi", "/laporan?siklus=2025-S1<x>")
        .andExpect(content().string(containsString("Tidak ada laporan untuk pilihan ini")))
        .andExpect(content().string(containsString("2025-S1&lt;x&gt;")));
  }

  @Test
  void handsOutBothFilesWithTheirChecksumAsETag() throws Exception {
    publishThree();
    page("dinkeskepala", "/laporan/" + dinkes.id() + "/pdf")
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", '"' + dinkes.pdfSha256() + '"'))
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(header().string("Cache-Control", "no-cache, private"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    allOf(containsString("attachment"), containsString("contoh-dinkes-v1.pdf"))))
        .andExpect(content().bytes(register.read(dinkes, LaporanFile.PDF)));
    page("dinkeskepala", "/laporan/" + dinkes.id() + "/docx")
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", '"' + dinkes.docxSha256() + '"'))
        .andExpect(content().bytes(register.read(dinkes, LaporanFile.DOCX)));
  }

  @Test
  void sendsNothingAgainThatIsThereAlready() throws Exception {
    publishThree();
    web.perform(
            get("/laporan/" + dinkes.id() + "/pdf")
                .with(user("dinkeskepala"))
                .header("If-None-Match", '"' + dinkes.pdfSha256() + '"'))
        .andExpect(status().isNotModified())
        .andExpect(content().string(""));
  }

  @Test
  void hidesAnotherOfficesReportAsIfItWereNotThere() throws Exception {
    publishThree();
    for (var address :
        List.of(
            "/laporan/" + bappeda.id() + "/pdf",
            "/laporan/" + bappeda.id() + "/docx",
            "/api/laporan/" + bappeda.id(),
            "/api/laporan/" + bappeda.id() + "/pdf",
            "/api/laporan/" + bappeda.id() + "/docx",
            "/api/laporan/tidak-ada")) {
      page("dinkeskepala", address).andExpect(status().isNotFound());
    }
    page("dinkeskepala", "/api/laporan?perangkatDaerah=bappeda")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", empty()));
  }

  @Test
  void givesAnAssessorNothingUnlessAProcedureSaysSo() throws Exception {
    publishThree();
    page("asesor2", "/api/laporan").andExpect(jsonPath("$", empty()));
    page("asesor2", "/laporan/" + dinkes.id() + "/pdf").andExpect(status().isNotFound());
  }

  @Test
  void refusesAStranger() throws Exception {
    publishThree();
    web.perform(get("/api/laporan")).andExpect(status().isUnauthorized());
    web.perform(get("/api/laporan/" + dinkes.id() + "/pdf")).andExpect(status().isUnauthorized());
  }

  @Test
  void tellsProgramsTheSame() throws Exception {
    publishThree();
    page("dinkesasesor", "/api/laporan")
        .andExpect(jsonPath("$[*].title", containsInAnyOrder(OWN, CITY)));
    page("organisasi", "/api/laporan?siklus=2026-S1&perangkatDaerah=bappeda")
        .andExpect(jsonPath("$[*].title", contains(OTHER)));
    page("organisasi", "/api/laporan?perangkatDaerah=kota")
        .andExpect(jsonPath("$[*].title", contains(CITY)));
    page("dinkesasesor", "/api/laporan/" + dinkes.id())
        .andExpect(jsonPath("$.subject").value("2026-S2/dinkes"))
        .andExpect(jsonPath("$.perangkatDaerah").value("dinkes"))
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.pdf.sha256").value(dinkes.pdfSha256()))
        .andExpect(jsonPath("$.docx.href").value("/api/laporan/" + dinkes.id() + "/docx"));
  }

  private ResultActions page(String account, String address) throws Exception {
    return web.perform(get(address).with(user(account)));
  }

  private Laporan publish(String subject, String office, String title) {
    return register.publish(
        subject,
        office,
        "monitoring",
        title,
        "000.8.6/0714/TA-RB",
        LocalDate.of(2026, 7, 29),
        "a".repeat(64),
        "contoh-" + (office == null ? "kota" : office),
        SampleReport.letter());
  }
}
