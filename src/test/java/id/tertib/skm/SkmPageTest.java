package id.tertib.skm;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An assessor enters, corrects and withdraws surveys of the office's units; others read or not. */
@ProcessTest
class SkmPageTest {

  private static final String ASESOR = "dinkesasesor";
  private static final String CSV = "U1;U2;U3;U4;U5;U6;U7;U8;U9\r\n";

  @Autowired JdbcTemplate jdbc;
  @Autowired AuditTrail trail;

  private MockMvc mvc;

  @BeforeEach
  void open(@Autowired WebApplicationContext application) {
    mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
  }

  @Test
  void recordsASurveyWithIndexBandRankAndTrail() throws Exception {
    assertThat(page(ASESOR, "/skm?tahun=2025"))
        .contains("Belum ada survei tahun 2025", "Pilih Isi survei", "Dinas Kesehatan")
        .contains("UPTD Puskesmas Pondok Jagung", "RSUD Serpong Utara")
        .doesNotContain("SMP Negeri 6", "??");

    var id = enter("pkm-pondok-jagung", 2025, "semester-1", 25, 88);

    assertThat(page(ASESOR, "/skm/" + id))
        .contains("88,00", "<b>B</b>", "Baik", "Menuju mutu A kurang 0,31")
        .contains("UPTD Puskesmas Pondok Jagung, semester 1 tahun 2025", "SKM 14-2017")
        .contains("Grafik tampil setelah")
        .doesNotContain("??");
    assertThat(page(ASESOR, "/skm?tahun=2025"))
        .contains("1 survei tahun 2025", "/skm/" + id, "88,00");
    assertThat(trail.of("SKM-2025-S1/pkm-pondok-jagung"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo(ASESOR);
              assertThat(row.after()).startsWith("IKM 88,00 (B), 25 responden; U1 88/25");
            });
  }

  @Test
  void drawsTheHistoryOfAUnitBesideItsTable() throws Exception {
    enter("dinkes", 2024, "tahunan", 25, 80);
    enter("dinkes", 2025, "semester-1", 25, 88);
    var newest = enter("dinkes", 2025, "semester-2", 25, 90);

    var unit = page(ASESOR, "/skm/unit/dinkes");

    assertThat(unit)
        .contains("role=\"img\"")
        .contains("tahun 2024 80,00 (B); semester 1 tahun 2025 88,00 (B); semester 2 tahun 2025")
        .contains("Terbaru: semester 2 tahun 2025");
    assertThat(unit.split("<circle")).hasSize(4);
    assertThat(page(ASESOR, "/skm/" + newest)).contains("aria-selected=\"true\"", "90,00");
  }

  @Test
  void refusesTheSameSurveyTwiceWithALinkToTheOneThatIsThere() throws Exception {
    var there = enter("dinkes", 2025, "semester-1", 25, 88);

    var again = send(form("dinkes", 2025, "semester-1", 30, 90), ASESOR);
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(text(again))
        .contains("Survei unit ini untuk masa yang sama sudah ada", "href=\"/skm/" + there + "\"")
        .contains("value=\"90\"");
    var file = upload("dinkes", 2025, "semester-1", CSV + "4;4;4;4;4;4;4;4;4");
    assertThat(file.getStatus()).isEqualTo(409);
    assertThat(text(file)).contains("href=\"/skm/" + there + "\"");
    assertThat(surveys()).isOne();

    enter("dinkes", 2025, "triwulan-1", 25, 88);
    enter("labkesda", 2025, "semester-1", 25, 88);
  }

