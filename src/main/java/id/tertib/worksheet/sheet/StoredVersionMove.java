package id.tertib.worksheet.sheet;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.VersionMove;
import id.tertib.worksheet.instrument.InstrumentRows;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rows of another version under the answers of a sheet. */
@Component
class StoredVersionMove implements VersionMove {

  private final SheetTables tables;
  private final VersionTables versions;
  private final Instruments instruments;
  private final InstrumentSheets scores;
  private final OldResults old;
  private final AuditTrail audit;
  private final WorksheetWords words;

  StoredVersionMove(
      SheetTables tables,
      VersionTables versions,
      OldResults old,
      Instruments instruments,
      InstrumentSheets scores,
      AuditTrail audit,
      WorksheetWords words) {
    this.tables = tables;
    this.versions = versions;
    this.old = old;
    this.instruments = instruments;
    this.scores = scores;
    this.audit = audit;
    this.words = words;
  }

  /** A move that was thought through. */
  private record Plan(
      StoredSheet before, Sheet after, Set<String> gone, Set<String> blanked, List<Line> lines) {}

  @Override
  @Transactional(readOnly = true)
  public Preview preview(String sheetId, InstrumentId to) {
    return shown(plan(sheetId, to), to);
  }

  @Override
  @Transactional
  public String move(String sheetId, InstrumentId to, String reason, String by) {
    var why = PlainText.orNull(reason);
    if (why == null) {
      throw RefusedException.badRequest(words.of("lembar.versi.alasan"));
    }
    tables.lock(sheetId).orElseThrow(() -> unknown(sheetId));
    var plan = plan(sheetId, to);
    var head = plan.before().head();
    var aside = UUID.randomUUID().toString();
    versions.copy(sheetId, aside, old.subjectFor(head));
    var known = plan.before().items().stream().map(SheetItem::code).collect(Collectors.toSet());
    versions.remove(sheetId, plan.gone());
    versions.blank(sheetId, plan.blanked());
    versions.putLayers(
        sheetId, plan.after().layers(), plan.before().layers().stream().map(Layer::code).toList());
    versions.put(sheetId, plan.after().items().stream().map(AnsweredItem::item).toList(), known);
    versions.setVersion(sheetId, to.version());
    audit.record(
        AuditEntry.of(by, words.of("lembar.versi.jejak"), head.subject())
            .change(head.version(), to.version())
            .because(why));
    return aside;
  }

  private Plan plan(String sheetId, InstrumentId to) {
    var before = tables.load(sheetId).orElseThrow(() -> unknown(sheetId));
    var from = new InstrumentId(before.head().instrument(), before.head().version());
    var old = instruments.find(from).orElseThrow(() -> unknown(sheetId));
    var target = target(from, to);
    var layers = InstrumentRows.layers(target);
    before.layers().stream()
        .filter(layer -> layers.stream().noneMatch(one -> one.code().equals(layer.code())))
        .findFirst()
        .ifPresent(
            layer -> {
              throw RefusedException.badRequest(
                  words.of("lembar.versi.lapis", to.toString(), layer.name()));
            });
    var scoring = instruments.scoring(to);
    var answered =
        before.items().stream()
            .collect(
                Collectors.toMap(
                    SheetItem::code, before::answered, (first, same) -> first, LinkedHashMap::new));
    var lines = new ArrayList<Line>();
    var blanked = new LinkedHashSet<String>();
    var items = new ArrayList<AnsweredItem>();
    for (var item : InstrumentRows.items(target)) {
      var known = answered.get(item.code());
      items.add(
          known == null
              ? added(item, lines)
              : kept(item, known, old, target, scoring, lines, blanked));
    }
    var gone = new LinkedHashSet<>(answered.keySet());
    items.forEach(item -> gone.remove(item.item().code()));
    gone.forEach(
        code ->
            lines.add(
                new Line(
                    Kind.GONE,
                    code,
                    Objects.requireNonNull(answered.get(code)).item().text(),
                    words.of("lembar.versi.hilang"))));
    var after =
        new Sheet(
            before.head().id(),
            to.key(),
            to.version(),
            before.head().subject(),
            before.head().owner(),
            layers,
            items);
    return new Plan(before, after, gone, blanked, lines);
  }

