package id.tertib.worksheet.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.Scales;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.WorksheetWords;
import id.tertib.worksheet.workbook.Form.Column;
import id.tertib.worksheet.workbook.Form.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a sheet into the form of a file, by the scales of its items. */
@Component
final class Forms {

  private final Scales scales;
  private final WorksheetWords words;

  Forms(Scales scales, WorksheetWords words) {
    this.scales = scales;
    this.words = words;
  }

  Form of(TaskSheet sheet, StoredSheet stored) {
    var written = sheet.layer() == null ? null : stored.layer(sheet);
    var earlier = written == null ? heardBeforeTheLast(stored) : stored.before(written);
    var rows = stored.items().stream().map(item -> row(item, written, earlier, stored)).toList();
    return new Form(written, columns(rows, written, earlier), rows);
  }

  /** For whoever only reads: the layers that said something, but for the last of them. */
  private static List<Layer> heardBeforeTheLast(StoredSheet stored) {
    var heard =
        stored.layers().stream()
            .filter(
                layer ->
                    stored.items().stream()
                        .anyMatch(item -> stored.answer(item.code(), layer) != null))
            .toList();
    if (heard.isEmpty() || heard.get(heard.size() - 1).code().equals(Layer.SELF)) {
      return List.of();
    }
    return stored.before(heard.get(heard.size() - 1)).stream()
        .filter(layer -> layer.code().equals(Layer.SELF) || heard.contains(layer))
        .toList();
  }

  /** The answer as the file tells it, in one line; null when blank. */
  @Nullable String describe(SheetItem item, @Nullable Answer answer) {
    return answer == null ? null : describe(item, answer.value(), answer.note(), answer.reason());
  }

  /** As above, of an answer that is not written yet. */
  @Nullable String describe(
      SheetItem item, @Nullable JsonNode value, @Nullable String note, @Nullable String reason) {
    return describe(item, entry(item, value, note, reason));
  }

  private Form.Row row(
      SheetItem item, @Nullable Layer written, List<Layer> earlier, StoredSheet stored) {
    var scale = scales.of(item);
    var answer =
        written == null
            ? stored.answered(item).last().orElse(null)
            : stored.answer(item.code(), written);
    var entry =
        new LinkedHashMap<>(
            answer == null
                ? Map.of()
                : entry(item, answer.value(), answer.note(), answer.reason()));
    if (judges(written)) {
      entry.remove(Form.NOTE);
    }
    var before = new LinkedHashMap<String, String>();
    for (var layer : earlier) {
      var said = describe(item, stored.answer(item.code(), layer));
      if (said != null) {
        before.put(layer.code(), said);
      }
    }
    var beside =
        scale.beside(item).stream()
            .collect(
                Collectors.toMap(Beside::title, Beside::text, (a, b) -> a, LinkedHashMap::new));
    // Only where nothing is written: a file that comes home must find the columns that it left
    // with.
    if (written == null) {
      scale
          .contradiction(stored.answered(item))
          .ifPresent(found -> beside.put(words.of("berkas.kolom.perlu-dilihat"), found));
    }
    return new Form.Row(
        item,
        scale.cells(item).stream()
            .collect(
                Collectors.toMap(
                    AnswerCell::key, Function.identity(), (a, b) -> a, LinkedHashMap::new)),
        beside,
        before,
        entry,
        answer == null ? 0 : answer.revision());
  }

  private List<Column> columns(List<Form.Row> rows, @Nullable Layer written, List<Layer> earlier) {
    var columns = new ArrayList<Column>();
    columns.add(column(Part.CODE, "kode"));
    columns.add(column(Part.TEXT, "uraian"));
    var beside = new LinkedHashSet<String>();
    var cells = new LinkedHashMap<String, AnswerCell>();
    for (var row : widestFirst(rows)) {
      beside.addAll(row.beside().keySet());
      row.cells().forEach(cells::putIfAbsent);
    }
    // Left out where it says nothing at all; what items say never changes, nor do the columns.
    beside.removeIf(
        title -> rows.stream().allMatch(row -> row.beside().getOrDefault(title, "").isBlank()));
    beside.forEach(title -> columns.add(new Column(Part.BESIDE, title, title)));
    earlier.forEach(
        layer ->
            columns.add(
                new Column(
                    Part.EARLIER,
                    layer.code(),
                    words.of("berkas.kolom.lapis", inSentence(layer.name())))));
    cells.forEach((key, cell) -> columns.add(new Column(Part.ENTRY, key, cell.title())));
    if (!judges(written)) {
      columns.add(new Column(Part.ENTRY, Form.NOTE, words.of("berkas.kolom.catatan")));
    }
    if (judges(written) || !earlier.isEmpty()) {
      columns.add(new Column(Part.ENTRY, Form.REASON, words.of("berkas.kolom.alasan")));
    }
    return columns;
  }

  private static boolean judges(@Nullable Layer written) {
    return written != null && !written.code().equals(Layer.SELF);
  }

  /** A name that is no abbreviation begins small inside a sentence. */
  private static String inSentence(String name) {
    return name.length() > 1 && Character.isLowerCase(name.charAt(1))
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /** The scale with the most columns says their order. */
  private static List<Form.Row> widestFirst(List<Form.Row> rows) {
    return rows.stream()
        .sorted(java.util.Comparator.comparingInt(row -> -row.beside().size() - row.cells().size()))
        .toList();
  }

  private Column column(Part part, String key) {
    var title = words.of("berkas.kolom." + key);
    return new Column(part, title, title);
  }

  private Map<String, String> entry(
      SheetItem item, @Nullable JsonNode value, @Nullable String note, @Nullable String reason) {
    var entry = new LinkedHashMap<String, String>();
    if (value != null) {
      var scale = scales.of(item);
      var parts = scale.toCells(value);
      for (var cell : scale.cells(item)) {
        var text = parts.getOrDefault(cell.key(), "");
        if (!text.isBlank()) {
          entry.put(cell.key(), cell.normal(text).orElse(text));
        }
      }
    }
    if (note != null) {
      entry.put(Form.NOTE, note);
    }
    if (reason != null) {
      entry.put(Form.REASON, reason);
    }
    return entry;
  }

  /** As above, of what stands in the cells. */
  @Nullable String describe(SheetItem item, Map<String, String> entry) {
    var answer =
        scales.of(item).cells(item).stream()
            .filter(cell -> entry.containsKey(cell.key()))
            .map(
                cell -> {
                  var shown = cell.shown(entry.getOrDefault(cell.key(), ""));
                  return cell.kind() == AnswerCell.Kind.CHOICE ? shown : cell.title() + " " + shown;
                })
            .collect(Collectors.joining(", "));
    var parts = new ArrayList<String>();
    if (!answer.isEmpty()) {
      parts.add(answer);
    }
    var note = entry.get(Form.NOTE);
    if (note != null) {
      parts.add(words.of("berkas.isi.catatan", note));
    }
    var reason = entry.get(Form.REASON);
    if (reason != null) {
      parts.add(words.of("berkas.isi.alasan", reason));
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
