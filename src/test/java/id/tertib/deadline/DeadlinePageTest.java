package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of deadlines as each reader gets it, and what Bagian Organisasi does there. */
@ProcessTest
class DeadlinePageTest {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TimeTravel time;
  @Autowired ObjectMapper json;

  private CityDeadlines city;
  private long late;

  @BeforeEach
  void november() {
    city = new CityDeadlines(application);
    late = city.lateReport();
    city.others();
  }

  @Test
  void manyEqualDeadlinesAreOneLine() throws IOException {
    var list = read("organisasi", "/api/tenggat");

    var row = row(list, "Laporan rencana aksi triwulan IV 2026");
    assertThat(row.get("where").asText()).isEqualTo("38 perangkat daerah");
    assertThat(row.get("count").asInt()).isEqualTo(38);
    assertThat(row.get("dueText").asText()).isEqualTo("31 Desember 2026");
    assertThat(row(list, "Isi daftar periksa").get("where").asText()).isEqualTo("Dinkes, Dinsos");
    var first = row(list, "Laporan rencana aksi triwulan III 2026");
    assertThat(first.get("about").asText()).isEqualTo("diperpanjang 1 kali · 2026-TW3/disperindag");
    assertThat(first.get("state").get("text").asText()).isEqualTo("terlambat 2 hari kerja");
    assertThat(row(list, "Isi lembar kerja PMPRB").get("state").get("text").asText())
        .isEqualTo("perkiraan");
    assertThat(list.get("groups").asInt()).isEqualTo(6);
    assertThat(list.get("deadlines").asInt()).isEqualTo(44);
    assertThat(texts(list.get("shown")))
        .contains("Terbuka dan terlambat (44)", "Terlambat (2)", "Minggu ini (2)");
  }

  @Test
  void whatWasMetInTimeAndWhatWasMetLateAreCountedApart() throws IOException {
    var deadlines = application.getBean(Deadlines.class);
    time.forwardTo("2026-12-31T20:00");
    for (var office : List.of("setda", "dinkes", "dinsos")) {
      deadlines.met("rencana-aksi-triwulan", "2026-TW4/" + office);
    }
    time.forwardTo("2027-01-01T00:10");
    deadlines.met("rencana-aksi-triwulan", "2026-TW4/dlh");

    var list = read("organisasi", "/api/tenggat?keadaan=terpenuhi");

    assertThat(list.get("rows"))
        .extracting(
            row -> row.get("state").get("text").asText(),
            row -> row.get("count").asInt(),
            row -> row.get("shown").asText())
        .containsExactlyInAnyOrder(
            tuple("terpenuhi tepat waktu", 3, "terpenuhi-tepat-waktu"),
            tuple("terpenuhi terlambat", 1, "terpenuhi-terlambat"));
    assertThat(texts(list.get("shown")))
        .contains("Terpenuhi (4)", "Terpenuhi tepat waktu (3)", "Terpenuhi terlambat (1)");
    assertThat(read("organisasi", "/api/tenggat?keadaan=terpenuhi-terlambat").get("deadlines"))
        .hasToString("1");
    assertThat(read("organisasi", "/api/tenggat?keadaan=terpenuhi-tepat-waktu").get("deadlines"))
        .hasToString("3");
    var csv =
        Visitor.program(port, "organisasi").get("/api/tenggat/daftar.csv?keadaan=semua").body();
    assertThat(csv.lines().filter(line -> line.startsWith("\"terpenuhi terlambat\""))).hasSize(1);
    assertThat(csv.lines().filter(line -> line.contains("\"terlambat\";\"terlambat")))
        .hasSize(read("organisasi", "/api/tenggat?keadaan=terlambat").get("deadlines").asInt());
  }

