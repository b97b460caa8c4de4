package id.tertib.worksheet.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.evidence.Evidence;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Outline;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a sheet into the form of a file, by the scales of its items. */
@Component
final class Forms {

  private final ObjectProvider<SheetFigures> figures;
  private final Scales scales;
  private final WorksheetWords words;

  Forms(ObjectProvider<SheetFigures> figures, Scales scales, WorksheetWords words) {
    this.figures = figures;
    this.scales = scales;
    this.words = words;
  }

  Form of(TaskSheet sheet, StoredSheet stored) {
    var written = sheet.layer() == null ? null : stored.layer(sheet);
    var outline = outline(stored.upTo(stored.layer(sheet)));
    var before = written == null ? heardBeforeTheLast(stored) : stored.before(written);
    var after = written == null || outline == null ? List.<Layer>of() : heardAfter(written, stored);
    var others = Stream.concat(before.stream(), after.stream()).toList();
    var rows =
        stored.items().stream()
            .map(item -> row(item, sheet, others, outline != null, stored))
            .toList();
    var columns = new ArrayList<>(beside(rows, outline != null));
    before.forEach(layer -> columns.addAll(other(layer, rows, outline != null)));
    columns.addAll(entries(rows, written, before));
    after.forEach(layer -> columns.addAll(other(layer, rows, true)));
    if (rows.stream().anyMatch(row -> row.beside().containsKey(documents()))) {
      columns.add(
          new Column(
              Part.BESIDE, documents(), documents(), words.of("berkas.kolom.kelompok-bukti")));
    }
    return new Form(written, outline, columns, rows);
  }

  private @Nullable Outline outline(Sheet sheet) {
    return figures
        .orderedStream()
        .filter(figure -> figure.concerns(sheet.instrument()))
        .findFirst()
        .flatMap(figure -> figure.outline(sheet))
        .orElse(null);
  }

  private static List<Layer> heard(StoredSheet stored) {
    return stored.layers().stream()
        .filter(
            layer ->
                stored.items().stream().anyMatch(item -> stored.answer(item.code(), layer) != null))
        .toList();
  }

  /** Whoever gets a sheet back sees why. */
  private static List<Layer> heardAfter(Layer written, StoredSheet stored) {
    return heard(stored).stream()
        .filter(layer -> !layer.equals(written) && !stored.before(written).contains(layer))
        .toList();
  }

