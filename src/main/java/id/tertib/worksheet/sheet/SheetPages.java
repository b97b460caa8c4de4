package id.tertib.worksheet.sheet;

import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.instrument.Effect;
import id.tertib.worksheet.instrument.Explanation;
import id.tertib.worksheet.work.Names;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.OwnerNames;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a stored sheet into the form in which the tab and programs read it. */
@Component
public final class SheetPages {

  private final SheetScores scores;
  private final OfferedAnswers offers;
  private final OpenItems open;
  private final Scales scales;
  private final SheetTables tables;
  private final WorksheetWords words;
  private final OwnerNames owners;

  SheetPages(
      SheetScores scores,
      OfferedAnswers offers,
      OpenItems open,
      Scales scales,
      SheetTables tables,
      WorksheetWords words,
      OwnerNames owners) {
    this.owners = owners;
    this.scores = scores;
    this.offers = offers;
    this.open = open;
    this.scales = scales;
    this.tables = tables;
    this.words = words;
  }

  SheetPage page(String userId, OpenTask task, TaskSheet sheet, StoredSheet stored) {
    var names = words.names();
    var written = stored.layer(sheet);
    var seen = stored.upTo(written);
    var holder = task.info().assignee();
    var offered = offers.of(sheet, stored);
    var views = new ScaleViews();
    var items =
        seen.items().stream()
            .map(
                item ->
                    item(
                        item,
                        written,
                        sheet,
                        stored,
                        names,
                        views,
                        offered.getOrDefault(item.item().code(), List.of())))
            .toList();
    return new SheetPage(
        stored.head().id(),
        stored.head().instrument(),
        stored.head().version(),
        task.context().title(),
        sheet.lockedBecause() != null,
        sheet.lockedBecause(),
        sheet.mode().name().toLowerCase(Locale.ROOT),
        sheet.layer(),
        stored.layers(),
        new SheetPage.Held(task.heldBy(userId), holder == null ? null : names.of(holder)),
        progress(seen, sheet, written),
        scores.of(seen),
        scores.view(seen.instrument()),
        views.all(),
        items,
        old(stored));
  }

  private List<SheetPage.Old> old(StoredSheet stored) {
    return stored.isOfAVersion()
        ? OldResults.of(stored.head(), tables.aside(stored.head())).stream()
            .map(old -> new SheetPage.Old(old.id(), old.version()))
            .toList()
        : List.of();
  }

  /** Of the answers that count up to the layer which the task writes. */
  Optional<Explanation> explanation(TaskSheet sheet, StoredSheet stored) {
    return scores.explanation(sheet, stored);
  }

  Optional<Effect> effect(TaskSheet sheet, StoredSheet stored, String code) {
    return scores.effect(sheet, stored, code);
  }

  SheetPage.Saved saved(TaskSheet sheet, StoredSheet stored, String code, Answer answer) {
    var written = stored.layer(sheet);
    var seen = stored.upTo(written);
    var item = seen.items().stream().filter(one -> one.item().code().equals(code)).findFirst();
    return new SheetPage.Saved(
        answer.revision(),
        Tanggal.saat(answer.at()),
        item.flatMap(one -> missing(one, sheet, written)).orElse(null),
        item.flatMap(this::contradiction).orElse(null),
        progress(seen, sheet, written),
        scores.of(seen));
  }

  SheetPage.Current current(@Nullable Answer answer) {
    return answer == null
        ? new SheetPage.Current(null, null, null, 0, null, null)
        : new SheetPage.Current(
            answer.value(),
            answer.note(),
            answer.reason(),
            answer.revision(),
            words.names().of(answer.by()),
            Tanggal.saat(answer.at()));
  }

  /**
   * @param of whose sheet it is, as in {@link #offered}
   */
  SheetPage.Document document(Attachment attachment, Owner of) {
    return document(attachment, of, words.names());
  }

