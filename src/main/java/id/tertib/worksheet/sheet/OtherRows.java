package id.tertib.worksheet.sheet;

import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.ReadableDocuments;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.work.AnswerWords;
import id.tertib.worksheet.work.OwnerNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of a group answered one item, how, and by what documents. */
@Component
final class OtherRows {

  private final OtherAnswers others;
  private final SheetTables tables;
  private final OtherCounts counts;
  private final Scales scales;
  private final OwnerNames owners;
  private final ReadableDocuments readable;

  OtherRows(
      OtherAnswers others,
      SheetTables tables,
      OtherCounts counts,
      Scales scales,
      OwnerNames owners,
      ReadableDocuments readable) {
    this.others = others;
    this.tables = tables;
    this.counts = counts;
    this.scales = scales;
    this.owners = owners;
    this.readable = readable;
  }

  /**
   * @param code of the item in the sheet that the group stands beside
   * @return empty when the group was not asked
   */
  Optional<BesidePage.Listed> of(BesideAnswers.Group group, String code, String userId) {
    var there = group.code().apply(code);
    var ids = group.sheets().stream().map(BesideAnswers.Other::sheetId).toList();
    var answers = others.of(ids, there);
    var asked =
        ids.stream()
            .filter(answers::containsKey)
            .findFirst()
            .flatMap(sheet -> tables.item(sheet, there))
            .filter(counts::scored);
    return asked.map(
        item ->
            new BesidePage.Listed(group.name(), there, item.text(), rows(group, answers, userId)));
  }

  private List<BesidePage.Row> rows(
      BesideAnswers.Group group, Map<String, AnsweredItem> answers, String userId) {
    var names = others.owners(answers.keySet());
    var open =
        readable.among(
            userId, answers.values().stream().flatMap(item -> item.evidence().stream()).toList());
    return group.sheets().stream()
        .sorted(Comparator.comparing((BesideAnswers.Other other) -> !other.counted()))
        .flatMap(
            other ->
                Stream.ofNullable(answers.get(other.sheetId()))
                    .filter(item -> counts.scored(item.item()))
                    .map(item -> row(other, names, item, open)))
        .toList();
  }

  private BesidePage.Row row(
      BesideAnswers.Other other, Map<String, Owner> names, AnsweredItem item, Set<String> open) {
    var fields = scales.of(item.item()).fields(item.item());
    var answer = item.last().orElse(null);
    var self = item.layers().get(Layer.SELF);
    var words = words(fields, answer);
    var first = words(fields, self);
    var changed = first != null && !first.equals(words);
    return new BesidePage.Row(
        owners.of(Objects.requireNonNull(names.get(other.sheetId()))),
        other.state(),
        other.counted(),
        answer == null ? null : answer.value(),
        answer == null
            ? null
            : OtherFigures.choice(fields, Objects.requireNonNull(answer.value())).orElse(null),
        words,
        changed ? first : null,
        self == null ? null : self.note(),
        answer == null || !changed ? null : answer.reason(),
        answer == null ? null : Tanggal.saat(answer.at()),
        item.evidence().stream()
            .filter(ReadableDocuments::isShared)
            .map(document -> document(document, open))
            .toList());
  }

  private static @Nullable String words(List<Field> fields, @Nullable Answer answer) {
    return answer == null || answer.value() == null ? null : AnswerWords.of(fields, answer.value());
  }

  private static BesidePage.Document document(Evidence document, Set<String> open) {
    return new BesidePage.Document(
        open.contains(document.id()) ? document.id() : null, document.name(), document.size());
  }
}
