package id.tertib.worksheet.xray;

import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.instrument.xray.Finding;
import id.tertib.instrument.xray.Severity;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.instrument.XRays;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.WorksheetWords;
import id.tertib.worksheet.xray.DismissalTable.Dismissal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The findings of a stored sheet, each with the reason for which somebody called it fair. */
@Component
class SheetXRays {

  private final SheetTables tables;
  private final XRays xrays;
  private final DismissalTable dismissals;
  private final WorksheetWords words;

  SheetXRays(SheetTables tables, XRays xrays, DismissalTable dismissals, WorksheetWords words) {
    this.tables = tables;
    this.xrays = xrays;
    this.dismissals = dismissals;
    this.words = words;
  }

  StoredSheet load(TaskSheet task) {
    return tables
        .load(task.sheetId())
        .orElseThrow(() -> new IllegalStateException("Lembar hilang: " + task.sheetId()));
  }

  /** Of the answers that count up to the layer which the task writes. */
  List<Sighting> of(TaskSheet task, StoredSheet stored) {
    var layer = stored.layer(task);
    var seen = stored.upTo(layer);
    var found = new LinkedHashMap<String, List<Finding>>();
    xrays
        .of(seen, layer.code(), most -> earlier(stored, most))
        .forEach(
            finding ->
                found
                    .computeIfAbsent(
                        finding.rule() + " " + finding.code(), one -> new ArrayList<>())
                    .add(finding));
    var dismissed = dismissals.of(stored.head().id());
    return found.values().stream().map(some -> sighting(some, seen, dismissed)).toList();
  }

  /** Nothing is said of cycles as long as there are too few of them. */
  private List<Sheet> earlier(StoredSheet stored, int most) {
    var ids = tables.earlier(stored.head(), most);
    return ids.size() < most - 1
        ? List.of()
        : ids.stream().flatMap(id -> tables.load(id).stream()).map(StoredSheet::sheet).toList();
  }

  private Sighting sighting(List<Finding> some, Sheet seen, List<Dismissal> dismissed) {
    var first = some.get(0);
    var fingerprint = fingerprint(some, seen);
    var dismissal =
        dismissed.stream()
            .filter(one -> one.isOf(first.rule(), first.code()))
            .filter(one -> one.fingerprint().equals(fingerprint))
            .findFirst()
            .orElse(null);
    var severity = some.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
    return new Sighting(
        new XRayPage.Found(
            first.rule(),
            severity.word(),
            first.code(),
            some.stream()
                .map(one -> new XRayPage.Sight(one.sentence(), one.look(), one.items()))
                .toList(),
            page(dismissal)),
        fingerprint,
        dismissal);
  }

  private XRayPage.@Nullable Dismissed page(@Nullable Dismissal dismissal) {
    return dismissal == null
        ? null
        : new XRayPage.Dismissed(
            dismissal.reason(), words.nameOf(dismissal.by()), Tanggal.saat(dismissal.at()));
  }

  /** What was found, and the answer and note that it was found at. */
  private static String fingerprint(List<Finding> some, Sheet seen) {
    var item = item(seen, some.get(0).code());
    return Sha256.ofLines(
        Stream.concat(
                some.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.sentence()), one.items().stream())),
                Stream.of(
                    item.flatMap(AnsweredItem::last)
                        .map(Answer::value)
                        .map(Object::toString)
                        .orElse(""),
                    item.map(one -> one.layers().get(Layer.SELF)).map(Answer::note).orElse("")))
            .toList());
  }

  private static Optional<AnsweredItem> item(Sheet seen, String code) {
    return seen.items().stream().filter(one -> one.item().code().equals(code)).findFirst();
  }
}
