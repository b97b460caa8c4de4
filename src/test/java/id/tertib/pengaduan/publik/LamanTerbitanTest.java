package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody reads of reports: the words that the verifier confirmed, and no others. */
@ProcessTest
class LamanTerbitanTest {

  private static final String DAFTAR = FormulirUji.AWAL + "/laporan";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans);
  }

  @Test
  void showsTheConfirmedWordsWithStateUnitAndDates() {
    assertThat(list("")).contains("Belum ada laporan");
    laporan.masuk();
    assertThat(list("")).doesNotContain(laporan.key());
    laporan.diteruskan("pengaduan", "dishub");

    assertThat(list(""))
        .contains(
            laporan.key(),
            "Lampu jalan di dekat stasiun padam beberapa hari.",
            "Jalan Rawa Buntu, dekat stasiun; Rawa Buntu, Serpong",
            "Diteruskan ke unit",
            "Dinas Perhubungan",
            "masuk 13 Juli 2026")
        .doesNotContain("rumah saya", "nomor 14", "Warga");
    assertThat(page(DAFTAR + "/" + laporan.key()).body())
        .contains("padam beberapa hari", "13 Juli 2026")
        .doesNotContain("rumah saya", "nomor 14", "Warga");
  }

  @Test
  void findsByWordsPlaceAndCategory() {
    laporan.masuk().diteruskan("pengaduan", "dishub");

    for (var found :
        new String[] {
          "?teks=lampu",
          "?teks=STASI+pad",
          "?kecamatan=kec-serpong",
          "?kelurahan=rawa-buntu",
          "?kategori=lampu-jalan&teks=rawa",
          "?teks=st%C3%A1siun"
        }) {
      assertThat(list(found)).as(found).contains(laporan.key());
    }
    for (var not :
        new String[] {
          "?teks=saluran",
          "?teks=ampu",
          "?teks=lampu+saluran",
          "?kecamatan=kec-setu",
          "?kelurahan=serpong",
          "?kategori=sampah-lingkungan",
          "?teks=%27%3Bdrop+table",
          "?teks=14",
          "?teks=%D8%B4"
        }) {
      assertThat(list(not))
          .as(not)
          .contains("Tidak ada laporan yang cocok")
          .doesNotContain(laporan.key());
    }
    assertThat(page(DAFTAR + "?teks=" + laporan.key()).headers().firstValue("Location").orElse(""))
        .endsWith(DAFTAR + "/" + laporan.key());
  }

  @Test
  void neverShowsWhatIsNotPublished() {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);

    var answer = page(DAFTAR + "/" + laporan.key());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("tidak diumumkan").doesNotContain("pungutan", "/masuk");
    assertThat(page(DAFTAR + "/PGD-2026-999999").statusCode()).isEqualTo(404);
    assertThat(page(FormulirUji.AWAL + "/foto/1").statusCode()).isEqualTo(404);
    assertThat(page(FormulirUji.AWAL + "/foto/x").statusCode()).isEqualTo(404);
  }

  @Test
  void goesThroughAllPagesOnceTheNewestFirst() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    for (var i = 100; i < 145; i++) {
      published(
          "PGD-2026-000%d".formatted(i), Instant.parse("2026-07-13T00:00:00Z").plusSeconds(i / 2));
    }

    var address = DAFTAR + "?teks=lampu";
    var seen = new ArrayList<String>();
    while (address != null) {
      var body = page(address).body();
      Pattern.compile("· (PGD-2026-[0-9]{6})")
          .matcher(body)
          .results()
          .forEach(one -> seen.add(one.group(1)));
      var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
      address = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen)
        .hasSize(46)
        .doesNotHaveDuplicates()
        .startsWith(laporan.key(), "PGD-2026-000144");
  }

  @Test
  void explainsItself() {
    for (var one : new String[] {"data-pribadi", "aksesibilitas", "cara-lain"}) {
      var answer = page(FormulirUji.AWAL + "/" + one);
      assertThat(answer.statusCode()).as(one).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("??");
    }
  }

  private void published(String nomor, Instant moment) {
    jdbc.sql(
            """
            insert into pengaduan (nomor, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim,
              rahasia, kiriman, kode, status, status_sejak)
            values (?, 2026, ?, 'web', 'pengaduan', 'lampu-jalan', 'rawa-buntu', true, false, ?, 'x',
              'selesai', ?)
            """)
        .params(nomor, Timestamp.from(moment), nomor, Timestamp.from(moment))
        .update();
    jdbc.sql(
            """
            insert into pengaduan_terbit (nomor, kategori, kelurahan, diterima, naskah, tempat, terbit)
            values (?, 'lampu-jalan', 'rawa-buntu', ?, 'Lampu padam', 'Jalan Melati', ?)
            """)
        .params(nomor, Timestamp.from(moment), Timestamp.from(moment))
        .update();
    jdbc.sql("insert into pengaduan_terbit_kata (kata, nomor) values ('lampu', ?)")
        .params(nomor)
        .update();
  }

  private String list(String query) {
    var answer = page(DAFTAR + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> page(String path) {
    return Visitor.browser(port).page(path);
  }
}
