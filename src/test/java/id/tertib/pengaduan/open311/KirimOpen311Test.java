package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** Reports that programs send. */
@ProcessTest
class KirimOpen311Test {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String URAIAN = "Lampu jalan mati sejak tiga hari, gelap sekali.";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired IsiTable texts;
  @Autowired KodeRahasia codes;
  @Autowired JdbcTemplate jdbc;
  @Autowired MultipartProperties multipart;
  @Autowired ApplicationContext beans;

  @Value("${tertib.body.stranger}")
  DataSize largest;

  private AplikasiWarga app;

  @BeforeEach
  void monday() {
    time.startAt("2026-07-13T08:00");
    app = new AplikasiWarga(port);
  }

  @Test
  void takesAReportAndTellsNumberAndCode() {
    var form = form();
    form.put("lat", "-6.3123456");
    form.put("long", "106.6712345");
    form.put("first_name", "Siti");
    form.put("last_name", "Aminah");
    form.put("email", "siti@contoh.id");
    form.put("phone", "0812 3456 7890");
    form.put("media_url", "https://contoh.id/foto.jpg");
    form.put("api_key", "kunci");
    form.put("device_id", "gawai-7");

    var receipt = taken(app.kirim("json", form));

    var nomor = receipt.get("service_request_id").asText();
    assertThat(receipt.get("service_notice").asText()).contains("Kamis, 16 Juli 2026");
    assertThat(codes.fits(nomor, receipt.get("tracking_code").asText())).isTrue();
    var laporan = table.get(nomor);
    assertThat(laporan.kanal()).isEqualTo(Kanal.OPEN311);
    assertThat(laporan.jenis()).isEqualTo(JenisLaporan.PENGADUAN);
    assertThat(laporan.kategori()).isEqualTo("lampu-jalan");
    assertThat(laporan.kelurahan()).isEqualTo("rawa-buntu");
    assertThat(laporan.anonim()).isFalse();
    assertThat(texts.text(nomor, Bagian.URAIAN)).isEqualTo(URAIAN);
    assertThat(texts.text(nomor, Bagian.NAMA)).isEqualTo("Siti Aminah");
    assertThat(texts.text(nomor, Bagian.EMAIL)).isEqualTo("siti@contoh.id");
    assertThat(texts.text(nomor, Bagian.TELEPON)).isEqualTo("0812 3456 7890");
    assertThat(texts.text(nomor, Bagian.TITIK)).isEqualTo("-6.3123456 106.6712345");
    assertThat(texts.text(nomor, Bagian.TAUTAN)).isEqualTo("https://contoh.id/foto.jpg");
    var shown = app.ambil("/requests/%s.json".formatted(nomor)).body();
    assertThat(shown).doesNotContain("Siti", "contoh.id", "6.3123456", "foto", "Jalan Melati");
  }

  @Test
  void answersInXmlToo() {
    var answer = app.kirim("xml", form());

    assertThat(AplikasiWarga.xml(answer, 200, "service_requests"))
        .contains("<account_id></account_id><tracking_code>");
  }

  @Test
  void takesAFormOfSeveralParts() {
    var form = form();
    form.remove("address_id");
    form.put("attribute[kelurahan]", "ciater");

    var receipt = taken(app.kirimBagian("json", form));

    var nomor = receipt.get("service_request_id").asText();
    assertThat(table.get(nomor).kelurahan()).isEqualTo("ciater");
    assertThat(texts.text(nomor, Bagian.URAIAN)).isEqualTo(URAIAN);
  }

  @Test
  void keepsNothingOfWhoLeavesNothingAndCallsByTheContactWhoLeavesNoName() {
    var unknown = taken(app.kirim("json", form())).get("service_request_id").asText();
    assertThat(table.get(unknown).anonim()).isTrue();

    var form = form();
    form.put("email", "siti@contoh.id");
    var known = taken(app.kirim("json", form)).get("service_request_id").asText();
    assertThat(table.get(known).anonim()).isFalse();
    assertThat(texts.text(known, Bagian.NAMA)).isEqualTo("siti@contoh.id");
  }

