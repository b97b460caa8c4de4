package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.Sentences;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tab shows beside an action, as {@link AksiContext} noted it. */
public final class ButirViews {

  /** Key of the context under which an offered answer stands. */
  public static final String USULAN = "usulan";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PERIOD = Pattern.compile("(Semester|Triwulan) (IV|I{1,3})\\b");
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  private ButirViews() {}

  public static ItemView ofAksi(SheetItem butir) {
    var context = butir.context();
    var past = read(context.get("lalu"));
    return new ItemView(
        Stream.of(
                line("Ditarik", ditarik(context)),
                line("Sumber", context.get(FurtherRows.SUMBER)),
                line("Kondisi ideal", context.get("kondisiIdeal")),
                documents(context))
            .flatMap(Optional::stream)
            .toList(),
        marks(context),
        past == null ? "baru" : shortPeriod(past) + ": " + pelaksanaan(past),
        past == null ? null : earlier(past),
        usulan(context.get(USULAN)));
  }

  /** Of a further action that was withdrawn after this sheet asked it. */
  private static String ditarik(Map<String, String> context) {
    var reason = context.getOrDefault(FurtherActions.DITARIK, "");
    return reason.isBlank() ? "" : Sentences.closed(reason) + " Jawab “Tidak berlaku”.";
  }

  private static Optional<ItemView.Line> line(String title, @Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(new ItemView.Line(title, text));
  }

  /** Stands also where no document is named: that none is, is told. */
  private static Optional<ItemView.Line> documents(Map<String, String> context) {
    var text = context.getOrDefault("dokumen", "");
    return Optional.of(new ItemView.Line("Dokumen", text.isBlank() ? "–" : text));
  }

  private static List<ItemView.Mark> marks(Map<String, String> context) {
    var marks = new ArrayList<ItemView.Mark>();
    var jadwal = context.getOrDefault("jadwal", "");
    if ("ya".equals(context.get("jadwalUsulan"))) {
      var text = jadwal.isBlank() ? "jadwal usulan" : "jadwal usulan: " + jadwal;
      marks.add(new ItemView.Mark(text, "clock", null));
    } else if (!jadwal.isBlank()) {
      marks.add(new ItemView.Mark("Jadwal: " + jadwal, null, null));
    }
    var carried = context.getOrDefault("terbawa", "0");
    if (!carried.equals("0")) {
      marks.add(new ItemView.Mark("terbawa dari " + carried + " siklus", "back", "warn"));
    }
    return marks;
  }

  private static ItemView.Earlier earlier(JsonNode content) {
    var note = content.path("catatan").asText();
    var text =
        pelaksanaan(content)
            + ", "
            + content.path("tersedia").asInt()
            + " dari "
            + content.path("dibutuhkan").asInt()
            + " dokumen."
            + (note.isBlank() ? "" : " “" + note + "”");
    return new ItemView.Earlier(
        content.path("semester").asText(), text, note.isBlank() ? null : note);
  }

  /** “S1” of semester I, “TW3” of triwulan III; what cannot be shortened stays. */
  private static String shortPeriod(JsonNode content) {
    var period = content.path("semester").asText();
    var matcher = PERIOD.matcher(period);
    return matcher.find()
        ? (matcher.group(1).equals("Semester") ? "S" : "TW") + (ROMAN.indexOf(matcher.group(2)) + 1)
        : period;
  }

  private static ItemView.@Nullable Proposal usulan(@Nullable String text) {
    var content = read(text);
    if (content == null) {
      return null;
    }
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("pelaksanaan", content.path("pelaksanaan").asText());
    answer.put("dibutuhkan", content.path("dibutuhkan").asInt(1));
    answer.put("tersedia", content.path("tersedia").asInt(0));
    var bukti = new ArrayList<ItemView.Document>();
    content
        .path("bukti")
        .forEach(
            node ->
                bukti.add(
                    new ItemView.Document(node.path("id").asText(), node.path("nama").asText())));
    var note = content.path("catatan").asText();
    return new ItemView.Proposal(
        "Terbukti dalam " + content.path("asal").asText(),
        answer,
        note.isBlank() ? null : note,
        bukti);
  }

  private static String pelaksanaan(JsonNode content) {
    return Pelaksanaan.find(content.path("pelaksanaan").asText())
        .map(Pelaksanaan::label)
        .orElse("kosong");
  }

  private static @Nullable JsonNode read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Isian masa lalu tidak terbaca: " + text, e);
    }
  }
}
