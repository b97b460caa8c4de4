package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file shows beside an action, whether it is a checklist or a quarterly report. */
public final class KolomAksi {

  public static final String KONDISI = "Kondisi ideal";
  public static final String DOKUMEN = "Dokumen";
  public static final String JADWAL = "Jadwal";

  private static final ObjectMapper JSON = new ObjectMapper();

  private KolomAksi() {}

  public static List<Beside> semester(SheetItem butir) {
    return aksi(butir, "Semester lalu");
  }

  public static List<Beside> triwulan(SheetItem butir) {
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

  private static String jadwal(Map<String, String> konteks) {
    var teks = ada(konteks, "jadwal", "");
    if ("ya".equals(konteks.get("jadwalUsulan"))) {
      teks += " (jadwal usulan)";
    }
    var terbawa = konteks.getOrDefault("terbawa", "0");
    return terbawa.equals("0") ? teks : "%s; terbawa dari %s siklus".formatted(teks, terbawa);
  }

  public static String ada(Map<String, String> konteks, String nama, String awal) {
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