  @ParameterizedTest
  @CsvSource({
    "permintaan-informasi, PERMINTAAN_INFORMASI",
    "usul-saran, ASPIRASI",
    "pegawai-pungli, PENGADUAN"
  })
  void takesTheKindFromTheService(String kategori, JenisLaporan jenis) {
    var form = form();
    form.put("service_code", kategori);

    var nomor = taken(app.kirim("json", form)).get("service_request_id").asText();

    assertThat(table.get(nomor).jenis()).isEqualTo(jenis);
  }

  @Test
  void takesAPositionInPlaceOfWords() {
    var form = form();
    form.remove("address_string");
    AplikasiWarga.galat(app.kirim("json", form), 400, "json");

    form.put("lat", "-6.3123");
    form.put("long", "106.6712");
    taken(app.kirim("json", form));
  }

  /**
   * GeoReport asks for a place alone, however it is told; which kelurahan it is, staff can tell.
   */
  @Test
  void leavesTheKelurahanToTheVerifierWhereAProgramTellsThePlaceAlone() {
    var form = form();
    form.remove("address_id");
    form.put("service_code", "pelayanan-kecamatan");
    var receipt = taken(app.kirim("json", form));
    var nomor = receipt.get("service_request_id").asText();
    assertThat(table.get(nomor).kelurahan()).isEmpty();
    var laporan =
        new LaporanUji(port, beans).terkirim(nomor, receipt.get("tracking_code").asText());

    var sheet = "/api/tasks/%s/pengaduan".formatted(laporan.claimed("admpengaduan", VERIFIKASI));
    assertThat(laporan.as("admpengaduan").get(sheet).body())
        .contains("\"unit\":null,\"dasarUnit\":\"menurut tempat\"", "Kelurahan belum diketahui");

    laporan
        .pilih("admpengaduan", VERIFIKASI, "{\"kelas\":\"pengaduan\",\"unit\":\"satpolpp\"}")
        .tulis("admpengaduan", VERIFIKASI, "naskah", "Lampu jalan padam.")
        .tulis("admpengaduan", VERIFIKASI, "tempat", "Jalan Melati");
    assertThat(laporan.putusan("admpengaduan", VERIFIKASI, "teruskan").body())
        .contains("Pilih kelurahan tempat kejadiannya");

    laporan
        .pilih("admpengaduan", VERIFIKASI, "{\"kelurahan\":\"rawa-buntu\",\"unit\":\"kecamatan\"}")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
    assertThat(table.get(nomor).kelurahan()).isEqualTo("rawa-buntu");
    assertThat(table.get(nomor).penangan()).isEqualTo("kec-serpong");
    assertThat(app.ambil("/requests/%s.json".formatted(nomor)).body()).contains("Rawa Buntu");
  }