  List<SheetPage.Offered> offered(List<Evidence> documents, Owner of) {
    var ids = documents.stream().map(Evidence::id).toList();
    var used = tables.usedIn(ids);
    var ofLists = tables.onlyOfLists(ids);
    return documents.stream()
        .filter(document -> !ofLists.contains(document.id()))
        .map(
            document ->
                new SheetPage.Offered(
                    document.id(),
                    document.name(),
                    document.size(),
                    used.getOrDefault(document.id(), 0),
                    Tanggal.saat(document.at()),
                    owner(document, of)))
        .toList();
  }

  /**
   * @param answered with the layers up to the one that is written
   * @param views of the items so far
   */
  private SheetPage.Item item(
      AnsweredItem answered,
      Layer written,
      TaskSheet sheet,
      StoredSheet stored,
      Names names,
      ScaleViews views,
      List<SheetPage.OfferPart> offered) {
    var item = answered.item();
    var scale = scales.of(item);
    var answer =
        sheet.mode() == TaskSheet.Mode.READ
            ? answered.last().orElse(null)
            : stored.answer(item.code(), written);
    return new SheetPage.Item(
        item.code(),
        item.section(),
        item.headings(),
        item.text(),
        new SheetPage.ScalePart(scale.kind(), scale.options(item)),
        views.place(scale, item),
        answer == null ? null : answer.value(),
        answer == null ? null : answer.note(),
        answer == null ? null : answer.reason(),
        answer == null ? 0 : answer.revision(),
        answer == null ? null : Tanggal.saat(answer.at()),
        item.required(),
        item.context(),
        scale.view(item),
        sheet.outside(item).orElse(null),
        missing(answered, sheet, written).orElse(null),
        scale.contradiction(answered).orElse(null),
        stored.attachments(item.code()).stream()
            .map(one -> document(one, stored.head().owner(), names))
            .toList(),
        layers(item, stored, names),
        offered);
  }

  /** Of all layers, also of those behind the one that the task writes. */
  private List<SheetPage.LayerPart> layers(SheetItem item, StoredSheet stored, Names names) {
    var answered = stored.answered(item);
    return answered.layers().entrySet().stream()
        .map(
            entry ->
                new SheetPage.LayerPart(
                    entry.getKey(),
                    names.of(entry.getValue().by()),
                    Tanggal.saat(entry.getValue().at()),
                    entry.getValue().value(),
                    entry.getValue().note(),
                    entry.getValue().reason(),
                    answered.outdated().contains(entry.getKey())))
        .toList();
  }

  private SheetPage.Document document(Attachment attachment, Owner of, Names names) {
    var evidence = attachment.evidence();
    return new SheetPage.Document(
        evidence.id(),
        evidence.name(),
        evidence.size(),
        evidence.mediaType(),
        evidence.sha256(),
        attachment.layer(),
        names.of(attachment.by()),
        Tanggal.saat(attachment.at()),
        attachment.usedIn(),
        owner(evidence, of));
  }

  private @Nullable String owner(Evidence evidence, Owner of) {
    return evidence.owner().equals(of.code()) || evidence.of().isOwnedByACase()
        ? null
        : owners.of(Owner.of(evidence.owner()));
  }

  private Optional<String> contradiction(AnsweredItem item) {
    return scales.of(item.item()).contradiction(item);
  }

  private Optional<String> missing(AnsweredItem item, TaskSheet sheet, Layer written) {
    return sheet.layer() == null || sheet.outside(item.item()).isPresent()
        ? Optional.empty()
        : open.missing(item, written);
  }

  /** Of a layer that judges every item: how many it has judged. */
  private SheetPage.Progress progress(Sheet sheet, TaskSheet task, Layer written) {
    var items = sheet.items().stream().filter(item -> task.outside(item.item()).isEmpty()).toList();
    if (task.mode() == TaskSheet.Mode.CORRECT && written.everyItem()) {
      var judged = items.stream().filter(item -> item.isJudgedBy(written.code())).count();
      return new SheetPage.Progress((int) judged, items.size(), (int) judged);
    }
    var required = items.stream().filter(item -> item.item().required()).toList();
    var answered = required.stream().filter(item -> item.last().isPresent()).toList();
    var complete = answered.stream().filter(item -> missing(item, task, written).isEmpty()).count();
    return new SheetPage.Progress(answered.size(), required.size(), (int) complete);
  }
}
