package id.tertib.pengaduan.acuan;

/**
 * What a report can be about.
 *
 * @param kode as programs name it
 * @param nama as people read it
 * @param kelas the class that it usually has: {@code pengaduan}, {@code berkadar_pengawasan}, …
 * @param unit code of the office that it usually goes to; {@link #KECAMATAN} for that of the place
 * @param contoh words that people use for it, apart by commas; may be empty
 * @param tertutup whether nothing of it is ever published
 */
public record Kategori(
    String kode, String nama, String kelas, String unit, String contoh, boolean tertutup) {

  /** In place of a unit: the kecamatan in which the place lies. */
  public static final String KECAMATAN = "kecamatan";

  /** For whoever does not know. */
  public static final String LAINNYA = "lainnya";
}
