package id.tertib.procedure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.Reminders.ByHand;
import id.tertib.engine.RefusedException;
import id.tertib.manager.ProgressSource;
import id.tertib.manager.ProgressSource.Row;
import id.tertib.manager.ProgressSource.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of the open steps of many cases of any cycle at once, each by its deadline. */
@Service
class CycleReminders {

  private final ObjectProvider<ProgressSource> sources;
  private final Reminders reminders;
  private final People people;
  private final DueWords words;

  CycleReminders(
      ObjectProvider<ProgressSource> sources, Reminders reminders, People people, DueWords words) {
    this.sources = sources;
    this.reminders = reminders;
    this.people = people;
    this.words = words;
  }

  /** What becomes of a reminder. */
  enum Fate {
    DIKIRIM,
    SUDAH_HARI_INI,
    /** Nobody is in the group, so there is nobody to tell. */
    TANPA_ORANG,
    /** Its limit stands still, or it has none. */
    TANPA_TENGGAT
  }

  /**
   * A deadline that somebody owes.
   *
   * @param holder who owes it, as people read it
   * @param due null while it has no day
   * @param left how near that is; null while it has no day
   * @param people how many
   * @param withoutAddress how many of them have no e-mail address
   */
  record Target(
      String caseKey,
      String name,
      String step,
      String holder,
      @Nullable LocalDate due,
      @Nullable String left,
      int people,
      int withoutAddress,
      Fate fate) {}

  /**
   * @param mails one for each person
   */
  record Plan(List<Target> targets, int mails) {}

  private record One(Target target, @Nullable ByHand owed) {}

  /** Who would get what; nothing is sent. */
  @Transactional(readOnly = true)
  Plan preview(String cycle, Collection<String> cases, String typed, String by) {
    return plan(chosen(cycle, cases, typed, by));
  }

  /**
   * Sends what has not been sent today, on record.
   *
   * @throws RefusedException when this person may not, or a case has no open step; then nothing is
   *     sent
   */
  @Transactional
  Plan remind(String cycle, Collection<String> cases, String typed, String by) {
    var all = chosen(cycle, cases, typed, by);
    var sent = sent(all).map(each -> each.deadline().id()).collect(toSet());
    if (!sent.isEmpty()) {
      reminders.remind(sent, typed, by);
    }
    return plan(all);
  }

  private List<One> chosen(String cycle, Collection<String> cases, String typed, String by) {
    var groups = people.groupsOf(by);
    if (!groups.contains(Groups.ORGANISASI) && !groups.contains(Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    reminders.sentence(typed);
    if (cases.isEmpty()) {
      throw RefusedException.badRequest("Belum ada yang dipilih. Pilih paling sedikit satu.");
    }
    var open = rows(cycle, by).stream().filter(row -> row.step() != null).toList();
    var missing = new TreeSet<>(cases);
    open.forEach(row -> missing.remove(row.caseKey()));
    if (!missing.isEmpty()) {
      throw RefusedException.badRequest(
          "%s tidak punya langkah terbuka yang dapat diingatkan. Muat ulang, lalu pilih lagi."
              .formatted(missing.first()));
    }
    var some = open.stream().filter(row -> cases.contains(row.caseKey())).toList();
    var owed = reminders.ofTasks(some.stream().map(row -> step(row).task()).toList());
    return once(some, owed).map(row -> one(row, owed.get(step(row).task()))).toList();
  }

  private List<Row> rows(String cycle, String by) {
    return sources
        .orderedStream()
        .flatMap(source -> source.read(cycle, by).stream())
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Siklus %s tidak ada, atau bukan bagian Anda.".formatted(cycle)))
        .rows();
  }

  /** Several tasks may stand for one deadline, of which people are reminded once. */
  private static Stream<Row> once(List<Row> some, Map<String, ByHand> owed) {
    var without = some.stream().filter(row -> !owed.containsKey(step(row).task()));
    var first =
        some.stream()
            .filter(row -> owed.containsKey(step(row).task()))
            .collect(
                toMap(
                    row -> Objects.requireNonNull(owed.get(step(row).task())).deadline().id(),
                    Function.identity(),
                    (one, other) -> one,
                    java.util.LinkedHashMap::new));
    return Stream.concat(first.values().stream(), without);
  }

  private One one(Row row, @Nullable ByHand owed) {
    var people = owed == null ? List.<Person>of() : owed.people();
    var step = step(row);
    var due = owed == null ? step.due() : owed.deadline().due();
    return new One(
        new Target(
            row.caseKey(),
            row.name(),
            step.name(),
            holder(step, people),
            due,
            due == null ? null : words.of(due).text(),
            people.size(),
            (int) people.stream().filter(CycleReminders::hasNoAddress).count(),
            fate(people, owed)),
        owed);
  }

  /** Where a deadline lies with several people each of them is named. */
  private static String holder(Step step, List<Person> people) {
    return people.size() > 1 && people.size() <= 3
        ? String.join(", ", people.stream().map(Person::nama).toList())
        : step.holder();
  }

  private Fate fate(List<Person> people, @Nullable ByHand owed) {
    if (owed == null || owed.deadline().paused()) {
      return Fate.TANPA_TENGGAT;
    }
    if (words.today().day().equals(owed.last())) {
      return Fate.SUDAH_HARI_INI;
    }
    return people.isEmpty() ? Fate.TANPA_ORANG : Fate.DIKIRIM;
  }

  private static Step step(Row row) {
    return Objects.requireNonNull(row.step());
  }

  private static Stream<ByHand> sent(List<One> all) {
    return all.stream()
        .filter(each -> each.target().fate() == Fate.DIKIRIM)
        .flatMap(each -> Stream.ofNullable(each.owed()));
  }

  private static Plan plan(List<One> all) {
    return new Plan(
        all.stream().map(One::target).toList(),
        (int) sent(all).flatMap(each -> each.people().stream()).map(Person::id).distinct().count());
  }

  private static boolean hasNoAddress(Person who) {
    return who.email() == null || who.email().isBlank();
  }
}
