package id.tertib.monitoring.model;

import static id.tertib.roadmap.Pelaksanaan.BELUM;
import static id.tertib.roadmap.Pelaksanaan.SEBAGIAN;
import static id.tertib.roadmap.Pelaksanaan.SUDAH;
import static id.tertib.roadmap.Pelaksanaan.TIDAK_BERLAKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.roadmap.ButirComposition;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DaftarPeriksaCompositionTest {

  private static final Semester S1 = new Semester(2026, 1);
  private static final Semester S2 = new Semester(2026, 2);

  private final RencanaAksi tahunan = aksi("RA-010", RencanaAksi.Sifat.TAHUNAN);
  private final RencanaAksi sekali = aksi("RA-001", RencanaAksi.Sifat.SEKALI);
  private final List<RencanaAksi> kantor = List.of(sekali, tahunan);

  @Test
  void holdsWhatFallsDueWhenNothingCameBefore() {
    var susunan = DaftarPeriksaComposition.compose(List.of(tahunan), kantor, List.of());

    assertThat(susunan)
        .extracting(butir -> butir.aksi().kode(), ButirComposition.Butir::terbawa)
        .containsExactly(tuple("RA-010", 0));
  }

  @Test
  void carriesOverWhatAReportLeftUnprovenAndCountsHowOften() {
    var susunan =
        DaftarPeriksaComposition.compose(
            List.of(),
            kantor,
            List.of(riwayat(S2, true, "RA-010", BELUM), riwayat(S1, true, "RA-010", SEBAGIAN)));

    assertThat(susunan)
        .extracting(butir -> butir.aksi().kode(), ButirComposition.Butir::terbawa)
        .containsExactly(tuple("RA-010", 2));
  }

  @Test
  void asksAnActionOnceThoughItIsBothCarriedOverAndDue() {
    var susunan =
        DaftarPeriksaComposition.compose(
            List.of(tahunan), kantor, List.of(riwayat(S1, true, "RA-010", BELUM)));

    assertThat(susunan).hasSize(1);
  }

  @Test
  void neverAsksAOneOffAgainOnceItIsProven() {
    for (var bukti : List.of(SUDAH, TIDAK_BERLAKU)) {
      assertThat(
              DaftarPeriksaComposition.compose(
                  List.of(sekali), kantor, List.of(riwayat(S1, true, "RA-001", bukti))))
          .isEmpty();
    }
  }

  @Test
  void takesAnOfficeClosedWithoutResultAsNoProof() {
    var susunan =
        DaftarPeriksaComposition.compose(
            List.of(sekali), kantor, List.of(riwayat(S1, false, "RA-001", SUDAH)));

    assertThat(susunan)
        .extracting(butir -> butir.aksi().kode(), ButirComposition.Butir::terbawa)
        .containsExactly(tuple("RA-001", 1));
  }

  @Test
  void takesABlankRowAsNoProof() {
    var susunan =
        DaftarPeriksaComposition.compose(
            List.of(), kantor, List.of(riwayat(S1, true, "RA-010", null)));

    assertThat(susunan).hasSize(1);
  }

  @Test
  void startsCountingAnewAfterAProof() {
    var susunan =
        DaftarPeriksaComposition.compose(
            List.of(tahunan),
            kantor,
            List.of(
                riwayat(new Semester(2025, 1), true, "RA-010", BELUM),
                riwayat(new Semester(2025, 2), true, "RA-010", SUDAH)));

    assertThat(susunan).extracting(ButirComposition.Butir::terbawa).containsExactly(0);
  }

  @Test
  void carriesOverForAMergedOfficeWhatOneOfThemOwesThoughTheOtherProvedIt() {
    var susunan =
        DaftarPeriksaComposition.composeMerged(
            List.of(),
            kantor,
            List.of(
                List.of(riwayat(S1, true, "RA-010", BELUM)),
                List.of(riwayat(S1, true, "RA-010", SUDAH))));

    assertThat(susunan)
        .extracting(butir -> butir.aksi().kode(), ButirComposition.Butir::terbawa)
        .containsExactly(tuple("RA-010", 1));
  }

  @Test
  void isContentWithAProofThatTheSuccessorGaveForBoth() {
    var pendahulu = riwayat(S1, true, "RA-001", BELUM);
    var penerus = riwayat(S2, true, "RA-001", SUDAH);

    assertThat(
            DaftarPeriksaComposition.composeMerged(
                List.of(sekali), kantor, List.of(List.of(pendahulu, penerus), List.of(penerus))))
        .isEmpty();
  }

  @Test
  void asksAOneOffNoMoreThatThePredecessorProvedAlone() {
    assertThat(
            DaftarPeriksaComposition.composeMerged(
                List.of(sekali),
                kantor,
                List.of(
                    List.of(riwayat(S1, true, "RA-001", SUDAH)),
                    List.of(riwayat(S1, true, "RA-010", SUDAH)))))
        .isEmpty();
  }

  private static Riwayat riwayat(
      Semester semester, boolean dilaporkan, String kode, Pelaksanaan nilai) {
    var jawaban = new HashMap<String, Pelaksanaan>();
    jawaban.put(kode, nilai);
    return new Riwayat(semester, dilaporkan, jawaban);
  }

  private static RencanaAksi aksi(String kode, RencanaAksi.Sifat sifat) {
    return new RencanaAksi(
        kode,
        "Penataan Tatalaksana",
        "",
        kode,
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
