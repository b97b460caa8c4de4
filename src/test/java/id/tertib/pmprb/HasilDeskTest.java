package id.tertib.pmprb;

import static id.tertib.pmprb.HasilLuar.KOMPONEN;
import static id.tertib.pmprb.HasilLuar.SEJAK_2023;
import static id.tertib.pmprb.HasilLuar.document;
import static id.tertib.pmprb.HasilLuar.of2020;
import static id.tertib.pmprb.HasilLuar.total;
import static id.tertib.pmprb.HasilLuar.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Nilai;
import id.tertib.pmprb.HasilResmi.Sumber;
import id.tertib.testing.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Results of other sources: recorded whole or not at all, corrected and withdrawn with a reason.
 */
@ProcessTest
class HasilDeskTest {

  private static final String SURAT = "Laporan hasil evaluasi RB 2020";

  @Autowired HasilDesk desk;
  @Autowired HasilTahunan years;
  @Autowired EvidenceStore evidence;
  @Autowired AuditTrail trail;

  @Test
  void keepsAYearBeforeTertibWithItsComponentsSourceAndDocument() {
    desk.enter("organisasi", of2020(SURAT), document(evidence, 2020));

    var tahun = years.all(false);
    assertThat(tahun).singleElement().extracting(HasilTahunan.Tahun::tahun).isEqualTo(2020);
    var resmi = tahun.get(0).resmi().get(0);
    assertThat(resmi.total()).isEqualTo("61,11");
    assertThat(resmi.predikatTabel()).isEmpty();
    assertThat(resmi.asal()).isEqualTo(Resmi.Asal.SEBELUM);
    assertThat(resmi.dokumen()).extracting(one -> one.owner()).containsExactly("kota");
    assertThat(trail.of("PMPRB-2020"))
        .filteredOn(row -> row.what().startsWith("mencatat hasil"))
        .singleElement()
        .satisfies(row -> assertThat(row.after()).contains("pemenuhan 14,06", SURAT));
  }

  @Test
  void keepsATotalAloneAndSaysWhatTheTableWouldCallIt() {
    desk.enter("organisasi", total(2024, SEJAK_2023, "84.10", "A"), document(evidence, 2024));

    var resmi = years.all(false).get(0).resmi().get(0);
    assertThat(resmi.skor().komponen()).isEmpty();
    assertThat(resmi.predikatTabel()).isEqualTo("A-");
  }

  @Test
  void refusesWhatNoSourceCanSayNamingComponentAndMend() {
    var right = of2020(SURAT);
    refused(with(right, "pemenuhan", "20.01"), "Pemenuhan 20,01 lebih besar daripada bobotnya, 20");
    refused(with(right, "reform", "-0.01"), "Reform -0,01 kurang dari nol");
    refused(with(right, "hasil_antara", "5.561"), "lebih dari 2 angka di belakang koma");
    refused(with(right, "pelayanan_prima", "5"), "Komponen 'pelayanan_prima' tidak ada");
    refused(total(2019, KOMPONEN, "100.01", "A"), "Total 100,01 lebih besar daripada bobotnya");
    refused(total(2019, KOMPONEN, "61", "A-"), "Predikat 'A-' tidak ada");
    refused(total(2099, KOMPONEN, "61", ""), "Tahun 2099 tidak dapat dipakai");
    refused(total(2019, new InstrumentId("zi-lke", "90-2021"), "61", ""), "bukan instrumen hasil");
    var source = HasilLuar.sumber(SURAT, 2020);
    refused(new Isi(2020, KOMPONEN, new Nilai(Map.of(), null, ""), source), "Belum ada nilai. Isi");
    refused(
        new Isi(
            2020, KOMPONEN, new Nilai(Map.of("pemenuhan", new BigDecimal("1")), null, ""), source),
        "Total belum diisi");
    refused(
        new Isi(2020, KOMPONEN, right.nilai(), new Sumber("", "", LocalDate.of(2999, 1, 1), "x")),
        "Judul sumber kosong",
        "belum tiba",
        "Alamat terbitan belum terbaca");
    assertThatThrownBy(() -> desk.enter("organisasi", right, List.of()))
        .hasMessageContaining("Dokumennya belum ada");
    assertThatThrownBy(() -> desk.enter("sekda", right, document(evidence, 2020)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("dicatat oleh Bagian Organisasi");
    assertThat(years.all(false)).isEmpty();
  }

  @Test
  void letsTwoSourcesOfAYearStandAndRefusesTheSameOneTwice() {
    var documents = document(evidence, 2020);
    desk.enter("organisasi", of2020(SURAT), documents);
    desk.enter("organisasi", with(of2020("Road Map"), "reform", "15.00"), documents);

    assertThat(years.all(false).get(0).resmi())
        .extracting(Resmi::total)
        .containsExactly("61,11", "61,18");
    assertThatThrownBy(
            () -> desk.enter("organisasi", of2020("laporan  HASIL evaluasi RB 2020"), documents))
        .hasMessageContaining("sudah dicatat untuk tahun 2020");
  }

  @Test
  void correctsWithAReasonAndWithdrawsWithoutLosingWhatWas() {
    var documents = document(evidence, 2020);
    var id = desk.enter("organisasi", of2020(SURAT), documents);
    var better = with(of2020(SURAT), "reform", "14.95");
    assertThatThrownBy(() -> desk.correct("organisasi", id, better, documents, " "))
        .hasMessageContaining("Alasan koreksi kosong");
    assertThatThrownBy(() -> desk.correct("organisasi", id, of2020(SURAT), documents, "Salah"))
        .hasMessageContaining("Tidak ada yang berubah");

    var corrected = desk.correct("organisasi", id, better, documents, "Salah ketik");
    assertThat(years.all(false).get(0).resmi()).extracting(Resmi::total).containsExactly("61,13");
    assertThat(desk.require(id).akhir()).isNotNull();
    assertThatThrownBy(() -> desk.withdraw("organisasi", id, "Lagi"))
        .hasMessageContaining("tidak berlaku lagi");

    desk.withdraw("organisasi", corrected, "Bukan tahun ini");
    assertThat(years.all(false)).isEmpty();
    assertThat(trail.of("PMPRB-2020"))
        .extracting(row -> row.reason())
        .contains("Salah ketik", "Bukan tahun ini");
    desk.enter("organisasi", of2020(SURAT), documents);
    assertThat(years.all(false)).hasSize(1);
  }

  private void refused(Isi isi, String... sentences) {
    assertThatThrownBy(() -> desk.enter("organisasi", isi, document(evidence, 2020)))
        .isInstanceOf(IsianDitolakException.class)
        .hasMessageContainingAll(sentences);
  }
}
