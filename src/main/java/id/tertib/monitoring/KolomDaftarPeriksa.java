package id.tertib.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.Pelaksanaan;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.SheetItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the checklist shows beside its rows; findings share the columns of the actions.
 */
final class KolomDaftarPeriksa {

  private static final String KONDISI = "Kondisi ideal";
  private static final String DOKUMEN = "Dokumen";
  private static final String JADWAL = "Jadwal";
  private static final String LALU = "Semester lalu";

  private static final ObjectMapper JSON = new ObjectMapper();

  private KolomDaftarPeriksa() {}

  static List<Beside> aksi(SheetItem butir) {
    return aksi(butir, LALU);
  }

  static List<Beside> triwulan(SheetItem butir) {
    return aksi(butir, "Triwulan lalu");
  }

  private static List<Beside> aksi(SheetItem butir, String judulLalu) {
    var konteks = butir.context();
    return List.of(
        new Beside(KONDISI, ada(konteks, "kondisiIdeal", "")),
        new Beside(DOKUMEN, ada(konteks, "dokumen", "")),
        new Beside(JADWAL, jadwal(konteks)),
        new Beside(judulLalu, lalu(konteks.get("lalu"))));
  }

  static List<Beside> temuan(SheetItem butir) {
    var konteks = butir.context();
    return List.of(
        new Beside(KONDISI, ada(konteks, "rekomendasi", "Rekomendasi: ")),
        new Beside(DOKUMEN, ada(konteks, "tindakLanjut", "Tindak lanjut: ")),
        new Beside(JADWAL, tenggat(konteks)));
  }

  private static String jadwal(Map<String, String> konteks) {
    var teks = ada(konteks, "jadwal", "");
    if ("ya".equals(konteks.get("jadwalUsulan"))) {
      teks += " (jadwal usulan)";
    }
    var terbawa = konteks.getOrDefault("terbawa", "0");
    return terbawa.equals("0") ? teks : "%s; terbawa dari %s siklus".formatted(teks, terbawa);
  }

  private static String tenggat(Map<String, String> konteks) {
    var teks = ada(konteks, "tenggat", "");
    return teks.isEmpty() ? "" : "Tenggat " + Tanggal.panjang(LocalDate.parse(teks));
  }

  private static String ada(Map<String, String> konteks, String nama, String awal) {
    var teks = konteks.getOrDefault(nama, "");
    return teks.isBlank() ? "" : awal + teks;
  }

  /** As {@code DaftarPeriksa} wrote it for the screen. */
  private static String lalu(@Nullable String teks) {
    if (teks == null) {
      return "";
    }
    try {
      var isi = JSON.readTree(teks);
      var catatan = isi.path("catatan").asText();
      return "%s: %s, %d dari %d dokumen%s"
          .formatted(
              isi.path("semester").asText(),
              Pelaksanaan.find(isi.path("pelaksanaan").asText())
                  .map(Pelaksanaan::label)
                  .orElse("kosong"),
              isi.path("tersedia").asInt(),
              isi.path("dibutuhkan").asInt(),
              catatan.isBlank() ? "" : ". “" + catatan + "”");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Isian semester lalu tidak terbaca: " + teks, e);
    }
  }
}
