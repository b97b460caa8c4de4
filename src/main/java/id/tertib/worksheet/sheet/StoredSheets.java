package id.tertib.worksheet.sheet;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.work.AuthorTable;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a sheet: scales, revisions, the trail. */
@Component
public class StoredSheets implements Sheets {

  static final int LONGEST = 4000;

  private final SheetTables tables;
  private final Scales scales;
  private final Attachable attachable;
  private final AuditTrail audit;
  private final AuthorTable authors;
  private final Clock clock;
  private final WorksheetWords words;

  StoredSheets(
      SheetTables tables,
      Scales scales,
      Attachable attachable,
      AuditTrail audit,
      AuthorTable authors,
      Clock clock,
      WorksheetWords words) {
    this.tables = tables;
    this.scales = scales;
    this.attachable = attachable;
    this.audit = audit;
    this.authors = authors;
    this.clock = clock;
    this.words = words;
  }

  @Override
  @Transactional
  public String create(NewSheet sheet) {
    return tables.create(sheet);
  }

  @Override
  @Transactional(readOnly = true)
  public Sheet read(String id) {
    return tables.load(id).orElseThrow(() -> unknown(id)).sheet();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Sheet> find(String instrument, String subject) {
    return tables
        .head(instrument, subject)
        .flatMap(head -> tables.load(head.id()))
        .map(StoredSheet::sheet);
  }

  @Override
  public Map<String, String> ids(String instrument, Collection<String> subjects) {
    return tables.ids(instrument, subjects);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Progress> progress(Collection<String> sheetIds) {
    var progress = tables.progress(sheetIds);
    var begun =
        progress.entrySet().stream()
            .filter(sheet -> sheet.getValue().answered() > 0)
            .map(Map.Entry::getKey)
            .toList();
    tables
        .filled(begun)
        .forEach((id, items) -> progress.computeIfPresent(id, (same, far) -> lacking(far, items)));
    return progress;
  }

  @Override
  @Transactional(readOnly = true)
  public Progress progress(TaskSheet part) {
    var own =
        read(part.sheetId()).items().stream()
            .filter(item -> part.outside(item.item()).isEmpty())
            .toList();
    var required = own.stream().filter(item -> item.item().required()).toList();
    var filled = required.stream().filter(StoredSheets::filled).toList();
    var last =
        own.stream()
            .flatMap(item -> Stream.ofNullable(item.layers().get(Layer.SELF)))
            .map(Answer::at)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return lacking(new Progress(filled.size(), required.size(), filled.size(), last), filled);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, List<AnsweredItem>> items(Collection<String> sheetIds) {
    return tables.items(sheetIds);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> holding(Collection<String> sheetIds, Collection<String> codes) {
    return tables.holding(sheetIds, codes);
  }

  private static boolean filled(AnsweredItem item) {
    var answer = item.layers().get(Layer.SELF);
    return answer != null && answer.value() != null;
  }

  private Progress lacking(Progress far, List<AnsweredItem> items) {
    var lacking =
        items.stream().filter(item -> scales.of(item.item()).missing(item).isPresent()).count();
    return new Progress(
        far.answered(), far.required(), far.answered() - (int) lacking, far.lastAt());
  }

  @Override
  @Transactional
  public Answer save(
      String sheetId,
      String code,
      String layer,
      String userId,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision) {
    try {
      return write(sheetId, code, layer, userId, value, note, reason, revision, null);
    } catch (NewerAnswer newer) {
      throw RefusedException.conflict(sentence(code, newer.answer()));
    }
  }

  /**
   * As {@link #save}, but a newer answer comes along.
   *
   * @param source for the trail, where the entry came from; null when it was typed in the tab
   * @throws NewerAnswer instead of the 409
   */
  @Transactional
  public Answer write(
      String sheetId,
      String code,
      String layer,
      String userId,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision,
      @Nullable String source)
      throws NewerAnswer {
    var head = tables.lock(sheetId).orElseThrow(() -> unknown(sheetId));
    var item = item(sheetId, code);
    var stored =
        new StoredSheet(
            head, tables.layers(sheetId), List.of(item), tables.answers(sheetId, code), Map.of());
    var speaking = stored.layer(layer);
    var before = stored.answer(code, speaking);
    if (revision != (before == null ? 0 : before.revision())) {
      throw new NewerAnswer(before);
    }
    var written =
        written(
            stored,
            item,
            speaking,
            new Entry(code, value, note, reason),
            userId,
            () -> tables.attachmentsOf(sheetId, code).size());
    tables.put(sheetId, code, layer, written.answer());
    authors.note(head.subject(), Authors.Part.layer(layer), userId);
    audit.record(written.told().detail(source == null ? code : code + ", " + source));
    return written.answer();
  }

  @Override
  @Transactional
  public void saveAll(String sheetId, String layer, String userId, Collection<Entry> entries) {
    var stored = tables.lock(sheetId).map(tables::load).orElseThrow(() -> unknown(sheetId));
    var speaking = stored.layer(layer);
    var items = stored.items().stream().collect(toMap(SheetItem::code, Function.identity()));
    var written = new LinkedHashMap<String, Written>();
    for (var entry : entries) {
      var code = entry.code();
      var item = items.get(code);
      if (item == null) {
        throw RefusedException.notFound(words.of("lembar.butir.tidak-ada", code));
      }
      var before = stored.answer(code, speaking);
      if (before != null || written.containsKey(code)) {
        throw RefusedException.conflict(sentence(code, before));
      }
      written.put(
          code, written(stored, item, speaking, entry, userId, () -> stored.documents(code)));
    }
    if (!written.isEmpty()) {
      var answers = new LinkedHashMap<String, Answer>();
      written.forEach((code, each) -> answers.put(code, each.answer()));
      tables.putNew(sheetId, layer, answers);
      authors.note(stored.head().subject(), Authors.Part.layer(layer), userId);
      audit.record(
          written.entrySet().stream()
              .map(each -> each.getValue().told().detail(each.getKey()))
              .toList());
    }
  }

  /** An answer with its line in the trail. */
  private record Written(Answer answer, AuditEntry told) {}

  /**
   * What an entry becomes.
   *
   * @throws RefusedException 400 when the scale refuses it, its reason is missing, or it is too
   *     long
   */
  private Written written(
      StoredSheet stored,
      SheetItem item,
      Layer layer,
      Entry entry,
      String userId,
      IntSupplier documents) {
    var code = item.code();
    var value = entry.value();
    var normal = value == null || value.isNull() ? null : scales.normal(item, value, documents);
    if (normal != null) {
      fits(code, "lembar.butir.isian", normal.toString());
    }
    var standing = stored.standing(item, layer);
    if (Judgement.asksReason(layer, standing, normal) && PlainText.orNull(entry.reason()) == null) {
      throw RefusedException.badRequest(words.of("lembar.butir.alasan", code));
    }
    var before = stored.answer(code, layer);
    var after =
        new Answer(
            normal,
            fits(code, "lembar.butir.catatan", PlainText.orNull(entry.note())),
            fits(code, "lembar.butir.alasannya", PlainText.orNull(entry.reason())),
            userId,
            clock.instant(),
            before == null ? 1 : before.revision() + 1);
    var scale = scales.of(item);
    return new Written(
        after,
        AuditEntry.of(userId, deed(layer, standing, normal), stored.head().subject())
            .change(Readable.answer(before, item, scale), Readable.answer(after, item, scale))
            .because(after.reason()));
  }

  @Override
  @Transactional
  public void attach(String sheetId, String code, String evidenceId, String userId) {
    attach(sheetId, code, evidenceId, Layer.SELF, userId);
  }

  /** As the interface's, as proof of this layer. */
  @Transactional
  void attach(String sheetId, String code, String evidenceId, String layer, String userId) {
    var head = tables.lock(sheetId).orElseThrow(() -> unknown(sheetId));
    item(sheetId, code);
    var document =
        attachable
            .find(evidenceId, head, layer, userId)
            .orElseThrow(
                () -> RefusedException.notFound(words.of("lembar.bukti.kantor-lain", evidenceId)));
    if (tables.attach(sheetId, code, evidenceId, layer, userId)) {
      authors.note(head.subject(), Authors.Part.layer(layer), userId);
      audit.record(
          AuditEntry.of(userId, "melampirkan", head.subject())
              .detail(code)
              .change(null, readable(document) + from(document, head)));
    }
  }

  /** Takes a document from an item; it stays the office's. The caller knows that it is there. */
  @Transactional
  void detach(String sheetId, String code, Evidence document, String layer, String userId) {
    var head = tables.lock(sheetId).orElseThrow(() -> unknown(sheetId));
    tables.detach(sheetId, code, document.id());
    authors.note(head.subject(), Authors.Part.layer(layer), userId);
    audit.record(
        AuditEntry.of(userId, "melepas", head.subject())
            .detail(code)
            .change(readable(document), null));
  }

  @Override
  @Transactional
  public void addContext(String sheetId, String code, String key, String text) {
    tables.lock(sheetId).orElseThrow(() -> unknown(sheetId));
    tables.addContext(sheetId, item(sheetId, code), key, text);
  }

  @Override
  @Transactional
  public void archive(String subject, String archived) {
    tables.move(subject, archived);
    authors.move(subject, archived);
  }

  @Override
  @Transactional(readOnly = true)
  public String checksum(String sheetId) {
    return Checksum.of(tables.load(sheetId).orElseThrow(() -> unknown(sheetId)));
  }

  /** Why an entry was not taken, for the person who sent it. */
  String sentence(String code, @Nullable Answer newer) {
    return newer == null
        ? words.of("lembar.butir.revisi", code)
        : words.of("lembar.butir.usang", code, words.nameOf(newer.by()));
  }

  /** As the trail tells it. */
  private static String deed(Layer layer, @Nullable JsonNode standing, @Nullable JsonNode value) {
    if (layer.code().equals(Layer.SELF)) {
      return "mengisi";
    }
    return Judgement.agrees(layer, standing, value) ? "menyepakati" : "mengoreksi";
  }

  private SheetItem item(String sheetId, String code) {
    return tables
        .item(sheetId, code)
        .orElseThrow(() -> RefusedException.notFound(words.of("lembar.butir.tidak-ada", code)));
  }

  /**
   * @throws RefusedException 400 when it is too long to be kept
   */
  public @Nullable String fits(String code, String what, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw RefusedException.badRequest(
          words.of("lembar.butir.panjang", code, words.of(what), Integer.toString(text.length())));
    }
    return text;
  }

  private static String readable(Evidence document) {
    return "%s (SHA-256 %s)".formatted(document.name(), document.sha256());
  }

  private static String from(Evidence document, StoredSheet.Head head) {
    return document.isOf(head.owner().code(), head.subject()) ? "" : ", milik " + document.owner();
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("Lembar %s tidak ada".formatted(id));
  }
}