  @Test
  void tellsWhatIsWrongAtItsFieldsAndKeepsWhatWasTyped() throws Exception {
    var refused =
        send(
            form("dinkes", 2025, "semester-1", 30, 90)
                .param("penjawab_U4", "31")
                .param("penjawab_U5", "dua"),
            ASESOR);

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(text(refused))
        .contains("2 isian perlu diperbaiki", "href=\"#penjawab_U4\"", "lebih banyak daripada")
        .contains("Penjawab U5 harus bilangan bulat", "value=\"dua\"", "value=\"31\"")
        .containsPattern("id=\"penjawab_U4\"[^>]*aria-invalid=\"true\"")
        .containsPattern("id=\"jumlah_U4\"[^>]*aria-invalid=\"false\"");
    for (var wrong : List.of("20x5", "", "1999", "2099")) {
      var year =
          send(
              post("/skm/baru")
                  .param("unit", "dinkes")
                  .param("tahun", wrong)
                  .param("periode", "tahunan"),
              ASESOR);
      assertThat(year.getStatus()).as(wrong).isEqualTo(400);
      assertThat(text(year)).contains("Tahun ");
    }
    assertThat(text(send(post("/skm/baru").param("unit", "dinkes").param("tahun", "2025"), ASESOR)))
        .contains("Periode belum dipilih");
    assertThat(text(send(post("/skm/baru").param("tahun", "2025"), ASESOR)))
        .contains("Unit layanan belum dipilih");
    assertThat(surveys()).isZero();
  }

  @Test
  void showsWhatAFileSaysBeforeItIsTaken() throws Exception {
    var preview =
        upload("dinkes", 2025, "semester-1", CSV + "4;4;4;4;4;4;4;;4\r\n3;3;3;3;3;3;3;2;3\r\n");
    assertThat(preview.getStatus()).isEqualTo(200);
    var shown = text(preview);
    assertThat(shown)
        .contains("2 baris jawaban terbaca", "Belum ada yang disimpan", "83,33", "<b>B</b>")
        .contains("Tidak semua responden menjawab U8")
        .contains("name=\"jumlah_U8\" value=\"2\"", "name=\"penjawab_U8\" value=\"1\"");
    assertThat(surveys()).isZero();

    var confirm = post("/skm/baru");
    var field = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    var found = field.matcher(shown);
    while (found.find()) {
      if (!found.group(1).equals("_csrf")) {
        confirm.param(found.group(1), found.group(2));
      }
    }
    var saved = send(confirm, ASESOR);
    assertThat(saved.getStatus()).as(text(saved)).isEqualTo(302);
    assertThat(page(ASESOR, saved.getRedirectedUrl()))
        .contains("83,33", "jawaban satu per satu (CSV)");
  }

  @Test
  void takesNothingOfAFileWithOneBadLine() throws Exception {
    var refused =
        upload("dinkes", 2025, "semester-1", CSV + "4;4;4;4;4;4;4;4;4\r\n4;4;4;4;4;5;4;4;4\r\n");

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(text(refused))
        .contains("baris 3, kolom U6: ‘5’ bukan jawaban. Isi angka 1 sampai 4")
        .contains("enctype=\"multipart/form-data\"");
    assertThat(upload("dinkes", 2025, "semester-1", "").getStatus()).isEqualTo(400);
    assertThat(surveys()).isZero();
  }

  @Test
  void correctsWithAReasonAndKeepsTheFormerFigures() throws Exception {
    var first = enter("dinkes", 2025, "semester-1", 25, 88);

    var blank = send(sums(post("/skm/%d/koreksi".formatted(first)), 25, 90), ASESOR);
    assertThat(blank.getStatus()).isEqualTo(400);
    assertThat(text(blank)).contains("Alasan koreksi kosong", "value=\"90\"");
    var same =
        send(
            sums(post("/skm/%d/koreksi".formatted(first)), 25, 88).param("alasan", "Keliru"),
            ASESOR);
    assertThat(text(same)).contains("Angka koreksi sama dengan sekarang");
    var corrected =
        send(
            sums(post("/skm/%d/koreksi".formatted(first)), 25, 90)
                .param("alasan", "Rekap <b>ulang</b>"),
            ASESOR);
    assertThat(corrected.getStatus()).as(text(corrected)).isEqualTo(302);

    var target = corrected.getRedirectedUrl();
    assertThat(page(ASESOR, target))
        .contains("90,00", "Rekap &lt;b&gt;ulang&lt;/b&gt;")
        .contains("Semula: IKM 88,00 (B)", "Tidak berlaku lagi (1)");
    assertThat(page(ASESOR, "/skm/" + first))
        .contains("dikoreksi", "tidak dihitung lagi", "88,00", "Buka survei yang berlaku")
        .doesNotContain("/koreksi\"", "laporan.pdf");
    assertThat(send(get("/skm/%d/koreksi".formatted(first)), ASESOR).getStatus()).isEqualTo(409);
    assertThat(send(get("/skm/%d/laporan.pdf".formatted(first)), ASESOR).getStatus())
        .isEqualTo(409);
    var twice =
        send(
            sums(post("/skm/%d/koreksi".formatted(first)), 25, 95).param("alasan", "Lagi"), ASESOR);
    assertThat(twice.getStatus()).isEqualTo(409);
    assertThat(text(twice)).contains("sudah dikoreksi atau ditarik", "value=\"95\"");
    assertThat(trail.of("SKM-2025-S1/dinkes"))
        .extracting(AuditRow::what, AuditRow::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("mencatat survei kepuasan", null),
            org.assertj.core.groups.Tuple.tuple(
                "mengoreksi survei kepuasan", "Rekap <b>ulang</b>"));
  }

