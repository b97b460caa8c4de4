package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What any program may read of reports. */
@ProcessTest
class BacaOpen311Test {

  private static final String REQUESTS = "requests";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  private AplikasiWarga app;

  @BeforeEach
  void monday() {
    time.startAt("2026-07-13T08:00");
    app = new AplikasiWarga(port);
  }

  @Test
  void listsTheServicesInBothFormats() {
    var services = app.json("/services.json", "services");

    assertThat(services).hasSize(31);
    assertThat(services.get(1).get("service_code").asText()).isEqualTo("lampu-jalan");
    assertThat(services.get(1).get("keywords").asText()).isEqualTo("lampu padam,rambu rusak");
    assertThat(app.xml("/services.xml", "services"))
        .contains("<service><service_code>lampu-jalan</service_code>");
  }

  @Test
  void tellsByTheDefinitionHowAPlaceIsTold() {
    var definition = app.json("/services/lampu-jalan.json", "service_definition");

    var attribute = definition.get("attributes").get(0);
    assertThat(attribute.get("code").asText()).isEqualTo("kelurahan");
    assertThat(attribute.get("values")).hasSize(54);
    assertThat(app.xml("/services/lampu-jalan.xml", "service_definition"))
        .contains("<value><key>rawa-buntu</key><name>Rawa Buntu</name></value>");
  }

  @Test
  void doesNotKnowAnotherService() {
    AplikasiWarga.galat(app.ambil("/services/x.json"), 404, "json");
    AplikasiWarga.galat(app.ambil("/services/x.xml"), 404, "xml");
  }

  @Test
  void tellsOfAPublishedReportItsPublishedWordsAlone() {
    var nomor = laporan().masuk().diteruskan("pengaduan", "dishub").key();

    var found = app.json("/requests.json", REQUESTS);

    assertThat(found).hasSize(1);
    var one = found.get(0);
    assertThat(one.get("service_request_id").asText()).isEqualTo(nomor);
    assertThat(one.get("status").asText()).isEqualTo("open");
    assertThat(one.get("status_notes").asText()).isEqualTo("Diteruskan ke unit");
    assertThat(one.get("service_code").asText()).isEqualTo("lampu-jalan");
    assertThat(one.get("description").asText())
        .isEqualTo("Lampu jalan di dekat stasiun padam beberapa hari.");
    assertThat(one.get("address").asText())
        .isEqualTo("Jalan Rawa Buntu, dekat stasiun, Rawa Buntu");
    assertThat(one.get("address_id").asText()).isEqualTo("rawa-buntu");
    assertThat(one.get("requested_datetime").asText()).isEqualTo("2026-07-13T08:00:00+07:00");
    assertThat(app.json("/requests/%s.json".formatted(nomor), REQUESTS)).isEqualTo(found);
    var xml = app.xml("/requests.xml", "service_requests");
    assertThat(xml)
        .contains("<request><service_request_id>%s</service_request_id>".formatted(nomor))
        .contains("<lat></lat><long></long>");
    assertThat(app.xml("/requests/%s.xml".formatted(nomor), "service_requests")).isEqualTo(xml);
    assertThat(found + xml).doesNotContain("nomor 14", "Warga Rawa Buntu", "warga@contoh.id");
  }

  @Test
  void promisesTheVerificationsLimitAndLaterThatOfTheClass() {
    var laporan = laporan().masuk();
    assertThat(one(laporan.key()).get("expected_datetime").asText())
        .isEqualTo("2026-07-16T23:59:59+07:00");

    time.forwardTo("2026-07-14T10:00");
    laporan.diteruskan("pengaduan", "dishub");

    var forwarded = one(laporan.key());
    assertThat(forwarded.get("expected_datetime").asText()).isEqualTo("2026-08-03T23:59:59+07:00");
    assertThat(forwarded.get("updated_datetime").asText()).isEqualTo("2026-07-14T10:00:00+07:00");
  }