  /** GeoReport has no sign of a form: two that say the same may be two people. */
  @Test
  void takesTheSameTwiceAsTwoReports() {
    var one = taken(app.kirim("json", form()));
    var other = taken(app.kirim("json", form()));

    assertThat(one.get("service_request_id")).isNotEqualTo(other.get("service_request_id"));
    assertThat(one.get("tracking_code")).isNotEqualTo(other.get("tracking_code"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "service_code   |                        | service_code",
        "service_code   | tidak-ada              | service_code",
        "service_code   | ' OR 1=1 --            | service_code",
        "description    |                        | description",
        "description    | pendek                 | description",
        "address_id     | bandung                | address_id",
        "address_string |                        | address_string",
        "lat            | -6.3                   | lat, long",
        "lat            | utara                  | lat, long",
        "lat            | NaN                    | lat, long",
        "lat            | 1e400                  | lat, long",
        "email          | bukan surel            | email",
        "phone          | telepon                | phone",
        "media_url      | file:///etc/passwd     | media_url",
        "media_url      | javascript:alert(1)    | media_url"
      })
  void refusesWhatIsWrongInBothFormats(String field, String value, String named) {
    var form = form();
    if (value == null) {
      form.remove(field);
    } else {
      form.put(field, value);
    }
    assertThat(AplikasiWarga.galat(app.kirim("json", form), 400, "json")).contains(named + ": ");
    AplikasiWarga.galat(app.kirim("xml", form), 400, "xml");
    assertThat(reports()).isZero();
  }

  @Test
  void refusesAPlaceOutsideTheCityAndNamesAllThatIsWrong() {
    var form = form();
    form.put("lat", "-6.9147");
    form.put("long", "107.6098");
    form.put("description", "x");

    assertThat(AplikasiWarga.galat(app.kirim("json", form), 400, "json"))
        .contains("lat, long: Titik itu di luar Kota Tangerang Selatan")
        .contains("description: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('lampu')</script> <b>padam</b> & gelap",
        "'; drop table pengaduan; -- lampu padam",
        "Lampu 💡💡 padam, gelap 🌑, tolong 🙏",
        "الإنارة معطلة في الشارع منذ ثلاثة أيام"
      })
  void takesWordsOfEveryKindAsTheyAre(String words) {
    var form = form();
    form.put("description", words);

    var nomor = taken(app.kirim("json", form)).get("service_request_id").asText();

    assertThat(texts.text(nomor, Bagian.URAIAN)).isEqualTo(words);
  }

  @Test
  void refusesTextThatIsTooLargeBeforeItIsRead() {
    var form = form();
    form.put("description", "a".repeat(1_000_000));
    AplikasiWarga.galat(app.kirim("json", form), 413, "json");
    AplikasiWarga.galat(app.kirim("xml", form), 413, "xml");
    AplikasiWarga.galat(app.kirimBagian("xml", form), 413, "xml");

    form.put("description", "a".repeat(4_001));
    AplikasiWarga.galat(app.kirim("json", form), 400, "json");
    assertThat(reports()).isZero();
  }

  @Test
  void refusesAnotherKindOfBodyAFileAndABrokenOne() {
    AplikasiWarga.galat(app.kirim("json", "{}", "Content-Type", "application/json"), 415, "json");
    AplikasiWarga.galat(app.kirim("xml", "<a/>", "Content-Type", "text/xml"), 415, "xml");
    AplikasiWarga.galat(app.kirim("json", ""), 415, "json");
    AplikasiWarga.galat(app.kirim("json", Map.of()), 400, "json");
    AplikasiWarga.galat(
        app.kirim("json", "--x", "Content-Type", "multipart/form-data; boundary=y"), 400, "json");
    var file =
        "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\nx\r\n--b--\r\n";
    assertThat(
            AplikasiWarga.galat(
                app.kirim("json", file, "Content-Type", "multipart/form-data; boundary=b"),
                400,
                "json"))
        .contains("media_url");
    assertThat(reports()).isZero();
  }

  @Test
  void refusesWordsInTheAddress() {
    var answer =
        Visitor.stranger(port)
            .send(
                "POST",
                "/open311/v2/requests.json?description=" + AplikasiWarga.encoded(URAIAN),
                "service_code=lampu-jalan",
                "Content-Type",
                "application/x-www-form-urlencoded");

    AplikasiWarga.galat(answer, 400, "json");
  }

  @Test
  void refusesANul() {
    var form = form();
    form.put("description", "Lampu padam, \0 gelap");

    AplikasiWarga.galat(app.kirim("json", form), 400, "json");
    AplikasiWarga.galat(app.kirimBagian("xml", form), 400, "xml");
    assertThat(reports()).isZero();
  }

  /** A part that is larger than this would lie in a file for a moment, in clear. */
  @Test
  void keepsTheTextsOfAFormOffTheDisk() {
    assertThat(multipart.getFileSizeThreshold()).isGreaterThanOrEqualTo(largest);
  }

  private long reports() {
    return jdbc.queryForObject("select count(*) from pengaduan", Long.class);
  }

  private static JsonNode taken(HttpResponse<String> answer) {
    return AplikasiWarga.json(answer, 200, "receipt").get(0);
  }

  private static Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("service_code", "lampu-jalan");
    form.put("description", URAIAN);
    form.put("address_string", "Jalan Melati 14");
    form.put("address_id", "rawa-buntu");
    return form;
  }
}
