package id.tertib.pengaduan.petugas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param perihal name of its category
 * @param tempat kelurahan and kecamatan
 * @param kecamatan code of its kecamatan's office
 * @param naskah its published words; null while none are
 * @param tertutup whether nothing of it is ever published
 * @param langkah what its step is called
 * @param jam null where no clock of staff runs
 * @param jamLain the clock's name where it is not that of the step; null where it is
 * @param ingat the latest reminder in words; null for none
 * @param gabungan numbers of those that were joined to it
 * @param putaran how often its reporter opened it again
 * @param tugas the engine's id of the open task; null where the reader does not hold it
 */
record Baris(
    String nomor,
    String kategori,
    String perihal,
    String tempat,
    String kecamatan,
    @Nullable String naskah,
    boolean tertutup,
    KelompokLangkah kelompok,
    String langkah,
    @Nullable JamBaris jam,
    @Nullable String jamLain,
    @Nullable String ingat,
    List<String> gabungan,
    int putaran,
    @Nullable String tugas) {

  /** Whether it can be taken or handed back together with others. */
  public boolean dapatDipilih() {
    return kelompok == KelompokLangkah.DISPOSISI && tugas != null;
  }
}