  @Test
  void tellsOfAnUnpublishedReportNumberServiceStatusAndTimesOnly() {
    var nomor = laporan().masuk().key();

    var one = one(nomor);

    assertThat(names(one))
        .containsExactly(
            "service_request_id",
            "status",
            "service_name",
            "service_code",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime");
    assertThat(app.json("/requests.json?service_request_id=" + nomor, REQUESTS).get(0))
        .isEqualTo(one);
    assertThat(app.xml("/requests/%s.xml".formatted(nomor), "service_requests"))
        .doesNotContain("<description>", "<address>", "<lat>");
    assertThat(app.json("/requests.json", REQUESTS)).isEmpty();
  }

  @Test
  void withholdsTheServiceOfWhatIsNeverPublished() {
    var closed = laporan().masuk("perempuan-anak", JenisLaporan.PENGADUAN).key();
    var accusing = laporan().masuk("pegawai-pungli", JenisLaporan.PENGADUAN).key();
    var secret =
        laporan()
            .masuk(
                "lampu-jalan",
                JenisLaporan.PENGADUAN,
                Kanal.WEB,
                null,
                new Pelapor(false, true, "Warga", "warga@contoh.id", ""))
            .key();
    var supervised = laporan().masuk().diteruskan("berkadar_pengawasan", "inspektorat").key();
    var accused =
        laporan()
            .masuk()
            .pilih(
                "admpengaduan",
                "Verifikasi laporan",
                "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\",\"terlapor\":\"dinkes\"}")
            .diteruskanLagi()
            .key();

    for (var nomor : List.of(closed, accusing, secret, supervised, accused)) {
      assertThat(names(one(nomor)))
          .as(nomor)
          .containsExactly(
              "service_request_id",
              "status",
              "requested_datetime",
              "updated_datetime",
              "expected_datetime");
    }
    for (var filter :
        List.of(
            "",
            "?service_code=perempuan-anak,pegawai-pungli,lampu-jalan",
            "?start_date=2026-07-01T00:00:00Z&end_date=2026-08-01T00:00:00Z",
            "?status=open,closed",
            "?page_size=100000&limit=100000&page=1")) {
      assertThat(app.json("/requests.json" + filter, REQUESTS)).as(filter).isEmpty();
    }
  }

  /** What is published is taken back when the report is published anew; until then it hides. */
  @Test
  void hidesWhatMayNotBePublishedAnyMoreAtOnce() {
    var nomor = laporan().masuk().diteruskan("pengaduan", "dishub").key();
    assertThat(app.json("/requests.json", REQUESTS)).hasSize(1);

    jdbc.update("update pengaduan set rahasia = true where nomor = ?", nomor);

    assertThat(app.json("/requests.json", REQUESTS)).isEmpty();
    assertThat(names(one(nomor))).doesNotContain("description", "service_code", "address");
  }

  @Test
  void filtersByServiceStatusAndTime() {
    var lamp = laporan().masuk().diteruskan("pengaduan", "dishub").key();
    time.forwardTo("2026-07-15T09:00");
    var road =
        laporan()
            .masuk("jalan-drainase", JenisLaporan.PENGADUAN)
            .diteruskan("pengaduan", "dsdabmbk");
    road.diterima("dsdabmbkpejabat")
        .ditanggapi("dsdabmbkpejabat")
        .dijawab("dsdabmbkpejabat", "dsdabmbkkepala")
        .dinilai(true);

    assertThat(numbers("")).containsExactly(road.key(), lamp);
    assertThat(numbers("?service_code=lampu-jalan")).containsExactly(lamp);
    assertThat(numbers("?service_code=lampu-jalan,jalan-drainase")).hasSize(2);
    assertThat(numbers("?service_code=tidak-ada")).isEmpty();
    assertThat(numbers("?status=closed")).containsExactly(road.key());
    assertThat(numbers("?status=open")).containsExactly(lamp);
    assertThat(numbers("?start_date=2026-07-14T00:00:00%2B07:00")).containsExactly(road.key());
    assertThat(numbers("?start_date=2026-07-14T00:00:00+07:00")).containsExactly(road.key());
    assertThat(numbers("?end_date=2026-07-14T00:00:00Z")).containsExactly(lamp);
    assertThat(
            numbers(
                "?service_request_id=%s,%s,PGD-2026-999999&status=closed"
                    .formatted(lamp, road.key())))
        .containsExactly(lamp, road.key());
  }

  @Test
  void tellsNinetyDaysWhenNoTimeIsAskedFor() {
    var nomor = laporan().masuk().diteruskan("pengaduan", "dishub").key();

    time.startAt("2026-10-11T07:59");
    assertThat(numbers("")).containsExactly(nomor);
    time.startAt("2026-10-11T08:01");
    assertThat(numbers("")).isEmpty();
    assertThat(numbers("?start_date=2026-07-01T00:00:00Z")).containsExactly(nomor);
  }

  @Test
  void tellsAThousandAtMost() {
    var nomor = laporan().masuk().diteruskan("pengaduan", "dishub").key();
    for (var copy = 0; copy < 1_010; copy++) {
      var number = "PGD-2026-9%05d".formatted(copy);
      jdbc.update(
          """
          insert into pengaduan (nomor, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim,
            rahasia, kiriman, kode, status, status_sejak)
          select ?, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim, rahasia, ?, kode,
            status, status_sejak from pengaduan where nomor = ?
          """,
          number,
          number,
          nomor);
      jdbc.update(
          """
          insert into pengaduan_terbit (nomor, kategori, kelurahan, diterima, naskah, tempat, terbit)
          select ?, kategori, kelurahan, diterima, naskah, tempat, terbit
          from pengaduan_terbit where nomor = ?
          """,
          number,
          nomor);
    }

    assertThat(app.ambil("/requests.json?page_size=100000").body().split("service_request_id"))
        .hasSize(1_001);
  }

  @Test
  void refusesMomentsWithoutZoneLongSpansAndOtherStates() {
    for (var filter :
        List.of(
            "start_date=2026-07-13",
            "start_date=2026-07-13T08:00:00",
            "end_date=kemarin",
            "start_date=%2B999999999-01-01T00:00:00Z",
            "start_date=2026-02-30T00:00:00Z",
            "start_date=2026-01-01T00:00:00Z&end_date=2026-12-31T00:00:00Z",
            "start_date=2026-07-13T00:00:00Z&end_date=2026-07-12T00:00:00Z",
            "status=semua",
            "status=OPEN%27%20or%201=1--")) {
      AplikasiWarga.galat(app.ambil("/requests.json?" + filter), 400, "json");
      AplikasiWarga.galat(app.ambil("/requests.xml?" + filter), 400, "xml");
    }
  }

  @Test
  void knowsATokenByItsNumber() {
    var nomor = laporan().masuk().key();

    var token = app.json("/tokens/%s.json".formatted(nomor), "tokens").get(0);

    assertThat(token.get("token").asText()).isEqualTo(nomor);
    assertThat(token.get("service_request_id").asText()).isEqualTo(nomor);
    assertThat(app.xml("/tokens/%s.xml".formatted(nomor), "service_requests"))
        .contains("<token>%s</token>".formatted(nomor));
    AplikasiWarga.galat(app.ambil("/tokens/PGD-2026-999999.xml"), 404, "xml");
    AplikasiWarga.galat(app.ambil("/requests/PGD-2026-999999.json"), 404, "json");
  }

  private LaporanUji laporan() {
    return new LaporanUji(port, beans);
  }

  private JsonNode one(String nomor) {
    return app.json("/requests/%s.json".formatted(nomor), REQUESTS).get(0);
  }

  private List<String> numbers(String query) {
    var all = new ArrayList<String>();
    app.json("/requests.json" + query, REQUESTS)
        .forEach(one -> all.add(one.get("service_request_id").asText()));
    return all;
  }

  private static List<String> names(JsonNode one) {
    var all = new ArrayList<String>();
    one.fieldNames().forEachRemaining(all::add);
    return all;
  }
}
