package id.tertib.quarter;

import static java.util.stream.Collectors.joining;

import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.procedure.Return;
import id.tertib.procedure.Return.Comment;
import id.tertib.quarter.PapanTriwulan.Isian;
import id.tertib.quarter.PapanTriwulan.Pertanyaan;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in a report, and what of it somebody should look at before it is accepted. */
@Component
class IsianLaporan {

  private final AnswerScales scales;

  IsianLaporan(AnswerScales scales) {
    this.scales = scales;
  }

  /**
   * @param last the last return of the report; null when there was none
   * @param asked whether questions are looked for: only a report that waits has any
   * @param marked what the reader, who accepts it, has ticked for return
   */
  Isian read(List<AnsweredItem> items, @Nullable Return last, boolean asked, List<Comment> marked) {
    var answered = items.stream().filter(each -> answer(each).isPresent()).toList();
    var lacking =
        answered.stream().filter(each -> scales.of(each.item()).missing(each).isPresent()).count();
    return new Isian(
        answered.size() - (int) lacking,
        (int) lacking,
        items.size(),
        brief(items, answered),
        (int)
            items.stream()
                .flatMap(each -> each.evidence().stream())
                .map(Evidence::id)
                .distinct()
                .count(),
        asked
            ? Stream.concat(
                    items.stream().flatMap(each -> questions(each, last)),
                    marked.stream().map(IsianLaporan::marked))
                .toList()
            : List.of());
  }

  /** What an answer lacks by now, what contradicts itself, and a return that nothing followed. */
  private Stream<Pertanyaan> questions(AnsweredItem item, @Nullable Return last) {
    var found = new ArrayList<String>();
    scales.of(item.item()).missing(item).ifPresent(found::add);
    scales.of(item.item()).contradiction(item).ifPresent(found::add);
    unanswered(item, last).ifPresent(found::add);
    return found.stream().map(sentence -> new Pertanyaan(item.item().code(), sentence));
  }

  private static Pertanyaan marked(Comment one) {
    return new Pertanyaan(
        one.code(),
        one.text().isEmpty()
            ? "ditandai untuk dikembalikan"
            : "ditandai untuk dikembalikan: “%s”".formatted(one.text()));
  }

  /** A return names its items in a comment of their own, or in its note. */
  private static Optional<String> unanswered(AnsweredItem item, @Nullable Return last) {
    return Optional.ofNullable(last)
        .filter(one -> !touched(item, one.at()))
        .flatMap(
            one ->
                said(one, item.item().code())
                    .map(
                        text ->
                            "catatan %s, %s, belum dijawab: “%s”"
                                .formatted(one.role(), Tanggal.panjang(one.at()), text)));
  }

  private static Optional<String> said(Return one, String code) {
    return one.comments().stream()
        .filter(each -> each.code().strip().equals(code))
        .map(Return.Comment::text)
        .findFirst()
        .or(() -> Optional.of(one.note()).filter(note -> note.contains(code)));
  }

  private static boolean touched(AnsweredItem item, Instant since) {
    return Stream.concat(
            item.layers().values().stream().map(Answer::at),
            item.evidence().stream().map(Evidence::at))
        .anyMatch(at -> at.isAfter(since));
  }

  private static Optional<Pelaksanaan> answer(AnsweredItem item) {
    return Optional.ofNullable(item.layers().get(Layer.SELF))
        .map(Answer::value)
        .map(Pelaksanaan::of);
  }

  private static String brief(List<AnsweredItem> all, List<AnsweredItem> answered) {
    var counts = new EnumMap<Pelaksanaan, Integer>(Pelaksanaan.class);
    answered.forEach(each -> counts.merge(answer(each).orElseThrow(), 1, Integer::sum));
    var words =
        Arrays.stream(Pelaksanaan.values())
            .filter(counts::containsKey)
            .map(each -> counts.get(each) + " " + each.label().toLowerCase(Locale.ROOT))
            .collect(joining(", "));
    var further = all.stream().filter(each -> FurtherRows.isFurther(each.item())).count();
    return "%d butir%s%s"
        .formatted(
            all.size(),
            further == 0 ? "" : " (%d aksi lanjutan)".formatted(further),
            words.isEmpty() ? "" : ": " + words);
  }
}
