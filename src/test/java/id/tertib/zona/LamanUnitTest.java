package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.score.Missing;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.laman.LamanNilai;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of a unit, by who reads it and how far the unit is. */
@ProcessTest
class LamanUnitTest {

  private static final String UNIT = "/zona-integritas/unit/dukcapil";
  private static final String PERKARA = "/zona-integritas/perkara/" + UnitDireviu.KUNCI;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext application;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;
  @Autowired Sheets sheets;
  @Autowired InstrumentSheets scores;
  @Autowired SyaratUsulan syarat;
  @Autowired org.springframework.context.MessageSource messages;

  @Test
  void tellsWhereTheUnitStandsWhatIsMissingAndWhoOwesWhat() {
    var direviu = UnitDireviu.of(application, port).direviu(time);
    var sheet = sheets.read(direviu.lembar());
    var total = LamanNilai.dua(scores.score(sheet, null).orElseThrow().total());
    var mandiri = LamanNilai.dua(scores.score(sheet, "self").orElseThrow().total());

    var page = text(browser("dukcapilkepala").page(UNIT).body());

    assertThat(page)
        .contains(
            "ZI-2027/dukcapil",
            "lapis berjalan: Ketua TPI, 61 dari 113 butir direviu",
            "dihitung Senin, 13 Juli 2026, 10:42 WIB",
            "Nilai TPI, berjalan " + total,
            "Mandiri " + mandiri,
            "Resmi 2025 71,42 pembinaan",
            "Syarat WBK 11 dari 12 1 kurang",
            "Penguatan Pengawasan kurang 0,40 menuju WBK. Cukup 3 butir untuk menutupnya, tanpa"
                + " dokumen baru.",
            "5 Penguatan Pengawasan 8,60 / 15,00 kurang 0,40",
            "Tanpa dokumen baru , paling sedikit 3 butir:",
            "P5.4-b C menjadi B:",
            "Bukti ada: Rekap triwulan WBS 2026.pdf",
            "5 Penguatan Pengawasan 8,60 menjadi 9,05 , minimal 9,00 +0,45",
            "minimal WBBM dipakai 19,50, sumber lain 18,25",
            "Evaluasi ketua TPI Ketua TPI 30 Juni 2026 terlambat 9 hari kerja",
            "Tindak lanjut temuan 96 % , kurang 4 %",
            "usul paling lambat Senin, 31 Mei 2027",
            "WBBM dapat diusulkan 12 bulan sesudah keputusan WBK; 2 syaratnya kurang",
            "Dibangun 4 Maret 2024 Keputusan Wali Kota 12/2024",
            "Usul WBK paling lambat 31 Mei 2027");
    assertThat(text(browser("dukcapilkepala").page(PERKARA).body())).contains("11 dari 12");
    assertThat(text(browser("tpiketua").page(PERKARA + "/nilai").body()))
        .contains("Lembar kerja Dinas Kependudukan", total);
  }

  @Test
  void suggestsFirstWhatNeedsNoNewDocument() {
    var direviu = UnitDireviu.of(application, port).direviu(time);

    var missing = scores.closing(sheets.read(direviu.lembar()), "WBK").orElseThrow().missing();

    assertThat(missing.state()).isEqualTo(Missing.State.OPEN);
    assertThat(missing.sets().get(0).withoutNewDocument()).isTrue();
    assertThat(missing.sets().get(0).raises()).hasSize(3);
  }

  @Test
  void keepsFiguresFromWhoeverDoesNotReadTheCase() {
    UnitDireviu.of(application, port).direviu(time);

    for (var user : List.of("dinkeskepala", "dinkesasesor", "rsudoperator", "dpmptspkepala")) {
      var page = text(browser(user).page(UNIT).body());
      assertThat(page).as(user).contains("tahap dibangun", "hanya dibaca unit");
      assertThat(page)
          .as(user)
          .doesNotContain("ZI-2027", "ZI-2025", "71,42", "8,60", "Mandiri", "Ketua TPI", "kurang");
      for (var address : List.of(PERKARA, PERKARA + "/nilai")) {
        assertThat(browser(user).page(address).statusCode()).as(user + address).isEqualTo(404);
      }
    }
    for (var user :
        List.of("dukcapilkepala", "dukcapiloperator", "tpianggota", "organisasi", "walikota")) {
      assertThat(browser(user).page(PERKARA).statusCode()).as(user).isEqualTo(200);
    }
    assertThat(Visitor.browser(port).page(PERKARA).statusCode()).isEqualTo(302);
    assertThat(browser("organisasi").page("/zona-integritas/perkara/ZI-2031/dukcapil").statusCode())
        .isEqualTo(404);
  }

  @Test
  void saysWhatToDoWhileThereIsNothingYet() {
    assertThat(text(browser("dukcapilkepala").page(UNIT).body()))
        .contains("Belum ada usulan untuk unit ini", "Bagian Organisasi membuka usulan");

    UnitDireviu.of(application, port).dibangun(time);

    var page = text(browser("dukcapilkepala").page(UNIT).body());
    assertThat(page)
        .contains(
            "Belum ada nilai",
            "Kegiatan area 1 Kepala bidang 2 Desember 2030",
            "Kemajuan pembangunan, triwulan II 2026")
        .doesNotContain("Enam area terhadap minimalnya");
  }

  @Test
  void tellsOfABarAndOfACaseThatIsOver() {
    enter("2024-02-11", Predikat.WBK);
    enter("2026-03-02", Predikat.DICABUT);
    assertThat(text(browser("dinkesasesor").page("/zona-integritas/unit/rsud").body()))
        .contains("Unit dapat diusulkan lagi mulai 2 Maret 2028", "Dicabut 2 Maret 2026");

    UnitDireviu.of(application, port).direviu(time);
    table.end(UnitDireviu.KUNCI, PerkaraZona.Hasil.PEMBINAAN);
    assertThat(text(browser("dukcapilkepala").page(UNIT).body()))
        .contains("Usulan ini berakhir dengan pembinaan");
  }

  @Test
  void namesReturnedItemsAndClosesManyMinimaAtOnce() {
    UnitDireviu.of(application, port).dikembalikan(time);

    assertThat(text(browser("dukcapiloperator").page(UNIT).body()))
        .contains(
            "lapis berjalan: Penilaian mandiri, 113 dari 113 butir terisi",
            "Butir dikembalikan, putaran 1: P5.4-b, P5.5-a",
            "Operator zona integritas Dinas Kependudukan dan Pencatatan Sipil",
            "syarat kurang",
            "butir lain",
            "Buka lembar kerja");
  }

  @Test
  void callsEveryConditionByAWord() {
    for (var one : syarat.semua()) {
      if (!one.kode().equals(SyaratUsulan.BATAS_USULAN)) {
        assertThat(
                messages.getMessage(
                    "zona.laman.syarat." + one.kode(),
                    null,
                    "",
                    java.util.Locale.forLanguageTag("id")))
            .as(one.kode())
            .isNotEmpty();
      }
    }
  }

  private void enter(String day, Predikat predikat) {
    desk.enter(
        "organisasi",
        "rsud",
        new Baru(Hal.PREDIKAT, predikat.name(), LocalDate.parse(day), "SK 1", null));
  }

  /** What stands between the tags, with single spaces. */
  private static String text(String page) {
    return page.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private Visitor browser(String user) {
    return Visitor.browser(port).signIn(user);
  }
}
