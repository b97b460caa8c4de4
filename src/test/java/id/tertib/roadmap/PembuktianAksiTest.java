package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.AksiLanjutan.Penarikan;
import id.tertib.roadmap.PembuktianAksi.Ditanyakan;
import id.tertib.roadmap.PembuktianAksi.Keadaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PembuktianAksiTest {

  private static final String TW3 = "2026-TW3";
  private static final String TW4 = "2026-TW4";

  @Test
  void isNotAskedUntilASheetHoldsIt() {
    assertThat(keadaan()).isEqualTo(Keadaan.BELUM_DITANYAKAN);
    assertThat(keadaan(laporan(TW3, "2026-07-01", false, null))).isEqualTo(Keadaan.BELUM_TERBUKTI);
  }

  @Test
  void isProvenByAReportOrAChecklistThatCounts() {
    assertThat(keadaan(laporan(TW3, "2026-09-01", true, "sudah"))).isEqualTo(Keadaan.TERBUKTI);
    assertThat(keadaan(daftarPeriksa("2027-02-01", true, "tidak_berlaku")))
        .isEqualTo(Keadaan.TERBUKTI);
    assertThat(keadaan(laporan(TW3, "2026-09-01", false, "sudah")))
        .isEqualTo(Keadaan.BELUM_TERBUKTI);
    assertThat(keadaan(laporan(TW3, "2026-09-01", true, "sebagian")))
        .isEqualTo(Keadaan.BELUM_TERBUKTI);
  }

  @Test
  void listensToTheLastWordInTimeWhicheverSheetSaidIt() {
    var laporan = laporan(TW4, "2027-01-11", true, "sudah");

    assertThat(keadaan(laporan, daftarPeriksa("2027-02-01", true, "belum")))
        .isEqualTo(Keadaan.BELUM_TERBUKTI);
    assertThat(keadaan(laporan, daftarPeriksa("2027-02-01", false, "belum")))
        .isEqualTo(Keadaan.TERBUKTI);
    assertThat(keadaan(laporan, daftarPeriksa("2027-01-08", true, "belum")))
        .isEqualTo(Keadaan.TERBUKTI);
  }

  @Test
  void countsEachKindOfSheetThatAskedItInVainSinceItWasProven() {
    var dua =
        aksi(laporan(TW4, "2026-10-01", false, null), laporan(TW3, "2026-09-01", true, "belum"));
    assertThat(dua.terbawa(true)).isEqualTo(2);
    assertThat(dua.terbawa(false)).isZero();

    var ditolak =
        aksi(
            laporan(TW3, "2026-09-01", true, "belum"),
            laporan(TW4, "2026-12-11", true, "sudah"),
            daftarPeriksa("2027-02-01", true, "belum"));
    assertThat(ditolak.terbawa(true)).isZero();
    assertThat(ditolak.terbawa(false)).isEqualTo(1);
  }

  @Test
  void saysThatNobodyIsLeftToProveItAndThatItWasWithdrawn() {
    var tutup =
        new PerangkatDaerah(
            "dinkes",
            "Dinkes",
            "Dinkes",
            "dinas",
            "umum",
            1,
            PerangkatDaerah.Keadaan.DITUTUP,
            null);
    assertThat(new PembuktianAksi(satu(null), tutup, List.of()).keadaan())
        .isEqualTo(Keadaan.TANPA_PELAKSANA);
    var ditarik = satu(new Penarikan(Instant.parse("2026-08-01T00:00:00Z"), "Keliru"));
    assertThat(new PembuktianAksi(ditarik, dinkes(), List.of()).keadaan())
        .isEqualTo(Keadaan.DITARIK);
  }

  private static Keadaan keadaan(Ditanyakan... ditanyakan) {
    return aksi(ditanyakan).keadaan();
  }

  private static PembuktianAksi aksi(Ditanyakan... ditanyakan) {
    return new PembuktianAksi(satu(null), dinkes(), List.of(ditanyakan));
  }

  private static PerangkatDaerah dinkes() {
    return new PerangkatDaerah("dinkes", "Dinkes", "Dinkes", "dinas", "umum", 1);
  }

  private static AksiLanjutan satu(@Nullable Penarikan ditarik) {
    return new AksiLanjutan(
        "RATL-2026-001",
        new Isi("Susun SOP", "dinkes", Triwulan.parse(TW3), "SOP", "RATL PMPRB 2026", ""),
        "dinkes",
        Instant.parse("2026-05-01T00:00:00Z"),
        ditarik,
        0);
  }

  private static Ditanyakan laporan(
      String kunci, String hari, boolean sah, @Nullable String jawaban) {
    var triwulan = Triwulan.parse(kunci);
    return ditanyakan(Semester.of(triwulan), triwulan, hari, sah, jawaban);
  }

  private static Ditanyakan daftarPeriksa(String hari, boolean sah, @Nullable String jawaban) {
    return ditanyakan(Semester.parse("2026-S2"), null, hari, sah, jawaban);
  }

  private static Ditanyakan ditanyakan(
      Semester semester,
      @Nullable Triwulan triwulan,
      String hari,
      boolean sah,
      @Nullable String jawaban) {
    var saat = Instant.parse(hari + "T00:00:00Z");
    var kunci = triwulan == null ? semester.key() : triwulan.toString();
    return new Ditanyakan(
        new AskedSheet(
            kunci,
            kunci + "/dinkes",
            "/kemajuan/" + kunci,
            semester,
            triwulan,
            kunci,
            "dinkes",
            sah,
            saat),
        new AnsweredItem(
            new SheetItem("RATL-2026-001", "Aksi lanjutan", "Susun SOP", "x#Y", true, Map.of()),
            jawaban == null
                ? Map.of()
                : Map.of(
                    Layer.SELF,
                    new Answer(
                        JsonNodeFactory.instance.objectNode().put("pelaksanaan", jawaban),
                        null,
                        null,
                        "dinkesasesor",
                        saat,
                        1)),
            List.of()));
  }
}
