package id.tertib.skm;

import id.tertib.data.Akhir;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it was entered; it never changes.
 *
 * @param akhir why it no longer counts; null while it does
 */
record Survei(long id, Tempat tempat, Hitungan hitungan, Catatan catatan, @Nullable Akhir akhir) {

  /**
   * @param unit code of the service unit
   * @param office code of the perangkat daerah that it belonged to then
   */
  record Tempat(String unit, String office, Masa masa) {

    /** The business key in the trail, the same for all that were entered for this unit and time. */
    String kunci() {
      return masa.kunci() + "/" + unit;
    }
  }

  /** How the figures came in. */
  enum Cara {
    JUMLAH,
    HITUNGAN,
    CSV;

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param menggantikan the survey that this one corrects; null for a first one
   */
  record Catatan(Cara cara, String oleh, Instant pada, @Nullable Long menggantikan) {}

  public boolean berlaku() {
    return akhir == null;
  }

  public Masa masa() {
    return tempat.masa();
  }
}
