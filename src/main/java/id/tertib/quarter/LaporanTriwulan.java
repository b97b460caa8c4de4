package id.tertib.quarter;

import id.tertib.engine.CaseKey;
import id.tertib.roadmap.Triwulan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The quarterly report of one perangkat daerah.
 *
 * @param kunci business key, e.g. {@code 2026-TW4/dinkes}
 * @param lembarId its sheet
 * @param dikembalikan day of the last return by Bagian Organisasi; null while there was none
 * @param tenggatPerbaikan date given with it; null for the usual working days
 * @param hasil {@code diterima} or {@code ditutup}; null while none
 */
record LaporanTriwulan(
    long id,
    String kunci,
    String perangkatDaerah,
    String lembarId,
    @Nullable String prosesId,
    Instant dimulaiPada,
    @Nullable LocalDate dikembalikan,
    @Nullable LocalDate tenggatPerbaikan,
    @Nullable String hasil,
    @Nullable Instant hasilPada) {

  static final String DITERIMA = "diterima";
  static final String DITUTUP = "ditutup";

  Triwulan triwulan() {
    return triwulan(kunci);
  }

  /** Only what was accepted proves anything. */
  boolean diterima() {
    return DITERIMA.equals(hasil);
  }

  static String kunci(Triwulan triwulan, String perangkatDaerah) {
    return new CaseKey(triwulan.toString(), perangkatDaerah).toString();
  }

  static Triwulan triwulan(String kunci) {
    return Triwulan.parse(CaseKey.parse(kunci).cycle());
  }

  static String perangkatDaerah(String kunci) {
    return CaseKey.parse(kunci).requireOwner();
  }
}
