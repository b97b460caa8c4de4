package id.tertib.pmprb;

import id.tertib.procedure.Langkah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of PMPRB, as one person may see it.
 *
 * @param kunci e.g. {@code PMPRB-2026}
 * @param judul as people read it
 * @param pada when it was read
 * @param kota the city's own case; null when this person does not read it
 * @param kantor the offices that this person sees, in their fixed order
 * @param cara how the offices' scores count for the city's, in a sentence
 * @param dibatalkan starts of the same year that were taken back, the newest first
 * @param bolehIngatkan whether this person may remind those who owe a step
 * @param bolehBatalkan whether this person may cancel the cycle now
 */
record PapanPmprb(
    String kunci,
    String judul,
    Instant pada,
    @Nullable Kota kota,
    List<Kantor> kantor,
    String cara,
    List<Dibatalkan> dibatalkan,
    boolean bolehIngatkan,
    boolean bolehBatalkan) {

  /**
   * The city's own case.
   *
   * @param keadaan its step in words
   * @param selesai whether nothing of it is open any more
   * @param langkah its open steps, one for each pokja where they work at the same time
   * @param lewat whether the day of one of them has passed
   * @param jadwal null while the cycle is not set
   * @param nilai null before the city's sheet was opened
   * @param laporan whether minutes and report are there
   */
  record Kota(
      String kunci,
      String keadaan,
      boolean selesai,
      List<Langkah> langkah,
      boolean lewat,
      @Nullable Jadwal jadwal,
      @Nullable Nilai nilai,
      boolean laporan) {}

  record Jadwal(LocalDate batasUnit, LocalDate panel1, LocalDate panel2, LocalDate batasKirim) {}

  /**
   * @param mandiri with two decimals and a comma
   * @param panel null while no panel fixed it
   * @param kategori e.g. {@code B}; null where it has none
   */
  record Nilai(String mandiri, @Nullable String panel, String bobot, @Nullable String kategori) {}

  /**
   * The case of one office.
   *
   * @param kelompok heading of its kind, e.g. “Dinas dan satuan”
   * @param dikembalikan whether an open step was returned
   * @param menyusul whether panel 2 fixed the values without it
   * @param penerus short name of the office that carries on for it; null when it was not merged
   * @param terisi items that are answered and lack nothing, of {@code butir}
   * @param lewat whether the day of an open step has passed
   * @param terlambat working days that it is late
   * @param nilai what its verified sheet is worth; null before that
   * @param addendum whether an addendum tells of it
   * @param berakhir null while it runs
   */
  record Kantor(
      String kode,
      String nama,
      String singkatan,
      String kelompok,
      String kunci,
      Keadaan keadaan,
      boolean dikembalikan,
      boolean menyusul,
      @Nullable String penerus,
      int terisi,
      int butir,
      List<Langkah> langkah,
      boolean lewat,
      int terlambat,
      @Nullable String nilai,
      boolean addendum,
      @Nullable Instant berakhir) {}

  /**
   * @param kunci under which its sheets are read
   */
  record Dibatalkan(String kunci, Instant pada) {}

  /** States of an office, in the order of the procedure. */
  enum Keadaan {
    BELUM("belum mulai"),
    DIISI("diisi asesor"),
    DIREVIU("direviu koordinator"),
    KEPALA("menunggu tanda tangan kepala"),
    DIVERIFIKASI("diverifikasi"),
    TERVERIFIKASI("terverifikasi"),
    DITUTUP("ditutup tanpa penilaian");

    private final String text;

    Keadaan(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
