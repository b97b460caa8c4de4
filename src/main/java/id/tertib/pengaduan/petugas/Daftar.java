package id.tertib.pengaduan.petugas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of one reader, as its page shows it.
 *
 * @param judul heading
 * @param kepala what it holds, in a line
 * @param baris of this page, the most urgent first
 * @param rahasia confidential ones in his part whose step he does not hold: only counted
 */
record Daftar(
    String judul,
    Kepala kepala,
    List<Saring> langkah,
    List<Kecamatan> kecamatan,
    List<Baris> baris,
    Halaman halaman,
    Bagian<Henti> berhenti,
    Bagian<Gabungan> digabung,
    int rahasia) {

  /**
   * @param berikutnya due on the next working day
   * @param kapan what that day is called, e.g. {@code besok}
   */
  record Kepala(
      int berjalan, int terlambat, int hariIni, int berikutnya, String kapan, int henti) {}

  /** A filter of the list by step, with what it holds. */
  record Saring(String kode, String nama, int jumlah, boolean dipilih) {}

  record Kecamatan(String kode, String nama, boolean dipilih) {}

  /** Which page of how many. */
  record Halaman(int ini, int semua) {

    public @Nullable Integer sebelum() {
      return ini > 1 ? ini - 1 : null;
    }

    public @Nullable Integer sesudah() {
      return ini < semua ? ini + 1 : null;
    }
  }

  /** The first of them, and how many there are. */
  record Bagian<T>(List<T> isi, int semua) {

    public int lainnya() {
      return semua - isi.size();
    }
  }

  /** A report whose clock stands still, and why. */
  record Henti(String nomor, String perihal, String tempat, String sebab) {}

  /** Reports that were joined to one. */
  record Gabungan(String induk, List<String> nomor) {}
}
