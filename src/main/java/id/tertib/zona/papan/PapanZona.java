package id.tertib.zona.papan;

import id.tertib.procedure.Langkah;
import id.tertib.zona.unit.Tingkat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a year, as one person may see them.
 *
 * @param kunci e.g. {@code ZI-2027}
 * @param judul as people read it
 * @param pada when it was read
 * @param kota open steps of the city's own proposal of the year
 * @param unit in the order in which their cases were opened
 * @param bolehIngatkan whether this person may remind those who owe a step
 */
record PapanZona(
    String kunci,
    String judul,
    Instant pada,
    List<Langkah> kota,
    List<Unit> unit,
    boolean bolehIngatkan) {

  /**
   * @param kantor its office; null where it is the office itself
   * @param predikat what it holds, in a word
   * @param dikembalikan whether an open step was returned
   * @param lewat whether the day of an open step has passed
   * @param terlambat working days that it is late
   * @param nilai by all layers, with two decimals and a comma; null while nothing was answered
   * @param lapis name of the last layer that said something; null likewise
   * @param tujuan the predicate that it aims at
   * @param terpenuhi minima of it that are met, of {@code syarat}
   */
  record Unit(
      String kode,
      String nama,
      @Nullable String kantor,
      String kunci,
      String predikat,
      Keadaan keadaan,
      List<Langkah> langkah,
      boolean dikembalikan,
      boolean lewat,
      int terlambat,
      @Nullable String nilai,
      @Nullable String lapis,
      Tingkat tujuan,
      int terpenuhi,
      int syarat) {}

  /** Where a case is, in the order of the procedure. */
  enum Keadaan {
    PENETAPAN,
    PEMBANGUNAN,
    MANDIRI,
    EVALUASI,
    SYARAT,
    MENUNGGU,
    KEMENTERIAN,
    DITETAPKAN,
    PEMBINAAN,
    DITUTUP
  }
}