  @Test
  void withdrawsWithAReasonAndLetsAnotherBeEntered() throws Exception {
    var first = enter("dinkes", 2025, "semester-1", 25, 88);

    var blank = send(post("/skm/%d/tarik".formatted(first)).param("alasan", " \u200b"), ASESOR);
    assertThat(blank.getStatus()).isEqualTo(400);
    assertThat(text(blank)).contains("Alasan penarikan kosong");
    var withdrawn =
        send(post("/skm/%d/tarik".formatted(first)).param("alasan", "Salah periode"), ASESOR);
    assertThat(withdrawn.getStatus()).isEqualTo(302);

    assertThat(page(ASESOR, "/skm/" + first)).contains("ditarik", "Alasan: Salah periode");
    assertThat(page(ASESOR, "/skm?tahun=2025")).contains("0 survei tahun 2025");
    enter("dinkes", 2025, "semester-1", 25, 91);
  }

  @Test
  void isReadByItsOfficeAndByThoseWhoLead() throws Exception {
    var id = enter("pkm-pondok-jagung", 2025, "semester-1", 25, 88);

    for (var reader :
        List.of("dinkeskepala", "dinkessekretaris", "walikota", "sekda", "organisasi", "admin")) {
      assertThat(page(reader, "/skm?tahun=2025")).as(reader).contains("/skm/" + id);
      assertThat(page(reader, "/skm/" + id)).doesNotContain("Koreksi survei", "Tarik survei");
      assertThat(send(get("/skm/%d/laporan.docx".formatted(id)), reader).getStatus())
          .isEqualTo(200);
      assertThat(send(get("/skm/%d/koreksi".formatted(id)), reader).getStatus()).isEqualTo(403);
      assertThat(send(get("/skm/baru"), reader).getStatus()).isEqualTo(403);
      assertThat(send(form("dinkes", 2025, "semester-2", 25, 88), reader).getStatus())
          .isEqualTo(403);
      assertThat(send(post("/skm/%d/tarik".formatted(id)).param("alasan", "x"), reader).getStatus())
          .isEqualTo(403);
    }
    assertThat(page("sekda", "/skm?tahun=2025"))
        .contains("IKM kota tahun 2025", "Badan Pendapatan Daerah", "SMP Negeri 6");
    for (var other : List.of("dlhasesor", "dlhkepala", "pokja8", "asesor1")) {
      assertThat(page(other, "/skm?tahun=2025")).as(other).doesNotContain("/skm/" + id, "88,00");
      for (var address :
          List.of(
              "/skm/" + id,
              "/skm/%d/laporan.pdf".formatted(id),
              "/skm/%d/koreksi".formatted(id),
              "/skm/%d/tarik".formatted(id),
              "/skm/unit/pkm-pondok-jagung")) {
        assertThat(send(get(address), other).getStatus()).as(other + address).isEqualTo(404);
      }
    }
    assertThat(page("pokja8", "/skm")).contains("Tidak ada survei untuk Anda");
    assertThat(send(form("dinkes", 2025, "semester-2", 25, 88), "dlhasesor").getStatus())
        .isEqualTo(404);
    assertThat(send(get("/skm/999999"), ASESOR).getStatus()).isEqualTo(404);
    assertThat(send(get("/skm/unit/tidak-ada"), ASESOR).getStatus()).isEqualTo(404);
    assertThat(surveys()).isOne();
  }

