package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.Kelas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who handles a report, approves its answer and decides its hand-backs, row by row. */
class RutePengaduanTest {

  private static final List<String> KANTOR = List.of("dishub", "setda", "inspektorat");

  private final TabelUji tabel = new TabelUji("rute-pengaduan");

  /** Terlapor is empty when nobody's people are accused. */
  record Rute(
      String baris,
      int putaran,
      String kelas,
      String unit,
      String terlapor,
      String penangan,
      String penyetuju,
      String pemutus) {}

  static List<Rute> rute() {
    return List.of(
        // about a service: its own office
        usual("rute-unit", 0, "pengaduan", "dishub", "", "unit"),
        usual("rute-unit", 0, "permintaan_informasi", "diskominfo", "", "unit"),
        usual("rute-unit", 0, "aspirasi", "setda", "", "unit"),
        usual("rute-unit", 0, "pengaduan", "inspektorat", "", "unit"),
        // opened again once: the same office
        usual("rute-unit", 1, "pengaduan", "dishub", "", "unit"),
        // berkadar pengawasan, or about an office's people: the Inspektorat
        usual("rute-berkadar", 0, "berkadar_pengawasan", "dishub", "", "inspektorat"),
        usual("rute-berkadar", 1, "berkadar_pengawasan", "dishub", "", "inspektorat"),
        usual("rute-terlapor", 0, "pengaduan", "dishub", "dishub", "inspektorat"),
        usual("rute-terlapor", 0, "berkadar_pengawasan", "dishub", "dlh", "inspektorat"),
        usual("rute-terlapor", 1, "pengaduan", "setda", "dishub", "inspektorat"),
        // about the Inspektorat: Sekretariat Daerah; about that: the Inspektorat, the mayor
        setda("rute-inspektorat", 0, "berkadar_pengawasan", "inspektorat", "inspektorat"),
        setda("rute-inspektorat", 2, "pengaduan", "dishub", "inspektorat"),
        setda("rute-inspektorat", 2, "pengaduan", "setda", "inspektorat"),
        walikota("rute-setda", 0, "berkadar_pengawasan", "setda", "setda"),
        walikota("rute-setda", 0, "pengaduan", "dishub", "setda"),
        walikota("rute-setda", 2, "pengaduan", "dishub", "setda"),
        // opened again twice: Sekretariat Daerah, but not with its own matter
        setda("rute-kedua", 2, "pengaduan", "dishub", ""),
        setda("rute-kedua", 2, "berkadar_pengawasan", "dishub", "dishub"),
        setda("rute-kedua", 2, "pengaduan", "inspektorat", ""),
        walikota("rute-kedua-setda", 2, "pengaduan", "setda", ""));
  }

  private static Rute usual(
      String row, int putaran, String kelas, String unit, String terlapor, String penangan) {
    return new Rute(row, putaran, kelas, unit, terlapor, penangan, "kepala", "organisasi");
  }

  private static Rute setda(String row, int putaran, String kelas, String unit, String terlapor) {
    return new Rute(row, putaran, kelas, unit, terlapor, "setda", "sekda", "organisasi");
  }

  private static Rute walikota(
      String row, int putaran, String kelas, String unit, String terlapor) {
    return new Rute(row, putaran, kelas, unit, terlapor, "inspektorat", "walikota", "walikota");
  }

  @ParameterizedTest
  @MethodSource("rute")
  void saysWhoHandlesApprovesAndDecides(Rute rute) {
    var said = ask(rute.putaran(), rute.kelas(), rute.unit(), rute.terlapor());

    assertThat(said.baris()).isEqualTo(rute.baris());
    assertThat(said.isi())
        .isEqualTo(
            Map.of(
                "penangan", rute.penangan(),
                "penyetuju", rute.penyetuju(),
                "pemutus", rute.pemutus()));
  }

  @Test
  void hasNoRowWithoutACase() {
    assertThat(rute()).extracting(Rute::baris).containsAll(tabel.baris());
  }

  @Test
  void neverGivesAReportToTheOfficeWhosePeopleAreAccused() {
    for (var putaran : List.of(0, 1, 2)) {
      for (var kelas : Kelas.values()) {
        for (var unit : KANTOR) {
          for (var terlapor : KANTOR) {
            var said = ask(putaran, kelas.kode(), unit, terlapor).isi();
            var penangan = said.get("penangan").equals("unit") ? unit : said.get("penangan");

            assertThat(penangan).as("%d %s %s", putaran, kelas, unit).isNotEqualTo(terlapor);
            if (terlapor.equals("setda")) {
              assertThat(said.values()).doesNotContain("organisasi", "sekda", "setda");
            }
          }
        }
      }
    }
  }

  private TabelUji.Jawaban ask(int putaran, String kelas, String unit, String terlapor) {
    return tabel.tanya(
        Map.of("putaran", putaran, "kelas", kelas, "unit", unit, "terlapor", terlapor));
  }
}
