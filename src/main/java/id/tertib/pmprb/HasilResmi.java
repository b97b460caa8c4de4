package id.tertib.pmprb;

import id.tertib.data.Akhir;
import id.tertib.data.Tanggal;
import id.tertib.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says that the city scored in a year, as it was recorded; it never changes.
 *
 * @param dokumen ids of the documents that prove it
 * @param akhir why it no longer counts; null while it does
 */
record HasilResmi(long id, Isi isi, List<String> dokumen, Catatan catatan, @Nullable Akhir akhir) {

  /**
   * @param tahun year of the evaluation, as a cycle of PMPRB has it
   * @param instrumen whose components and categories the source speaks of
   */
  record Isi(int tahun, InstrumentId instrumen, Nilai nilai, Sumber sumber) {}

  /**
   * @param komponen score by the code of its component; empty where the source tells a total alone
   * @param total as the source says; null where it follows from the components
   * @param predikat code of the category that the source names; empty for none
   */
  record Nilai(Map<String, BigDecimal> komponen, @Nullable BigDecimal total, String predikat) {}

  /**
   * @param nomor empty for none
   * @param alamat where it was published; empty for none
   */
  record Sumber(String judul, String nomor, LocalDate tanggal, String alamat) {

    /** By which the same source is known again: its number, without one its title. */
    String kunci() {
      return (nomor.isEmpty() ? judul : nomor).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** “Surat Menteri PANRB B/1/2021, 12 April 2021”. */
    public String text() {
      return "%s%s, %s"
          .formatted(judul, nomor.isEmpty() ? "" : " nomor " + nomor, Tanggal.panjang(tanggal));
    }
  }

  /**
   * @param menggantikan the row that this one corrects; null for a first one
   */
  record Catatan(String oleh, Instant pada, @Nullable Long menggantikan) {}

  public boolean berlaku() {
    return akhir == null;
  }

  /** The business key under which its trail stands. */
  String kunci() {
    return SiklusPmprb.key(isi.tahun());
  }
}
