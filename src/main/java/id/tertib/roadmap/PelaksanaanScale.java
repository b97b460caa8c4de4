package id.tertib.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How far an action is carried out, with the documents needed and available (Tabel 11). */
@Component
public class PelaksanaanScale implements Scale {

  public static final String KIND = "PELAKSANAAN";

  private static final int MOST = 9999;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return List.of(
        Field.choice("pelaksanaan", "Pelaksanaan", options(Pelaksanaan.values())),
        documents("dibutuhkan", "Dok. dibutuhkan", 1).named("Dokumen yang dibutuhkan"),
        documents("tersedia", "Dok. tersedia", 0).countingDocuments(),
        Field.ratio(
            "dokumen", "Dokumen", new Field.Ratio("tersedia", "dibutuhkan", "dok.", "dokumen")));
  }

  /** Kept while it is not asked, for whoever changes the answer back. */
  private static Field documents(String key, String title, int least) {
    return Field.count(key, title, least, MOST)
        .beginningWith(Integer.toString(least))
        .shownWhen(
            "pelaksanaan",
            "",
            Pelaksanaan.SUDAH.kode(),
            Pelaksanaan.SEBAGIAN.kode(),
            Pelaksanaan.BELUM.kode());
  }

  public static List<Option> options(Pelaksanaan... values) {
    return Arrays.stream(values)
        .map(each -> new Option(each.kode(), each.label(), mark(each)))
        .toList();
  }

  private static Mark mark(Pelaksanaan value) {
    return switch (value) {
      case SUDAH -> Mark.DONE;
      case SEBAGIAN -> Mark.PARTLY;
      case BELUM -> Mark.OPEN;
      case TIDAK_BERLAKU -> Mark.NOT_ASKED;
    };
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    var code = item.code();
    if (!value.isObject()) {
      throw RefusedException.badRequest(
          "Jawaban %s harus berisi pelaksanaan, dibutuhkan, dan tersedia.".formatted(code));
    }
    var pelaksanaan =
        Pelaksanaan.find(value.path("pelaksanaan").asText())
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Pelaksanaan %s harus sudah, sebagian, belum, atau tidak_berlaku."
                            .formatted(code)));
    var result = JsonNodeFactory.instance.objectNode();
    result.put("pelaksanaan", pelaksanaan.kode());
    result.put("dibutuhkan", number(code, value, "dibutuhkan", 1));
    result.put("tersedia", number(code, value, "tersedia", 0));
    return result;
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return AksiColumns.semester(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return ButirViews.ofAksi(item);
  }

  @Override
  public RowView row() {
    return new RowView(false, "(wajib bila Belum atau Tidak berlaku)");
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var answer = Optional.ofNullable(item.layers().get(Layer.SELF));
    var value = answer.map(Answer::value);
    if (value.isEmpty()) {
      return item.item().required() ? Optional.of("belum diisi") : Optional.empty();
    }
    var note = answer.map(Answer::note).filter(text -> !VisibleText.isBlank(text));
    if (pelaksanaan(value.get()).needsNote() && note.isEmpty()) {
      return Optional.of("perlu catatan");
    }
    if (value.get().path("tersedia").asInt() > 0 && item.evidence().isEmpty() && note.isEmpty()) {
      return Optional.of("perlu berkas bukti atau catatan tempat dokumennya");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> contradiction(AnsweredItem item) {
    return item.last()
        .map(answer -> Objects.requireNonNull(answer.value()))
        .filter(value -> pelaksanaan(value) != Pelaksanaan.TIDAK_BERLAKU)
        .map(value -> contradictions(item, value))
        .filter(found -> !found.isEmpty())
        .map(found -> String.join("; ", found));
  }

  private static List<String> contradictions(AnsweredItem item, JsonNode value) {
    var needed = value.path("dibutuhkan").asInt();
    var available = value.path("tersedia").asInt();
    var files = item.evidence().size();
    var found = new ArrayList<String>();
    if (pelaksanaan(value) == Pelaksanaan.SUDAH && available < needed) {
      found.add(
          "sudah, tetapi dokumen tersedia %d dari %d%s"
              .formatted(
                  available,
                  needed,
                  files == 0 && !isExplained(item) ? ", tanpa berkas dan tanpa catatan" : ""));
    }
    if (available > needed) {
      found.add("dokumen tersedia %d, yang dibutuhkan hanya %d".formatted(available, needed));
    }
    if (files > available) {
      found.add("%d berkas terlampir, dokumen tersedia ditulis %d".formatted(files, available));
    }
    return found;
  }

  /** By a note, or by the reason of whoever corrected. */
  private static boolean isExplained(AnsweredItem item) {
    return item.layers().values().stream()
        .flatMap(answer -> Stream.of(answer.note(), answer.reason()))
        .anyMatch(text -> text != null && !VisibleText.isBlank(text));
  }

  /** What an answer in its normal form says. */
  public static Pelaksanaan pelaksanaan(JsonNode answer) {
    return Pelaksanaan.find(answer.path("pelaksanaan").asText())
        .orElseThrow(() -> new IllegalStateException("Jawaban tidak dikenal: " + answer));
  }

  private static int number(String kode, JsonNode value, String name, int least) {
    var content = value.get(name);
    if (content == null || content.isNull()) {
      return least;
    }
    var text = content.asText().strip();
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least) {
      throw RefusedException.badRequest(
          "Dokumen %s pada %s harus bilangan bulat %d sampai %d, bukan '%s'."
              .formatted(name, kode, least, MOST, text));
    }
    return Integer.parseInt(text);
  }
}