  @Test
  void aGroupOpensLineByLine() throws IOException {
    var list =
        read(
            "organisasi",
            "/api/tenggat?jenis=rencana-aksi-triwulan&siklus=2026-TW4&tanggal=2026-12-31&urai=true");

    assertThat(list.get("rows")).hasSize(38);
    assertThat(list.get("rows").get(0).get("count").asInt()).isEqualTo(1);
  }

  @Test
  void filtersByStateOfficeAndKind() throws IOException {
    assertThat(titles("organisasi", "?keadaan=terlambat"))
        .containsExactly("Buka daftar periksa", "Laporan rencana aksi triwulan III 2026");
    assertThat(titles("organisasi", "?keadaan=minggu-ini")).containsExactly("Isi daftar periksa");
    assertThat(titles("organisasi", "?perangkatDaerah=dinkes"))
        .containsExactly(
            "Isi daftar periksa",
            "Laporan rencana aksi triwulan IV 2026",
            "Isi lembar kerja PMPRB");
    assertThat(titles("organisasi", "?jenis=monitoring-penutupan"))
        .containsExactly("Penutupan monitoring semester II 2026");
    assertThat(titles("organisasi", "?keadaan=terpenuhi")).isEmpty();

    var unknown = Visitor.program(port, "organisasi").get("/api/tenggat?keadaan=entah");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("Keadaan tenggat 'entah' tidak dikenal");
  }

  @Test
  void eachSeesWhatHeMay() throws IOException {
    assertThat(titles("dinsosasesor", ""))
        .containsExactly("Isi daftar periksa", "Laporan rencana aksi triwulan IV 2026");
    assertThat(titles("dinsosasesor", "?perangkatDaerah=dinkes")).isEmpty();
    for (var all : List.of("walikota", "sekda", "inspektur", "admin", "asesor1", "asesor2")) {
      assertThat(titles(all, "")).as(all).hasSize(6);
    }
    // nobody's office, nothing owed
    assertThat(titles("pokja1", "")).isEmpty();
  }

