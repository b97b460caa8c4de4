package id.tertib.pengaduan.perkara;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said about a report.
 *
 * @param kantor code of the office whose people wrote it; null for reporter and verifier
 */
public record Pesan(
    long id, Instant pada, Dari dari, @Nullable String kantor, Jenis jenis, String teks) {

  /** Who said it; never a person. */
  public enum Dari {
    PELAPOR,
    PENGELOLA,
    UNIT,
    PENYETUJU,
    PEMUTUS;

    String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it is. */
  public enum Jenis {
    /** Between reporter and staff. */
    PESAN(true),
    /** What the reporter is asked to complete. */
    PERMINTAAN(true),
    /** The unit's first response. */
    TANGGAPAN(true),
    /** The answer that was approved. */
    JAWABAN(true),
    /** Whose matter it is, or why it was archived. */
    KABAR(true),
    /** Why it was handed back or returned, among staff. */
    ALASAN(false),
    /** A note that the reporter never sees. */
    CATATAN(false),
    /** The reporter's word beside his rating. */
    PENILAIAN(true);

    private final boolean bagiPelapor;

    Jenis(boolean bagiPelapor) {
      this.bagiPelapor = bagiPelapor;
    }

    public boolean bagiPelapor() {
      return bagiPelapor;
    }

    String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