  @Test
  void writesItsReportOnOnePage() throws Exception {
    for (var year = 2020; year < 2025; year++) {
      enter("pkm-pondok-jagung", year, "tahunan", 25, 70 + year % 10);
    }
    var id = enter("pkm-pondok-jagung", 2025, "semester-1", 25, 88);

    var answer = send(get("/skm/%d/laporan.pdf".formatted(id)), "sekda");
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Laporan Survei Kepuasan Masyarakat", "DINAS KESEHATAN", "88,00")
          .contains("mutu B (Baik)", "Menuju mutu A kurang 0,31", "Semester 1 tahun 2025")
          .contains("tahun 2024", "A 88,31 sampai 100,00");
    }
    assertThat(
            send(get("/skm/%d/laporan.docx".formatted(id)), "sekda")
                .getHeader("Content-Disposition"))
        .contains("laporan-SKM-2025-S1-pkm-pondok-jagung.docx");
  }

  @Test
  void writesTheReportOfTheLongestNameOnOnePageAsWell() throws Exception {
    var asesor = "dp3ap2kbasesor";
    for (var year = 2020; year < 2025; year++) {
      enter(asesor, "dp3ap2kb", year, "semester-2", 125_000, 300_000 + year % 10);
    }
    var id = enter(asesor, "dp3ap2kb", 2025, "semester-2", 125_000, 412_345);

    var answer = send(get("/skm/%d/laporan.pdf".formatted(id)), asesor);

    try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
      assertThat(pdf.getNumberOfPages()).isOne();
    }
  }

  @Test
  void standsOnTheFrontPageAndIsClosedToStrangers() throws Exception {
    assertThat(page(ASESOR, "/")).contains("href=\"/skm\"", "Survei kepuasan");
    mvc.perform(get("/skm").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    mvc.perform(form("dinkes", 2025, "tahunan", 25, 88).with(user(ASESOR)))
        .andExpect(status().isForbidden());
    assertThat(surveys()).isZero();
  }

  private long enter(String unit, int tahun, String periode, int responden, int sum)
      throws Exception {
    return enter(ASESOR, unit, tahun, periode, responden, sum);
  }

  private long enter(String person, String unit, int tahun, String periode, int responden, int sum)
      throws Exception {
    var saved = send(form(unit, tahun, periode, responden, sum), person);
    assertThat(saved.getStatus()).as(text(saved)).isEqualTo(302);
    var id = Pattern.compile("/skm/(\\d+)").matcher(saved.getRedirectedUrl());
    assertThat(id.matches()).isTrue();
    return Long.parseLong(id.group(1));
  }

  private static MockHttpServletRequestBuilder form(
      String unit, int tahun, String periode, int responden, int sum) {
    return sums(
        post("/skm/baru")
            .param("unit", unit)
            .param("tahun", String.valueOf(tahun))
            .param("periode", periode),
        responden,
        sum);
  }

  private static MockHttpServletRequestBuilder sums(
      MockHttpServletRequestBuilder form, int responden, int sum) {
    form.param("responden", String.valueOf(responden));
    for (var i = 1; i <= 9; i++) {
      form.param("jumlah_U" + i, String.valueOf(sum));
    }
    return form;
  }

  private MockHttpServletResponse upload(String unit, int tahun, String periode, String csv)
      throws Exception {
    return mvc.perform(
            multipart("/skm/baru/berkas")
                .file(
                    new MockMultipartFile(
                        "file", "skm.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("unit", unit)
                .param("tahun", String.valueOf(tahun))
                .param("periode", periode)
                .with(user(ASESOR))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  /** There is no error page here: what would be told on it is the status alone. */
  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String person)
      throws Exception {
    try {
      return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    } catch (ServletException wrapped) {
      if (wrapped.getCause() instanceof RefusedException refused) {
        var answer = new MockHttpServletResponse();
        answer.setStatus(refused.status());
        return answer;
      }
      throw wrapped;
    }
  }

  private String page(String person, String address) throws Exception {
    var answer = mvc.perform(get(address).with(user(person))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(person + " " + address).isEqualTo(200);
    return text(answer);
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private int surveys() {
    return jdbc.queryForObject("select count(*) from skm_survei", Integer.class);
  }
}
