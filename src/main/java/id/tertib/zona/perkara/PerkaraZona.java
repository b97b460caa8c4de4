package id.tertib.zona.perkara;

import id.tertib.zona.unit.Tingkat;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The way of a unit to a predicate in the year of its proposal.
 *
 * @param kunci business key, e.g. {@code ZI-2026/rsud}
 * @param tahun year of the proposal
 * @param unit code of the unit
 * @param lembar id of its sheet
 * @param proses the engine's id of the instance; null while it starts
 * @param tingkat what the decision table said; null while it is not decided, or was not yet
 * @param diputusPada day of the decision
 * @param surat number of the letter by which it was proposed; null before
 * @param dikirimPada day of the letter
 * @param hasil how it ended; null while it runs
 */
public record PerkaraZona(
    long id,
    String kunci,
    int tahun,
    String unit,
    String lembar,
    @Nullable String proses,
    Instant dimulaiPada,
    @Nullable Tingkat tingkat,
    @Nullable LocalDate diputusPada,
    @Nullable String surat,
    @Nullable LocalDate dikirimPada,
    @Nullable Hasil hasil,
    @Nullable Instant hasilPada) {

  /** How a case ends. */
  public enum Hasil {
    PENETAPAN,
    PEMBINAAN,
    /** Its office was closed with its work. */
    DITUTUP;

    public String kode() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Hasil of(String kode) {
      return valueOf(kode.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** Decided for a predicate, and in no letter yet. */
  public boolean menunggu() {
    return berjalan() && tingkat != null && dikirimPada == null;
  }

  public boolean berjalan() {
    return hasil == null;
  }
}