  @Test
  void anothersDeadlineIsNotThere() {
    var other = Visitor.browser(port).signIn("dinkesasesor");
    for (var path :
        List.of(
            "/tenggat/" + late,
            "/tenggat/" + late + "/bukti.pdf",
            "/tenggat/pengingat/" + sentRow())) {
      assertThat(other.page(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.get("/api/tenggat/" + late).statusCode()).isEqualTo(404);
    assertThat(Visitor.browser(port).signIn("disperindagkepala").page("/tenggat/" + late).body())
        .contains("id=\"tenggat\"");
  }

  @Test
  void theLedgerStandsByItsDueDates() throws IOException {
    var detail = read("disperindagasesor", "/api/tenggat/" + late);

    assertThat(detail.get("dueText").asText()).isEqualTo("Jumat, 20 November 2026");
    assertThat(detail.get("firstText").asText()).isEqualTo("Rabu, 30 September 2026");
    assertThat(detail.get("changes").get(0).get("text").asText())
        .isEqualTo(
            "surat 000.8/1127/Org, 28 September 2026: 30 September 2026 menjadi 20 November 2026"
                + " (“data pasar rakyat menunggu sensus”)");
    assertThat(detail.get("extendable").asBoolean()).isFalse();
    var ledger = detail.get("ledger");
    assertThat(values(ledger, "title"))
        .containsExactly("Tenggat pertama: 30 September 2026", "Tenggat berlaku: 20 November 2026");
    var first = ledger.get(0).get("lines");
    assertThat(values(first, "stage")).startsWith("H-14", "H-7", "H-1");
    assertThat(first.get(0).get("state").get("text").asText()).isEqualTo("terkirim");
    assertThat(first.get(0).get("planned").asText()).isEqualTo("16 September 2026, 07:30");
    assertThat(first.get(2).get("state").get("text").asText()).isEqualTo("batal");
    assertThat(first.get(2).get("note").asText()).contains("dipindah");
    var second = ledger.get(1).get("lines");
    assertThat(second.get(0).get("stage").asText()).isEqualTo("Pemberitahuan");
    assertThat(second.get(0).get("state").get("text").asText()).isEqualTo("terkirim 3");
    assertThat(values(second, "note").toString())
        .contains("Sabtu, 21 November 2026, digeser ke hari kerja berikutnya");
  }

  @Test
  void theMailIsShownAsItWasSentAndCanDoNothing() {
    var page =
        Visitor.browser(port).signIn("disperindagkepala").page("/tenggat/pengingat/" + sentRow());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Message-ID", "Laporan rencana aksi triwulan III 2026")
        .contains("<iframe class=\"bk-html\" sandbox=\"\"")
        .contains("srcdoc=\"&lt;!doctype html&gt;");
  }

  /** Bagian Organisasi hears of every office in one mail; an office opens it by its own row. */
  @Test
  void aDigestShowsAnOfficeItsOwnPartOnly() {
    time.forwardTo("2027-01-29T10:00");
    var row = escalated("2026-TW4/disperindag");

    var office =
        Visitor.browser(port).signIn("disperindagkepala").page("/tenggat/pengingat/" + row);
    assertThat(office.statusCode()).isEqualTo(200);
    assertThat(office.body())
        .contains("Laporan rencana aksi triwulan IV 2026", "Message-ID", "Bagian tenggat ini")
        .doesNotContain("Dinas Kesehatan", "Isi daftar periksa", "Buka daftar periksa", "srcdoc");

    for (var mayReadIt : List.of("organisasi", "sekda", "admin")) {
      assertThat(Visitor.browser(port).signIn(mayReadIt).page("/tenggat/pengingat/" + row).body())
          .as(mayReadIt)
          .contains("srcdoc=\"&lt;!doctype html&gt;");
    }
    assertThat(
            Visitor.browser(port)
                .signIn("dinkesasesor")
                .page("/tenggat/pengingat/" + row)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPersonSeesHisRemindersAndOthersOnlyWhenTheyMay() {
    var own = Visitor.browser(port).signIn("disperindagasesor");
    assertThat(own.page("/tenggat/orang/disperindagasesor").body())
        .contains("Laporan rencana aksi triwulan III 2026", "H-14", "terkirim");
    assertThat(own.page("/tenggat/orang/dinkesasesor").statusCode()).isEqualTo(404);
    assertThat(
            Visitor.browser(port)
                .signIn("inspektur")
                .page("/tenggat/orang/disperindagasesor")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            Visitor.browser(port).signIn("dinkeskepala").page("/tenggat/orang/dinkeskepala").body())
        .contains("Belum ada pengingat untuk akun ini.");
    assertThat(Visitor.browser(port).signIn("admin").page("/tenggat/orang/entah").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aMonthMarksDaysOffAndWhatIsAnEstimate() throws IOException {
    var november = read("organisasi", "/api/tenggat/kalender?bulan=2026-11");
    assertThat(november.get("title").asText()).isEqualTo("November 2026");
    assertThat(november.get("assumed").asBoolean()).isFalse();
    var days =
        StreamSupport.stream(november.get("weeks").spliterator(), false)
            .flatMap(week -> StreamSupport.stream(week.spliterator(), false))
            .toList();
    assertThat(days).hasSize(42);
    assertThat(
            days.stream().filter(day -> day.get("day").asText().equals("2026-11-20")).findFirst())
        .hasValueSatisfying(
            day ->
                assertThat(day.get("rows").get(0).get("title").asText())
                    .isEqualTo("Laporan rencana aksi triwulan III 2026"));
    var december = read("organisasi", "/api/tenggat/kalender?bulan=2026-12").toString();
    assertThat(december).contains("{\"day\":\"2026-12-25\",\"inside\":true,\"off\":true");
    assertThat(read("organisasi", "/api/tenggat/kalender?bulan=2027-04").get("assumed").asBoolean())
        .isTrue();
  }

  @Test
  void theListIsTakenAlongAsATable() {
    var csv =
        Visitor.program(port, "organisasi")
            .get("/api/tenggat/daftar.csv?jenis=rencana-aksi-triwulan");

    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("tenggat.csv");
    var lines = csv.body().split("\r\n");
    assertThat(lines).hasSize(1 + 39);
    assertThat(lines[0]).startsWith("\uFEFF\"Keadaan\";\"Sisa\";\"Tenggat\"");
    assertThat(lines[1])
        .isEqualTo(
            "\"terlambat\";\"terlambat 2 hari kerja\";\"2026-11-20\";\"2026-09-30\";\"Laporan rencana"
                + " aksi triwulan III 2026\";\"Laporan rencana aksi triwulan\";\"2026-TW3\";\"2026-TW3/disperindag\";\"disperindag\";\"Dinas"
                + " Perindustrian dan Perdagangan\";\"Asesor Dinas Perindustrian dan"
                + " Perdagangan\";\"1\";\"\"");
    assertThat(Visitor.program(port, "dinkesasesor").get("/api/tenggat/daftar.csv").body())
        .doesNotContain("disperindag");
  }

  @Test
  void theProofNamesWhoWasToldWhatAndWhenOnEveryPage() throws IOException {
    var answer =
        Visitor.browser(port)
            .signIn("disperindagasesor")
            .download("/tenggat/" + late + "/bukti.pdf");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    try (var document = Loader.loadPDF(answer.body())) {
      Set<String> sums = new TreeSet<>();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var text = stripper.getText(document).replaceAll("\\s+", " ");
        assertThat(text)
            .contains("Halaman %d dari %d".formatted(page, document.getNumberOfPages()))
            .contains("2026-TW3/disperindag · dicetak 24 November 2026");
        var sum = Pattern.compile("SHA-256 ([0-9a-f]{64})").matcher(text);
        assertThat(sum.find()).isTrue();
        sums.add(sum.group(1));
      }
      assertThat(sums).hasSize(1);
      var whole = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      assertThat(whole)
          .contains("Tenggatpertama:30September2026")
          .contains("disperindagasesor@")
          .contains("16September2026,07:30")
          .contains(messageId("disperindagasesor").replaceAll("\\s+", ""))
          .contains("surat000.8/1127/Org");
    }
    var person =
        Visitor.browser(port)
            .signIn("organisasi")
            .download("/tenggat/orang/disperindagasesor/bukti.pdf?tahun=2026");
    try (var document = Loader.loadPDF(person.body())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("September 2026", "November 2026", "Asesor Dinas Perindustrian");
    }
  }

  @Test
  void remindsByHandOnceADay() throws IOException {
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");

    assertThat(organisasi.post("/api/tenggat/" + late + "/ingatkan", "{}").body())
        .contains("Asesor Dinas Perindustrian dan Perdagangan");
    var again = organisasi.post("/api/tenggat/" + late + "/ingatkan", "{}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("sudah diingatkan hari ini");
    time.runDue();
    var lines = read("organisasi", "/api/tenggat/" + late).get("ledger").get(1).get("lines");
    assertThat(values(lines, "stage")).contains("Manual");
    time.forwardTo("2026-11-25T09:00");
    assertThat(organisasi.post("/api/tenggat/" + late + "/ingatkan", "{}").statusCode())
        .isEqualTo(200);

    var office = Visitor.browser(port).signIn("disperindagasesor");
    office.page("/tenggat");
    assertThat(office.post("/api/tenggat/" + late + "/ingatkan", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void showsWhatAMoveWouldChangeAndMovesNothing() throws IOException {
    var preview = preview("{\"due\":\"2026-11-29\",\"all\":false}");

    assertThat(preview.get("due").asText()).isEqualTo("2026-11-30");
    assertThat(preview.get("shifted").asText())
        .isEqualTo(
            "Minggu, 29 November 2026 bukan hari kerja. Dipakai hari kerja berikutnya: Senin, 30"
                + " November 2026.");
    assertThat(values(preview.get("rows"), "what"))
        .contains("Tenggat", "Pengingat H-7", "Pengingat H-1", "Pengingat H", "Pengingat H+7");
    assertThat(preview.get("told").asText()).contains("Ini perpanjangan ke-2.");
    assertThat(preview("{\"due\":\"2026-11-30\",\"all\":false}").get("shortens").asBoolean())
        .isFalse();
    assertThat(read("organisasi", "/api/tenggat/" + late).get("due").asText())
        .isEqualTo("2026-11-20");
  }

  @Test
  void namesEveryFieldThatIsWrongAndMovesNothing() throws IOException {
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");
    var path = "/api/tenggat/" + late + "/perpanjang";

    var refused =
        organisasi.post(path, "{\"due\":\"2026-11-01\",\"nomorSurat\":\" \",\"alasan\":\"\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(values(json.readTree(refused.body()).get("errors"), "field"))
        .containsExactlyInAnyOrder("due", "nomorSurat", "alasan");
    assertThat(refused.body()).contains("tanpa surat tenggat tidak dapat dipindah");
    assertThat(read("organisasi", "/api/tenggat/" + late).get("due").asText())
        .isEqualTo("2026-11-20");

    var office = Visitor.browser(port).signIn("disperindagkepala");
    office.page("/tenggat");
    for (var closed : List.of("/perpanjang", "/perpanjang/pratinjau")) {
      assertThat(
              office.post("/api/tenggat/" + late + closed, "{\"due\":\"2026-11-30\"}").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void movesAllOfAKindAndCycleWithTheLetterThatTheyMayRead() throws IOException {
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");
    var id =
        jdbc.sql("select id from tenggat where perkara = '2026-TW4/dinkes'")
            .query(Long.class)
            .single();
    assertThat(organisasi.upload("/api/tenggat/" + id + "/surat", "surat.txt", PDF).statusCode())
        .isEqualTo(400);
    var letter =
        json.readTree(organisasi.upload("/api/tenggat/" + id + "/surat", "surat.pdf", PDF).body())
            .get("id")
            .asText();

    assertThat(Visitor.program(port, "dinkesasesor").get("/api/evidence/" + letter).statusCode())
        .isEqualTo(404);

    var moved =
        organisasi.post(
            "/api/tenggat/" + id + "/perpanjang",
            """
            {"due":"2027-01-15","all":true,"nomorSurat":"000.8/2001/Org",
             "tanggalSurat":"2026-11-24","alasan":"Libur akhir tahun.","lampiran":"%s"}
            """
                .formatted(letter));

    assertThat(moved.body()).isEqualTo("{\"moved\":38,\"dueText\":\"15 Januari 2027\"}");
    assertThat(
            row(read("organisasi", "/api/tenggat"), "Laporan rencana aksi triwulan IV 2026")
                .get("due")
                .asText())
        .isEqualTo("2027-01-15");
    assertThat(Visitor.program(port, "dinkesasesor").get("/api/evidence/" + letter).statusCode())
        .isEqualTo(200);
    assertThat(Visitor.program(port, "pokja1").get("/api/evidence/" + letter).statusCode())
        .isEqualTo(404);
  }

  @Test
  void extendingAllNamesWhatWouldEndEarlierAndLeavesItUnlessItIsAskedFor() throws IOException {
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");
    var dinkes = number("2026-TW4/dinkes");
    var dinsos = number("2026-TW4/dinsos");
    for (var later : List.of(dinkes, dinsos)) {
      assertThat(
              organisasi
                  .post(
                      "/api/tenggat/" + later + "/perpanjang",
                      "{\"due\":\"2027-02-26\",\"nomorSurat\":\"1\",\"alasan\":\"lama\"}")
                  .statusCode())
          .isEqualTo(200);
    }
    var path = "/api/tenggat/" + number("2026-TW4/setda") + "/perpanjang";

    var preview =
        json.readTree(
            organisasi.post(path + "/pratinjau", "{\"due\":\"2027-01-15\",\"all\":true}").body());
    assertThat(texts(preview.get("earlier"), "where"))
        .containsExactlyInAnyOrder("Dinas Kesehatan", "Dinas Sosial");
    assertThat(texts(preview.get("earlier"), "dueText")).containsOnly("26 Februari 2027");
    assertThat(preview.get("shortens").asBoolean()).isFalse();
    assertThat(preview.get("rows").get(0).get("what").asText()).isEqualTo("36 tenggat");

    var moved =
        organisasi.post(
            path,
            """
            {"due":"2027-01-15","all":true,"majukan":[%d],"nomorSurat":"2","alasan":"libur"}
            """
                .formatted(dinsos));
    assertThat(moved.body()).isEqualTo("{\"moved\":37,\"dueText\":\"15 Januari 2027\"}");
    assertThat(due(dinkes)).isEqualTo("2027-02-26");
    assertThat(due(dinsos)).isEqualTo("2027-01-15");

    var nothing =
        organisasi.post(
            path, "{\"due\":\"2027-01-08\",\"all\":true,\"nomorSurat\":\"3\",\"alasan\":\"x\"}");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("Centang yang hendak dimajukan");
  }

  private long number(String caseKey) {
    return jdbc.sql("select id from tenggat where perkara = :key")
        .param("key", caseKey)
        .query(Long.class)
        .single();
  }

  private String due(long id) {
    return jdbc.sql("select jatuh_tempo from tenggat where id = :id")
        .param("id", id)
        .query(LocalDate.class)
        .single()
        .toString();
  }

  private static List<String> texts(JsonNode list, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.get(name).asText())
        .toList();
  }

  @Test
  void theFrontPageCountsWhatIsLateAndWhatIsNear() {
    assertThat(Visitor.browser(port).signIn("organisasi").page("/").body())
        .contains("href=\"/tenggat?keadaan=terlambat\"><b>2</b>")
        .contains("href=\"/tenggat?keadaan=minggu-ini\"><b>2</b>");
  }

  private JsonNode preview(String wanted) throws IOException {
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");
    return json.readTree(
        organisasi.post("/api/tenggat/" + late + "/perpanjang/pratinjau", wanted).body());
  }

  private JsonNode read(String user, String path) throws IOException {
    var answer = Visitor.program(port, user).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private List<String> titles(String user, String question) throws IOException {
    return values(read(user, "/api/tenggat" + question).get("rows"), "title");
  }

  private static JsonNode row(JsonNode list, String title) {
    return StreamSupport.stream(list.get("rows").spliterator(), false)
        .filter(row -> row.get("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(JsonNode some, String field) {
    return StreamSupport.stream(some.spliterator(), false)
        .map(one -> one.get(field).asText())
        .toList();
  }

  private static List<String> texts(JsonNode choices) {
    return values(choices, "text");
  }

  private long sentRow() {
    return jdbc.sql("select min(id) from pengingat where penerima = 'disperindagasesor'")
        .query(Long.class)
        .single();
  }

  /** A row of this case in a mail that tells of other offices' deadlines too. */
  private long escalated(String caseKey) {
    return jdbc.sql(
            """
            select min(p.id) from pengingat p join tenggat t on t.id = p.tenggat
            where t.perkara = :perkara and p.surel in (
              select other.surel from pengingat other join tenggat o on o.id = other.tenggat
              where o.perangkat_daerah <> t.perangkat_daerah)
            """)
        .param("perkara", caseKey)
        .query(Long.class)
        .single();
  }

  private String messageId(String account) {
    return jdbc.sql("select min(message_id) from surel where penerima = :penerima")
        .param("penerima", account)
        .query(String.class)
        .single();
  }
}
