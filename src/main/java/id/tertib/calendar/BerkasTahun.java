package id.tertib.calendar;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import id.tertib.engine.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file with the days off of one year, as it was uploaded.
 *
 * @param tahun the year that the person is importing
 * @param isi the file's bytes
 */
record BerkasTahun(int tahun, byte[] isi) {

  static final int TERBESAR = 100_000;

  private static final String NAMA = "yang diunggah";

  static BerkasTahun dari(int tahun, String teks) {
    return new BerkasTahun(tahun, teks.getBytes(StandardCharsets.UTF_8));
  }

  /** The text as it goes through the preview; only meaningful once {@link #baca} took it. */
  String teks() {
    var teks = new String(isi, StandardCharsets.UTF_8);
    return teks.startsWith("\uFEFF") ? teks.substring(1) : teks;
  }

  /**
   * @throws DataFileException naming line and column of the first fault
   * @throws RefusedException 400 when it is not the file of this one year
   */
  List<HariLibur> baca() {
    if (isi.length > TERBESAR) {
      throw RefusedException.badRequest(
          "Berkas %s lebih besar daripada %d KB. Setahun hanya beberapa puluh baris; periksa berkasnya."
              .formatted(NAMA, TERBESAR / 1000));
    }
    var tahunan = HariLiburFile.read(CsvTable.of(NAMA, isi, HariLiburFile.COLUMNS));
    if (tahunan.isEmpty()) {
      throw RefusedException.badRequest(
          "Berkas %s tidak memuat satu hari libur pun. Isi minimal satu baris di bawah nama kolom."
              .formatted(NAMA));
    }
    if (tahunan.size() > 1) {
      throw RefusedException.badRequest(
          "Berkas %s memuat tahun %s. Impor satu tahun satu kali; bagi berkasnya."
              .formatted(
                  NAMA,
                  tahunan.keySet().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(" dan "))));
    }
    var hari = tahunan.get(tahun);
    if (hari == null) {
      throw RefusedException.badRequest(
          "Berkas %s memuat hari libur %d, sedangkan yang dibuka kalender %d. Buka kalender tahun itu, lalu impor di sana."
              .formatted(NAMA, tahunan.keySet().iterator().next(), tahun));
    }
    return hari;
  }
}
