package id.tertib.monitoring.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a semester's monitoring is, as one person may see it.
 *
 * @param kunci e.g. {@code 2026-S2}
 * @param semester as people read it
 * @param keadaan {@code direncanakan}, {@code berjalan} or {@code ditutup}
 * @param penutupan closing date; null while the plan has none
 * @param instance the engine's id of the cycle
 * @param pada when it was read
 * @param terlambat what is counted where late offices are, e.g. {@code perangkat daerah terlambat
 *     di semester I 2026}
 * @param kantor the offices that this person sees, in their fixed order
 * @param bolehBatalkan whether this person may cancel the cycle now
 * @param bolehIngatkan whether this person may remind those who owe an open step
 * @param daftarSaya whether this person is an assessor who sees his own part only: a list of what
 *     he has to do serves him better than a board of 38
 */
public record KemajuanMonitoring(
    String kunci,
    String semester,
    String keadaan,
    @Nullable LocalDate penutupan,
    @Nullable String instance,
    Instant pada,
    String terlambat,
    List<Kantor> kantor,
    boolean bolehBatalkan,
    boolean bolehIngatkan,
    boolean daftarSaya) {

  /**
   * One office.
   *
   * @param jenis its kind in the register, e.g. {@code kecamatan}
   * @param kelompok heading of its kind, e.g. “Dinas dan satuan”
   * @param keadaan see {@link Keadaan}
   * @param dikembalikan true while a returned step is open
   * @param terisi rows of its checklist that are answered and lack nothing, of {@code butir}
   * @param kurang rows that are answered and lack a note, a reason or a document
   * @param lewat whether the day of an open step has passed
   * @param terlambat working days that its open step is late; 0 when only days off have passed
   * @param langkah its open steps
   * @param asesor name of the assigned assessor
   * @param asesorAnda whether the reader is that assessor
   * @param instance the engine's id; null when it has ended
   * @param laporan id of its report; null while there is none
   * @param bolehTarik whether this person may take the checklist back now
   * @param bolehTutup whether he may close it without a result or exchange its assessor
   */
  public record Kantor(
      String kode,
      String nama,
      String singkatan,
      String jenis,
      String kelompok,
      String kunci,
      Keadaan keadaan,
      boolean dikembalikan,
      int terisi,
      int kurang,
      int butir,
      boolean lewat,
      int terlambat,
      List<Langkah> langkah,
      String asesor,
      String asesorAkun,
      boolean asesorAnda,
      @Nullable String instance,
      @Nullable String laporan,
      @Nullable String alasan,
      boolean bolehTarik,
      boolean bolehTutup) {}

  /**
   * An open step.
   *
   * @param kode of the step in the model, e.g. {@code analisis}
   * @param sisa how near its day is, as people read it; null while it has none
   * @param lewat whether its day has passed
   * @param diingatkan the day of its last reminder; null when there was none
   * @param pemegang who owes it, by role
   * @param milikAnda whether the reader may work on it
   */
  public record Langkah(
      String tugas,
      String kode,
      String nama,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      boolean lewat,
      String pemegang,
      @Nullable LocalDate diingatkan,
      boolean milikAnda) {}

  /** States of an office, in the order of the procedure. */
  public enum Keadaan {
    BELUM_DIBUKA("belum dibuka"),
    MENGISI("mengisi"),
    LAPANGAN("lapangan"),
    ANALISIS("analisis"),
    TANGGAPAN("tanggapan"),
    REVIU("reviu ketua"),
    LAPORAN("laporan dibuat"),
    TINDAK_LANJUT("tindak lanjut"),
    SELESAI("selesai"),
    TANPA_HASIL("tanpa hasil");

    private final String text;

    Keadaan(String text) {
      this.text = text;
    }

    /** Of an open step, as its model calls it. */
    static Optional<Keadaan> find(String text) {
      return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    public String text() {
      return text;
    }
  }
}