  private Instrument target(InstrumentId from, InstrumentId to) {
    if (!to.key().equals(from.key()) || to.equals(from)) {
      throw RefusedException.badRequest(
          words.of("lembar.versi.sama", from.toString(), to.toString()));
    }
    return instruments
        .find(to)
        .orElseThrow(
            () -> RefusedException.notFound(words.of("lembar.versi.tidak-ada", to.toString())));
  }

  private AnsweredItem added(SheetItem item, List<Line> lines) {
    lines.add(new Line(Kind.NEW, item.code(), item.text(), words.of("lembar.versi.baru")));
    return new AnsweredItem(item, Map.of(), List.of());
  }

  /** With what stood beside it, and with its answers if they all fit. */
  private AnsweredItem kept(
      SheetItem item,
      AnsweredItem known,
      Instrument old,
      Instrument target,
      Scoring scoring,
      List<Line> lines,
      Set<String> blanked) {
    var context = new LinkedHashMap<>(known.item().context());
    context.putAll(item.context());
    var row =
        new SheetItem(
            item.code(), item.headings(), item.text(), item.scale(), item.required(), context);
    var bad =
        known.layers().values().stream()
            .map(Answer::value)
            .filter(Objects::nonNull)
            .anyMatch(value -> !scoring.takes(item.code(), value));
    if (bad) {
      blanked.add(item.code());
      lines.add(new Line(Kind.BLANKED, item.code(), item.text(), words.of("lembar.versi.kosong")));
      return new AnsweredItem(row, Map.of(), known.evidence());
    }
    var changed =
        changes(
            old.item(item.code()).orElse(null),
            target.item(item.code()).orElse(null),
            !instruments
                .scoring(old.id())
                .nodeWeight(item.code())
                .equals(scoring.nodeWeight(item.code())));
    if (changed != null) {
      lines.add(new Line(Kind.CHANGED, item.code(), item.text(), changed));
    }
    return new AnsweredItem(row, known.layers(), known.evidence(), known.outdated());
  }

  /** What of an item is another in the new version; null for nothing that people read. */
  private @Nullable String changes(@Nullable Item old, @Nullable Item now, boolean weight) {
    if (old == null || now == null) {
      return null;
    }
    var changed = new ArrayList<String>();
    if (!old.text().equals(now.text())) {
      changed.add(words.of("lembar.versi.teks"));
    }
    if (!old.levels().equals(now.levels())) {
      changed.add(words.of("lembar.versi.tingkat"));
    }
    if (!old.scale().equals(now.scale())) {
      changed.add(words.of("lembar.versi.skala"));
    }
    if (!old.evidence().equals(now.evidence())) {
      changed.add(words.of("lembar.versi.bukti"));
    }
    if (weight) {
      changed.add(words.of("lembar.versi.bobot"));
    }
    return changed.isEmpty() ? null : String.join(", ", changed);
  }

  private Preview shown(Plan plan, InstrumentId to) {
    var before = plan.before().sheet();
    var scored = new ArrayList<Scores>();
    for (var layer : before.layers()) {
      if (layer.code().equals(Layer.SELF)
          || before.items().stream().anyMatch(item -> item.layers().containsKey(layer.code()))) {
        scored.add(
            new Scores(
                layer.code(), layer.name(), total(before, layer), total(plan.after(), layer)));
      }
    }
    return new Preview(
        before.subject(),
        new InstrumentId(before.instrument(), before.version()),
        to,
        List.copyOf(plan.lines()),
        scored);
  }

  private String total(Sheet sheet, Layer layer) {
    return scores
        .score(sheet, layer.code())
        .map(Score::total)
        .map(total -> total.rounded(2).toPlainString())
        .orElse("");
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("Lembar %s bukan lembar sebuah instrumen".formatted(id));
  }
}
