package id.tertib.deadline.reason;

import id.tertib.calendar.DueWords;
import id.tertib.deadline.DeadlineBoard;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.deadline.reason.ReasonTable.Question;
import id.tertib.deadline.reason.ReasonTable.Written;
import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineFilter.Shown;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineList.Line;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.KindNames;
import id.tertib.office.PerangkatDaerah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the register for those who lead, with the questions of its list. */
@Component
class LeaderBoard implements DeadlineBoard {

  private static final int MONTHS = 12;
  private static final int YEARS_AHEAD = 10;

  private final DeadlineList list;
  private final DeadlineSight sight;
  private final DeadlineCounts counts;
  private final KindNames names;
  private final DueWords words;
  private final ReasonTable reasons;
  private final BoardWords who;

  LeaderBoard(
      DeadlineList list,
      DeadlineSight sight,
      DeadlineCounts counts,
      KindNames names,
      DueWords words,
      ReasonTable reasons,
      BoardWords who) {
    this.list = list;
    this.sight = sight;
    this.counts = counts;
    this.names = names;
    this.words = words;
    this.reasons = reasons;
    this.who = who;
  }

  @Override
  public Board of(String userId, int most, int lines) {
    var mine = sight.of(userId).openAlone();
    var today = words.today();
    var offices = who.offices();
    var ahead = showing(Shown.TERBUKA).between(today.day(), today.day().plusYears(YEARS_AHEAD));
    return new Board(
        counts.openAlone(userId),
        kinds(mine),
        list.count(showing(Shown.TERLAMBAT_TANPA_ALASAN), mine),
        late(userId, mine, most, today, offices),
        list.page(showing(Shown.MINGGU_INI), mine, 0, lines).lines().stream()
            .map(line -> soon(line, today, offices))
            .toList(),
        list.page(ahead, mine, 0, 1).lines().stream()
            .map(line -> soon(line, today, offices))
            .findFirst()
            .orElse(null),
        months(today.day(), mine));
  }

  private List<Kind> kinds(Sight mine) {
    var called = names.kinds();
    return list.lateByKind(mine).entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .map(
            one ->
                new Kind(
                    one.getKey(), called.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
        .sorted(Comparator.comparing(Kind::late).reversed().thenComparing(Kind::name))
        .toList();
  }

  private List<Late> late(
      String userId,
      Sight mine,
      int most,
      DueWords.Reading today,
      Map<String, PerangkatDaerah> offices) {
    var found = list.page(showing(Shown.TERLAMBAT).apartFromEachOther(), mine, 0, most).lines();
    var ids = found.stream().map(Line::id).toList();
    var holders = who.holders(found.stream().collect(Collectors.toMap(Line::id, Line::role)));
    var written = reasons.latest(ids);
    var questions = reasons.latestQuestions(ids);
    var askers =
        who.people(questions.values().stream().map(Question::by).collect(Collectors.toSet()));
    var heads =
        who.heads(
            found.stream()
                .flatMap(line -> line.offices().stream())
                .distinct()
                .flatMap(code -> Stream.ofNullable(offices.get(code)))
                .toList());
    return found.stream()
        .map(
            line -> {
              var office = line.offices().stream().findFirst().orElse(null);
              return new Late(
                  line.id(),
                  line.title(),
                  line.caseKey(),
                  names.cycle(line.cycle()),
                  office == null ? null : who.office(office, offices),
                  Objects.requireNonNull(holders.get(line.id())),
                  line.due(),
                  today.of(line.due()).text(),
                  line.returned(),
                  reason(written.get(line.id())),
                  asked(userId, questions.get(line.id()), today.day(), askers),
                  office == null ? null : heads.get(office));
            })
        .toList();
  }

  private static @Nullable Reason reason(@Nullable Written one) {
    return one == null ? null : new Reason(one.text(), one.at());
  }

  private static @Nullable Asked asked(
      String reader, @Nullable Question one, LocalDate today, Map<String, String> askers) {
    return one == null
        ? null
        : new Asked(
            one.by().equals(reader) ? null : askers.getOrDefault(one.by(), one.by()),
            one.at(),
            one.until(),
            !one.until().isBefore(today));
  }

  private Soon soon(Line line, DueWords.Reading today, Map<String, PerangkatDaerah> offices) {
    var left = today.of(line.due());
    return new Soon(
        line.title(),
        who.where(line, offices),
        line.due(),
        left.text(),
        left.nearness() != DueWords.Nearness.FAR,
        line.count() == 1
            ? "/tenggat/" + line.id()
            : "/tenggat?keadaan=terbuka&jenis=%s&siklus=%s&tanggal=%s&urai=true"
                .formatted(line.kind(), line.cycle(), line.due()));
  }

  /** Also a month in which nothing was due keeps its place. */
  private Months months(LocalDate today, Sight mine) {
    var last = YearMonth.from(today);
    var first = last.minusMonths(MONTHS - 1L);
    var found =
        list.months(first.atDay(1), last.atEndOfMonth(), mine).stream()
            .collect(Collectors.toMap(DeadlineList.Kept::month, Function.identity()));
    return new Months(
        IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(
                month -> {
                  var kept = found.get(month);
                  return kept == null
                      ? new Month(month, 0, 0)
                      : new Month(month, kept.kept(), kept.late());
                })
            .toList());
  }

  private static DeadlineFilter showing(Shown shown) {
    return DeadlineFilter.of(shown.code(), null, null, null, null, false);
  }
}
