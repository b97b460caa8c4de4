package id.tertib.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a quarter, as one person may see them.
 *
 * @param kunci e.g. {@code 2026-TW4}
 * @param triwulan as people read it
 * @param bulan its months, e.g. {@code Oktober–Desember 2026}
 * @param berikutnya the quarter after it, as people read it
 * @param tenggat its last working day
 * @param pada when it was read
 * @param laporan of the offices that this person sees, in their fixed order
 * @param bolehTerima whether this person accepts reports
 * @param bolehIngatkan whether he may remind those who have not forwarded theirs
 */
record PapanTriwulan(
    String kunci,
    String triwulan,
    String bulan,
    String berikutnya,
    LocalDate tenggat,
    Instant pada,
    List<Laporan> laporan,
    boolean bolehTerima,
    boolean bolehIngatkan) {

  /**
   * The report of one office.
   *
   * @param kelompok heading of its kind, e.g. “Dinas dan satuan”
   * @param kunci e.g. {@code 2026-TW4/dinkes}
   * @param putaran 1 for the first submission, one more with each return
   * @param langkah its open step; null when it is over
   * @param dikembalikan its last return; null when there was none
   * @param diteruskan when it was forwarded; null while it is not
   * @param berakhir when it was accepted or closed; null while it runs
   */
  record Laporan(
      String kode,
      String nama,
      String singkatan,
      String kelompok,
      String kunci,
      Keadaan keadaan,
      Isian isian,
      int putaran,
      @Nullable Langkah langkah,
      @Nullable Kembalian dikembalikan,
      @Nullable Instant diteruskan,
      @Nullable Instant berakhir) {

    boolean isWaiting() {
      return keadaan == Keadaan.MENUNGGU;
    }
  }

  /**
   * What stands in it.
   *
   * @param terisi items that are answered and lack nothing, of {@code butir}
   * @param kurang items that are answered and lack something
   * @param ringkas e.g. {@code 9 butir: 7 sudah, 2 sebagian}
   * @param berkas how many documents prove it
   * @param pertanyaan what is open in a report that waits for acceptance; none otherwise
   */
  record Isian(
      int terisi, int kurang, int butir, String ringkas, int berkas, List<Pertanyaan> pertanyaan) {}

  /**
   * What somebody should look at before the report is accepted.
   *
   * @param butir code of the item
   */
  record Pertanyaan(String butir, String kalimat) {}

  /**
   * Its open step.
   *
   * @param pemegang who owes it, as people read it
   * @param tenggat null where it has none
   * @param sisa how near that is, as people read it
   * @param lewat whether the day has passed
   * @param terlambat working days
   * @param diingatkan the day of its last reminder by hand; null when there was none
   * @param milikAnda whether the reader may work on it
   */
  record Langkah(
      String tugas,
      String nama,
      String pemegang,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      boolean lewat,
      int terlambat,
      boolean dijeda,
      @Nullable LocalDate diingatkan,
      boolean milikAnda) {}

  /**
   * @param oleh by role, as people read it
   * @param kembali when it was handed in again; null while it is being mended
   */
  record Kembalian(String catatan, String oleh, Instant pada, @Nullable Instant kembali) {}

  /** States of a report, in the order of the procedure. */
  enum Keadaan {
    BELUM_DIBUKA("belum dibuka"),
    DIISI("diisi"),
    DIPERIKSA("diperiksa sekretaris"),
    MENUNGGU("menunggu diterima"),
    DITERIMA("diterima"),
    DITUTUP("ditutup tanpa laporan");

    private final String text;

    Keadaan(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
