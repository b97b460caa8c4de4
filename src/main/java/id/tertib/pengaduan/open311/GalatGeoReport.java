package id.tertib.pengaduan.open311;

import id.tertib.server.ErrorForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Errors as GeoReport has them, a list of code and description, the code being that of HTTP. One
 * for each field that is wrong.
 */
@Component
class GalatGeoReport implements ErrorForm {

  private final Penulis writer;

  GalatGeoReport(Penulis writer) {
    this.writer = writer;
  }

  @Override
  public String root() {
    return Alamat.AKAR;
  }

  @Override
  public Body body(String path, int status, List<String> sentences) {
    var format = Format.ofPath(path);
    var all = sentences.isEmpty() ? List.of(kalimat(status)) : sentences;
    var errors = all.stream().map(sentence -> error(status, sentence)).toList();
    return new Body(format.jenis(), writer.tulis(new Dokumen("errors", "error", errors), format));
  }

  private static Map<String, @Nullable Object> error(int status, String sentence) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("code", status);
    error.put("description", sentence);
    return error;
  }

  private static String kalimat(int status) {
    return switch (status) {
      case 403 ->
          "Laporan dari halaman situs lain tidak diterima. Kirim dari program Anda sendiri.";
      case 404 ->
          "Alamat ini tidak ada. Pakai services, requests, atau tokens di bawah /open311/v2, dengan akhiran .json atau .xml.";
      case 405 -> "Alamat ini tidak menerima cara itu. Pakai cara pada Allow.";
      case 411 -> "Sebutkan panjang isi (Content-Length).";
      case 413 ->
          "Isi lebih besar daripada 64 KB. Kecilkan; gambar disebut alamatnya di media_url.";
      case 415 -> "Kirim isian sebagai application/x-www-form-urlencoded atau multipart/form-data.";
      case 503 -> "Layanan sedang tidak dapat dipakai. Coba lagi sebentar lagi.";
      default ->
          status < 500
              ? "Permintaan ini tidak dapat dibaca. Periksa alamat dan isiannya."
              : "Ada kesalahan pada sistem. Coba lagi sebentar lagi.";
    };
  }
}
