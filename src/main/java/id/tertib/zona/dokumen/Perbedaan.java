package id.tertib.zona.dokumen;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.ExplainedSheet;
import id.tertib.worksheet.Sheet;
import id.tertib.zona.nilai.LapisZona;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item that some layer answered otherwise than the one before it.
 *
 * @param bagian where it stands, e.g. “Pemenuhan, Manajemen Perubahan”
 * @param jawaban by code of the layer, as short as a table takes it; those that said nothing are
 *     absent
 * @param alasan of each layer that gave one, by its name
 */
record Perbedaan(
    String kode,
    String bagian,
    String teks,
    Map<String, String> jawaban,
    Map<String, String> alasan) {

  /** In the order of the sheet. */
  static List<Perbedaan> of(Sheet sheet, ExplainedSheet explained) {
    var said =
        explained.nodes().stream()
            .flatMap(Perbedaan::items)
            .collect(Collectors.toMap(ExplainedSheet.Item::code, Function.identity()));
    return sheet.items().stream()
        .filter(item -> differs(sheet, item))
        .map(item -> of(sheet, item, Objects.requireNonNull(said.get(item.item().code()))))
        .toList();
  }

  private static Stream<ExplainedSheet.Item> items(ExplainedSheet.Part part) {
    return Stream.concat(part.items().stream(), part.parts().stream().flatMap(Perbedaan::items));
  }

  private static boolean differs(Sheet sheet, AnsweredItem item) {
    return sheet.layers().stream()
            .flatMap(layer -> Stream.ofNullable(item.layers().get(layer.code())))
            .map(answer -> answer.value())
            .filter(Objects::nonNull)
            .distinct()
            .count()
        > 1;
  }

  private static Perbedaan of(Sheet sheet, AnsweredItem item, ExplainedSheet.Item explained) {
    var codes = new HashMap<String, String>();
    sheet.layers().forEach(layer -> codes.put(layer.name(), layer.code()));
    var answers = new LinkedHashMap<String, String>();
    var reasons = new LinkedHashMap<String, String>();
    for (var one : explained.said()) {
      if (!one.answer().isEmpty()) {
        answers.put(Objects.requireNonNull(codes.get(one.layer())), one.answer());
      }
      var reason = one.reason();
      if (reason != null && !reason.isBlank()) {
        reasons.put(one.layer(), reason);
      }
    }
    return new Perbedaan(
        item.item().code(), bagian(item.item().headings()), item.item().text(), answers, reasons);
  }

  /** Component and area; Hasil is not said twice. */
  private static String bagian(List<String> headings) {
    return headings.stream().skip(1).limit(2).distinct().collect(Collectors.joining(", "));
  }

  /** What this layer said; a dash for nothing. */
  String jawaban(LapisZona lapis) {
    return or(jawaban.get(lapis.kode()));
  }

  /** Each with whose it is; a dash for none. */
  String semuaAlasan() {
    return or(
        alasan.entrySet().stream()
            .map(one -> one.getKey() + ": " + one.getValue())
            .collect(Collectors.joining("\n")));
  }

  private static String or(@Nullable String text) {
    return text == null || text.isEmpty() ? "–" : text;
  }
}
