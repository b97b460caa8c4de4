package id.tertib.quarter;

import static id.tertib.roadmap.Pelaksanaan.BELUM;
import static id.tertib.roadmap.Pelaksanaan.SUDAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.roadmap.PastSheet;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriwulanCompositionTest {

  private final RencanaAksi lama = aksi("RA-010", RencanaAksi.Sifat.TAHUNAN);
  private final RencanaAksi sekali = aksi("RA-001", RencanaAksi.Sifat.SEKALI);
  private final RencanaAksi baru = aksi("RA-019", RencanaAksi.Sifat.TAHUNAN);
  private final List<RencanaAksi> kantor = List.of(sekali, lama, baru);

  @Test
  void holdsTheActionsOfItsQuarterAndWhatEarlierQuartersLeftUndone() {
    susun(laporan("2026-04-10", true, "RA-010", BELUM), laporan("2026-07-10", true, "RA-010", null))
        .containsExactly(tuple("RA-010", 2), tuple("RA-019", 0));
  }

  @Test
  void opensNothingForWhatIsOnlyCarriedOver() {
    assertThat(
            TriwulanComposition.compose(
                List.of(),
                kantor,
                List.of(List.of(laporan("2026-04-10", true, "RA-010", BELUM))),
                false))
        .isEmpty();
  }

  @Test
  void takesWhatIsCarriedOverIntoAReportThatFurtherActionsOpen() {
    assertThat(
            TriwulanComposition.compose(
                List.of(),
                kantor,
                List.of(List.of(laporan("2026-04-10", true, "RA-010", BELUM))),
                true))
        .extracting(satu -> satu.aksi().kode())
        .containsExactly("RA-010");
  }

  @Test
  void takesAnOpenReportAsNoProofThoughItSaysDone() {
    susun(laporan("2026-01-02", false, "RA-010", SUDAH))
        .containsExactly(tuple("RA-010", 1), tuple("RA-019", 0));
  }

  @Test
  void listensToTheLastWordInTimeWhicheverSheetSaidIt() {
    susun(
            laporan("2026-07-01", true, "RA-010", BELUM),
            daftarPeriksa("2026-09-15", true, "RA-010", SUDAH))
        .containsExactly(tuple("RA-019", 0));
    susun(
            laporan("2026-04-10", true, "RA-010", SUDAH),
            daftarPeriksa("2026-09-15", true, "RA-010", BELUM))
        .containsExactly(tuple("RA-010", 1), tuple("RA-019", 0));
  }

  @Test
  void doesNotCountAChecklistAsAQuarterNorAskWhatOnlyAChecklistAsked() {
    susun(
            laporan("2026-04-10", true, "RA-010", BELUM),
            daftarPeriksa("2026-09-15", true, "RA-010", BELUM))
        .containsExactly(tuple("RA-010", 1), tuple("RA-019", 0));
    susun(daftarPeriksa("2026-09-15", true, "RA-010", BELUM)).containsExactly(tuple("RA-019", 0));
    susun(
            laporan("2026-04-10", true, "RA-010", SUDAH),
            daftarPeriksa("2026-09-15", false, "RA-010", BELUM))
        .containsExactly(tuple("RA-019", 0));
  }

  @Test
  void neverAsksAOneOffAgainOnceItIsProven() {
    assertThat(
            TriwulanComposition.compose(
                List.of(sekali, baru),
                kantor,
                List.of(List.of(daftarPeriksa("2026-09-15", true, "RA-001", SUDAH))),
                false))
        .extracting(satu -> satu.aksi().kode())
        .containsExactly("RA-019");
  }

  private ListAssert<Tuple> susun(PastSheet... dahulu) {
    return assertThat(
        TriwulanComposition.compose(List.of(baru), kantor, List.of(List.of(dahulu)), false).stream()
            .map(satu -> tuple(satu.aksi().kode(), satu.terbawa()))
            .toList());
  }

  private static PastSheet laporan(
      String hari, boolean sah, String kode, @Nullable Pelaksanaan nilai) {
    return lembar(true, hari, sah, kode, nilai);
  }

  private static PastSheet daftarPeriksa(
      String hari, boolean sah, String kode, @Nullable Pelaksanaan nilai) {
    return lembar(false, hari, sah, kode, nilai);
  }

  private static PastSheet lembar(
      boolean triwulan, String hari, boolean sah, String kode, @Nullable Pelaksanaan nilai) {
    var jawaban = new HashMap<String, @Nullable Pelaksanaan>();
    jawaban.put(kode, nilai);
    return new PastSheet(
        new Semester(2026, 1), triwulan, sah, Instant.parse(hari + "T03:00:00Z"), jawaban);
  }

  private static RencanaAksi aksi(String kode, RencanaAksi.Sifat sifat) {
    return new RencanaAksi(
        kode,
        "Penataan Tatalaksana",
        "",
        "Aksi " + kode,
        "",
        true,
        Set.of(),
        List.of(new Triwulan(2026, 1)),
        RencanaAksi.DasarJadwal.NASKAH,
        sifat,
        null,
        "",
        1,
        false);
  }
}