  /** For whoever only reads: the layers that said something, but for the last of them. */
  private static List<Layer> heardBeforeTheLast(StoredSheet stored) {
    var heard = heard(stored);
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

  /**
   * @param apart whether notes of other layers, and documents, have columns of their own
   */
  private Form.Row row(
      SheetItem item, TaskSheet sheet, List<Layer> others, boolean apart, StoredSheet stored) {
    var scale = scales.of(item);
    var written = sheet.layer() == null ? null : stored.layer(sheet);
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
    var said = new LinkedHashMap<String, String>();
    others.forEach(layer -> said.putAll(said(item, layer, apart, stored)));
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
    var documents = stored.answered(item).evidence();
    if (apart && !documents.isEmpty()) {
      beside.put(
          documents(), documents.stream().map(Evidence::name).collect(Collectors.joining("\n")));
    }
    return new Form.Row(
        item,
        scale.cells(item).stream()
            .collect(
                Collectors.toMap(
                    AnswerCell::key, Function.identity(), (a, b) -> a, LinkedHashMap::new)),
        beside,
        said,
        entry,
        answer == null ? 0 : answer.revision(),
        written == null ? null : sheet.outside(item).orElse(null));
  }

  private Map<String, String> said(SheetItem item, Layer layer, boolean apart, StoredSheet stored) {
    var answer = stored.answer(item.code(), layer);
    if (answer == null) {
      return Map.of();
    }
    var said = new LinkedHashMap<String, String>();
    var value = apart ? byColumn(item, answer.value()) : describe(item, answer);
    if (value != null) {
      said.put(layer.code(), value);
    }
    var note =
        Stream.of(answer.note(), answer.reason())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    if (apart && !note.isEmpty()) {
      said.put(layer.code() + Form.NOTE, note);
    }
    return said;
  }

  /** Each part of an answer on a line, under the name of its column; null when blank. */
  private @Nullable String byColumn(SheetItem item, @Nullable JsonNode value) {
    var entry = entry(item, value, null, null);
    var lines =
        scales.of(item).cells(item).stream()
            .filter(cell -> entry.containsKey(cell.key()))
            .map(cell -> named(cell, cell.column(), entry.getOrDefault(cell.key(), "")))
            .toList();
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  /** A choice, or a plain value, says by itself what it is. */
  private static String named(AnswerCell cell, String name, String value) {
    var shown = cell.shown(value);
    return cell.kind() == AnswerCell.Kind.CHOICE || cell.key().equals(Scale.PLAIN)
        ? shown
        : name + " " + shown;
  }

  private String documents() {
    return words.of("berkas.kolom.bukti");
  }

  private List<Column> beside(List<Form.Row> rows, boolean worth) {
    var columns = new ArrayList<Column>();
    columns.add(column(Part.CODE, "kode"));
    columns.add(column(Part.TEXT, "uraian"));
    if (worth) {
      columns.add(column(Part.WEIGHT, "bobot"));
      columns.add(column(Part.SCORE, "nilai"));
    }
    var beside = new LinkedHashSet<String>();
    widestFirst(rows).forEach(row -> beside.addAll(row.beside().keySet()));
    beside.remove(documents());
    // Left out where it says nothing at all; what items say never changes, nor do the columns.
    beside.removeIf(
        title -> rows.stream().allMatch(row -> row.beside().getOrDefault(title, "").isBlank()));
    beside.forEach(title -> columns.add(new Column(Part.BESIDE, title, title, asked())));
    return columns;
  }

  private List<Column> other(Layer layer, List<Form.Row> rows, boolean apart) {
    var columns = new ArrayList<Column>();
    var name = inSentence(layer.name());
    columns.add(
        new Column(Part.OTHER, layer.code(), words.of("berkas.kolom.lapis", name), layer.name()));
    var note = layer.code() + Form.NOTE;
    if (apart && rows.stream().anyMatch(row -> row.others().containsKey(note))) {
      columns.add(
          new Column(Part.OTHER, note, words.of("berkas.kolom.catatan-lapis", name), layer.name()));
    }
    return columns;
  }

  private List<Column> entries(List<Form.Row> rows, @Nullable Layer written, List<Layer> before) {
    var cells = new LinkedHashMap<String, AnswerCell>();
    rows.stream()
        .flatMap(row -> Optional.ofNullable(row.cells().get(Scale.PLAIN)).stream())
        .findFirst()
        .ifPresent(plain -> cells.put(Scale.PLAIN, plain));
    widestFirst(rows).forEach(row -> row.cells().forEach(cells::putIfAbsent));
    var band =
        written == null
            ? words.of("berkas.kolom.berlaku")
            : words.of("berkas.kolom.diisi", written.name());
    var columns = new ArrayList<Column>();
    cells.forEach((key, cell) -> columns.add(new Column(Part.ENTRY, key, cell.column(), band)));
    if (!judges(written)) {
      columns.add(new Column(Part.ENTRY, Form.NOTE, words.of("berkas.kolom.catatan"), band));
    }
    if (judges(written) || (written == null && !before.isEmpty())) {
      columns.add(new Column(Part.ENTRY, Form.REASON, words.of("berkas.kolom.alasan"), band));
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
    return new Column(part, title, title, asked());
  }

  private String asked() {
    return words.of("berkas.kolom.kelompok-butir");
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
            .map(cell -> named(cell, cell.title(), entry.getOrDefault(cell.key(), "")))
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
