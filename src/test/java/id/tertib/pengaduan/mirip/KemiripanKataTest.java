package id.tertib.pengaduan.mirip;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.KemiripanLaporan;
import id.tertib.pengaduan.perkara.KemiripanLaporan.Mirip;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.Penerimaan;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class KemiripanKataTest {

  private static final String LUBANG =
      "Jalan berlubang dalam, kemarin motor jatuh di depan sekolah";

  @Autowired TimeTravel time;
  @Autowired Penerimaan intake;
  @Autowired KemiripanLaporan likeness;
  @Autowired LaporanTable table;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-07T08:00");
  }

  @Test
  void findsWhatANeighbourReportedInOtherWords() {
    var first = report(LUBANG, "rawa-buntu", "Jl. Rawa Buntu Raya no 14", false);
    time.startAt("2026-07-13T08:00");
    var second =
        report(
            "Ada motor jatuh karena jalannya BERLUBANG, dekat sekolah, tolong segera!!!",
            "rawa-buntu",
            "Jalan Raya Rawa Buntu, depan SD",
            false);

    var found = like(second);

    assertThat(found).extracting(one -> one.laporan().nomor()).containsExactly(first);
    assertThat(found.get(0).alasan()).isEqualTo("tempat sama, 7 Juli 2026, 4 dari 4 kata sama");
    assertThat(like(first)).extracting(one -> one.laporan().nomor()).containsExactly(second);
  }

  @Test
  void saysKelurahanWhereTheStreetIsAnother() {
    report(LUBANG, "rawa-buntu", "Jalan Ciater Barat", false);
    var second = report(LUBANG, "rawa-buntu", "Gang Haji Saleh", false);

    assertThat(like(second).get(0).alasan()).startsWith("kelurahan sama, 7 Juli 2026, ");
  }

  @Test
  void looksNeitherElsewhereNorLongAgoNorAtOtherMatters() {
    report(LUBANG, "ciater", "Jalan Rawa Buntu", false);
    report("Antre lama di puskesmas", "rawa-buntu", "Jalan Rawa Buntu", false);
    report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false, "kependudukan");
    time.startAt("2026-07-22T08:00");

    var lone = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false);
    assertThat(like(lone)).isEmpty();

    var early = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false);
    assertThat(like(lone)).extracting(one -> one.laporan().nomor()).containsExactly(early);
  }

  @Test
  void neverShowsAConfidentialOneBesideAnOpenOne() {
    var open = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false);
    var secret = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", true);
    var closed = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false, "perempuan-anak");

    assertThat(like(open)).isEmpty();
    assertThat(like(secret)).as("both closed, but of another matter").isEmpty();
    assertThat(like(closed)).isEmpty();

    var other = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", true);
    assertThat(like(secret)).extracting(one -> one.laporan().nomor()).containsExactly(other);
  }

  @Test
  void showsFiveAtMostTheLikeliestFirst() {
    for (var count = 0; count < 6; count++) {
      report("Jalan berlubang di sini, motor rusak", "rawa-buntu", "Jalan Ciater", false);
    }
    var same = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false);
    var one = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu", false);

    assertThat(like(one)).hasSize(5).first().extracting(m -> m.laporan().nomor()).isEqualTo(same);
  }

  @Test
  void keepsHashesAndNeverAWord() {
    var nomor = report(LUBANG, "rawa-buntu", "Jalan Rawa Buntu 14", false);

    var kept =
        jdbc.sql("select kata from pengaduan_kata where nomor = ?")
            .params(nomor)
            .query(String.class)
            .list();

    assertThat(kept).hasSize(6).allMatch(word -> word.matches("[0-9a-f]{16}"));
    assertThat(jdbc.sql("select count(*) from pengaduan_kata").query(Integer.class).single())
        .as("berlubang, motor, jatuh, sekolah; rawa, buntu")
        .isEqualTo(kept.size());
  }

  @Test
  void takesSixtyWordsOfALongStoryAndNoneOfAnEmptyOne() {
    var story = new StringBuilder();
    for (var first = 'a'; first <= 'z'; first++) {
      for (var second = 'a'; second <= 'd'; second++) {
        story.append("kata").append(first).append(second).append(' ');
      }
    }
    var nomor = report(story.toString(), "rawa-buntu", "Jalan 14", false);
    var empty = report("1234567890 ini itu dan yang", "rawa-buntu", "Jalan 14", false);

    assertThat(count(nomor)).isEqualTo(60);
    assertThat(count(empty)).isZero();
    assertThat(like(empty)).isEmpty();
  }

  private List<Mirip> like(String nomor) {
    return likeness.mirip(table.get(nomor));
  }

  private int count(String nomor) {
    return jdbc.sql("select count(*) from pengaduan_kata where nomor = ?")
        .params(nomor)
        .query(Integer.class)
        .single();
  }

  private String report(String uraian, String kelurahan, String alamat, boolean rahasia) {
    return report(uraian, kelurahan, alamat, rahasia, "jalan-drainase");
  }

  private String report(
      String uraian, String kelurahan, String alamat, boolean rahasia, String kategori) {
    return intake
        .terima(
            new LaporanBaru(
                Kanal.WEB,
                null,
                JenisLaporan.PENGADUAN,
                uraian,
                kategori,
                null,
                kelurahan,
                alamat,
                null,
                new Pelapor(false, rahasia, "Warga", "", ""),
                List.of(),
                UUID.randomUUID().toString()))
        .nomor();
  }
}
