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
record YearFile(int tahun, byte[] isi) {

  static final int LARGEST = 100_000;

  private static final String NAME = "yang diunggah";

  static YearFile of(int year, String text) {
    return new YearFile(year, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text as it goes through the preview; only meaningful once {@link #read} took it. */
  String text() {
    var text = new String(isi, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * @throws DataFileException naming line and column of the first fault
   * @throws RefusedException 400 when it is not the file of this one year
   */
  List<HariLibur> read() {
    if (isi.length > LARGEST) {
      throw RefusedException.badRequest(
          "Berkas %s lebih besar daripada %d KB. Setahun hanya beberapa puluh baris; periksa berkasnya."
              .formatted(NAME, LARGEST / 1000));
    }
    var yearly = HariLiburFile.read(CsvTable.of(NAME, isi, HariLiburFile.COLUMNS));
    if (yearly.isEmpty()) {
      throw RefusedException.badRequest(
          "Berkas %s tidak memuat satu hari libur pun. Isi minimal satu baris di bawah nama kolom."
              .formatted(NAME));
    }
    if (yearly.size() > 1) {
      throw RefusedException.badRequest(
          "Berkas %s memuat tahun %s. Impor satu tahun satu kali; bagi berkasnya."
              .formatted(
                  NAME,
                  yearly.keySet().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(" dan "))));
    }
    var days = yearly.get(tahun);
    if (days == null) {
      throw RefusedException.badRequest(
          "Berkas %s memuat hari libur %d, sedangkan yang dibuka kalender %d. Buka kalender tahun itu, lalu impor di sana."
              .formatted(NAME, yearly.keySet().iterator().next(), tahun));
    }
    return days;
  }
}
