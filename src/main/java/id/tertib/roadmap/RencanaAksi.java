package id.tertib.roadmap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action of the Road Map (Tabel 9 or Tabel 10) with who carries it out and when.
 *
 * @param kode {@code RA-001} (Tabel 9) or {@code QW-01} (Tabel 10)
 * @param area one of the eight areas of change
 * @param kondisiIdeal column “Kondisi Ideal”
 * @param rencanaAksi the action itself
 * @param dokumen the document that proves it; empty where the text names none
 * @param semua true when every perangkat daerah carries it out
 * @param perangkatDaerah codes of those who do, empty when {@code semua}
 * @param jadwal its quarters, in order
 * @param dasarJadwal what the quarters rest on
 * @param sifat how often
 * @param samaDengan code of the same action in the other table; null when there is none
 * @param catatan remark of the mapping; empty when there is none
 * @param barisNaskah line in the text of the Road Map
 * @param dikonfirmasi true when Bagian Organisasi confirmed or set who and when
 */
public record RencanaAksi(
    String kode,
    String area,
    String kondisiIdeal,
    String rencanaAksi,
    String dokumen,
    boolean semua,
    Set<String> perangkatDaerah,
    List<Triwulan> jadwal,
    DasarJadwal dasarJadwal,
    Sifat sifat,
    @Nullable String samaDengan,
    String catatan,
    int barisNaskah,
    boolean dikonfirmasi) {

  /** Where the quarters come from. */
  public enum DasarJadwal {
    /** The quarter stands in the text. */
    NASKAH,
    /** The year stands in the text; TW4 is proposed. */
    NASKAH_TAHUN,
    /** Lost in the scan: our proposal. */
    USULAN
  }

  /** How often an action comes. */
  public enum Sifat {
    SEKALI,
    TRIWULANAN,
    SEMESTERAN,
    TAHUNAN
  }

  public boolean appliesTo(String kodePerangkatDaerah) {
    return semua || perangkatDaerah.contains(kodePerangkatDaerah);
  }

  /** Shown as “jadwal usulan” until Bagian Organisasi confirms or sets the quarter (RULES 1). */
  public boolean jadwalUsulan() {
    return dasarJadwal != DasarJadwal.NASKAH && !dikonfirmasi;
  }

  /** Twins are asked once, under the code of Tabel 9. */
  public boolean ditanyakan() {
    return samaDengan == null || kode.startsWith("RA-");
  }
}
