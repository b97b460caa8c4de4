package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.berkas.LampiranBaru;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it comes in, unchecked.
 *
 * @param pencatat group of whoever enters it for the reporter; null for the reporter himself
 * @param kategori code; {@code lainnya} when the reporter does not know
 * @param kelurahan code
 * @param terjadi the day on which it happened; null when not told
 * @param titik where exactly; null when not told
 * @param tautan address of a picture, as he sends it; empty for none
 * @param kiriman what this form carries and no other, at least 16 letters that nobody guesses
 */
public record LaporanBaru(
    Kanal kanal,
    @Nullable String pencatat,
    JenisLaporan jenis,
    String uraian,
    String kategori,
    @Nullable LocalDate terjadi,
    String kelurahan,
    String alamat,
    @Nullable Titik titik,
    Pelapor pelapor,
    List<LampiranBaru> lampiran,
    String tautan,
    String kiriman) {

  /** Without the address of a picture: only programs send one. */
  public LaporanBaru(
      Kanal kanal,
      @Nullable String pencatat,
      JenisLaporan jenis,
      String uraian,
      String kategori,
      @Nullable LocalDate terjadi,
      String kelurahan,
      String alamat,
      @Nullable Titik titik,
      Pelapor pelapor,
      List<LampiranBaru> lampiran,
      String kiriman) {
    this(
        kanal, pencatat, jenis, uraian, kategori, terjadi, kelurahan, alamat, titik, pelapor,
        lampiran, "", kiriman);
  }

  /** A position in degrees, WGS 84. */
  public record Titik(BigDecimal lintang, BigDecimal bujur) {}
}
