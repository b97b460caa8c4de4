package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file shows beside an action, whether it is a checklist or a quarterly report. */
public final class AksiColumns {

  public static final String KONDISI = "Kondisi ideal";
  public static final String DOKUMEN = "Dokumen";
  public static final String JADWAL = "Jadwal";

  private static final ObjectMapper JSON = new ObjectMapper();

  private AksiColumns() {}

  public static List<Beside> semester(SheetItem butir) {
    return columns(butir, "Semester lalu");
  }

  public static List<Beside> triwulan(SheetItem butir) {
    return columns(butir, "Triwulan lalu");
  }

  private static List<Beside> columns(SheetItem butir, String earlierTitle) {
    var context = butir.context();
    return List.of(
        new Beside(KONDISI, kondisi(context)),
        new Beside(DOKUMEN, withPrefix(context, "dokumen", "")),
        new Beside(JADWAL, jadwal(context)),
        new Beside(earlierTitle, earlier(context.get("lalu"))));
  }

  /** A further action has no ideal condition; there stands where it is from. */
  private static String kondisi(Map<String, String> context) {
    return withPrefix(context, FurtherRows.SUMBER, FurtherRows.SECTION + ": ")
        + withPrefix(context, "kondisiIdeal", "");
  }

  private static String jadwal(Map<String, String> context) {
    var text = withPrefix(context, "jadwal", "");
    if ("ya".equals(context.get("jadwalUsulan"))) {
      text += " (jadwal usulan)";
    }
    var carried = context.getOrDefault("terbawa", "0");
    return carried.equals("0") ? text : "%s; terbawa dari %s siklus".formatted(text, carried);
  }

  public static String withPrefix(Map<String, String> context, String name, String prefix) {
    var text = context.getOrDefault(name, "");
    return text.isBlank() ? "" : prefix + text;
  }

  /** As {@code DaftarPeriksa} wrote it for the screen. */
  private static String earlier(@Nullable String text) {
    if (text == null) {
      return "";
    }
    try {
      var content = JSON.readTree(text);
      var note = content.path("catatan").asText();
      return "%s: %s, %d dari %d dokumen%s"
          .formatted(
              content.path("semester").asText(),
              Pelaksanaan.find(content.path("pelaksanaan").asText())
                  .map(Pelaksanaan::label)
                  .orElse("kosong"),
              content.path("tersedia").asInt(),
              content.path("dibutuhkan").asInt(),
              note.isBlank() ? "" : ". “" + note + "”");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Isian semester lalu tidak terbaca: " + text, e);
    }
  }
}
