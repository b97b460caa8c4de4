package id.tertib.monitoring.semester;

import id.tertib.engine.CaseKey;
import id.tertib.roadmap.Semester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The monitoring of one perangkat daerah in one cycle.
 *
 * @param kunci business key, e.g. {@code 2026-S2/dinkes}
 * @param lembarId its checklist
 * @param hasil {@code laporan}, {@code tanpa_hasil} or {@code dibatalkan}; null while none
 */
public record Monitoring(
    long id,
    long siklusId,
    String kunci,
    String perangkatDaerah,
    String asesor,
    String lembarId,
    @Nullable String prosesId,
    @Nullable String hasil,
    @Nullable Instant hasilPada,
    @Nullable String alasan,
    @Nullable String laporanId,
    @Nullable String nomorLaporan,
    @Nullable String disetujuiOleh,
    @Nullable Instant disetujuiPada,
    @Nullable Instant selesaiPada) {

  public static final String LAPORAN = "laporan";
  public static final String TANPA_HASIL = "tanpa_hasil";
  static final String DIBATALKAN = "dibatalkan";

  public Semester semester() {
    return Semester.parse(CaseKey.parse(kunci).cycle());
  }

  /** Whether any step of it is still to come. */
  public boolean isOpen() {
    return hasil == null || isReported() && selesaiPada == null;
  }

  /** Only a report that was sent proves anything. */
  public boolean isReported() {
    return LAPORAN.equals(hasil);
  }

  public static String key(Semester semester, String perangkatDaerah) {
    return new CaseKey(semester.key(), perangkatDaerah).toString();
  }
}
