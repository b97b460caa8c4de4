package id.tertib.deadline.ledger;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.ScheduleTable.Line;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.KindNames;
import id.tertib.engine.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which stages a kind of deadline has and who hears of each, as the city decides. A change applies
 * to open deadlines too: what is planned for them is planned anew.
 */
@Service
public class ReminderSchedule {

  private final ScheduleTable schedule;
  private final DeadlineTable table;
  private final LedgerTable ledger;
  private final ReminderPlanner planner;
  private final KindNames names;
  private final People people;
  private final AuditTrail trail;

  ReminderSchedule(
      ScheduleTable schedule,
      DeadlineTable table,
      LedgerTable ledger,
      ReminderPlanner planner,
      KindNames names,
      People people,
      AuditTrail trail) {
    this.schedule = schedule;
    this.table = table;
    this.ledger = ledger;
    this.planner = planner;
    this.names = names;
    this.people = people;
    this.trail = trail;
  }

  /**
   * What a change would touch.
   *
   * @param before lines as they stand; empty for a kind that follows the default
   * @param after lines as they would be; empty when the kind follows the default again
   * @param deadlines open deadlines that follow this schedule
   * @param reminders what is planned for them and would be planned anew
   */
  public record Preview(List<Line> before, List<Line> after, int deadlines, long reminders) {

    /** What was seen; what stands may have been changed meanwhile. */
    public String seen() {
      return written(before);
    }

    public boolean same() {
      return before.equals(after);
    }
  }

  public boolean mayChange(String account) {
    var groups = people.groupsOf(account);
    return groups.contains(Groups.ADMIN) || groups.contains(Groups.ORGANISASI);
  }

  /**
   * @throws RefusedException 403 for anyone but administrators and Bagian Organisasi
   */
  public void requireMayChange(String account) {
    if (!mayChange(account)) {
      throw RefusedException.forbidden(
          "Jadwal pengingat hanya dapat diubah Bagian Organisasi dan administrator.");
    }
  }

  /** The default first, then every kind that is known. */
  public List<String> kinds() {
    var kinds = new TreeSet<>(names.kinds().keySet());
    schedule.all().stream().map(Line::kind).forEach(kinds::add);
    kinds.addAll(table.kinds());
    kinds.remove(ScheduleTable.EVERY_KIND);
    return Stream.concat(Stream.of(ScheduleTable.EVERY_KIND), kinds.stream()).toList();
  }

  /** Whether somebody without an account owes it, so that nobody is ever reminded. */
  public boolean silent(String kind) {
    return names.outsider(kind);
  }

  /** Lines of its own; empty for a kind that follows the default. */
  public List<Line> of(String kind) {
    return schedule.all().stream()
        .filter(line -> line.kind().equals(kind))
        .sorted(ScheduleTable.ORDER)
        .toList();
  }

  /**
   * @throws RefusedException 404 for a kind that there is not, 409 for one without reminders
   */
  public void requireKind(String kind) {
    if (!kinds().contains(kind)) {
      throw RefusedException.notFound(
          "Jenis tenggat ini tidak ada. Lihat daftar jadwal pengingat.");
    }
    if (silent(kind)) {
      throw RefusedException.conflict(
          "%s tidak diingatkan, karena yang ditunggu tidak punya akun. Jadwalnya tidak dapat diubah."
              .formatted(names.kind(kind)));
    }
  }

  /** What comes with the product: its stages for the default, nothing for a single kind. */
  public List<Line> shipped(String kind) {
    return ScheduleTable.shipped().stream()
        .filter(line -> line.kind().equals(kind))
        .sorted(ScheduleTable.ORDER)
        .toList();
  }

  public List<Line> lines(String kind, ScheduleForm form) {
    return form.lines(kind, group -> people.groupNamesOf(List.of(group)).containsKey(group));
  }

  @Transactional(readOnly = true)
  public Preview preview(String kind, List<Line> after) {
    var open = following(kind);
    return new Preview(of(kind), after, open.size(), ledger.plannedFor(ids(open)));
  }

  /**
   * @param seen the lines that the preview showed as standing
   * @return how many open deadlines follow it now
   * @throws RefusedException 403, or 409 when the schedule was changed meanwhile
   */
  @Transactional
  public int change(String kind, List<Line> after, @Nullable String seen, String by) {
    requireMayChange(by);
    var open = held(kind);
    var before = of(kind);
    if (!written(before).equals(seen)) {
      throw RefusedException.conflict(
          "Jadwal ini baru saja diubah orang lain. Periksa lagi, lalu ulangi.");
    }
    if (before.equals(after)) {
      return 0;
    }
    schedule.clear(kind);
    after.forEach(schedule::add);
    trail.record(
        AuditEntry.of(by, "mengubah jadwal pengingat", "jadwal-pengingat/" + kind)
            .change(written(before), written(after)));
    planner.plan(open);
    return open.size();
  }

  /** What an update of the product added to a schedule holds for what is open already. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void planUpdated() {
    schedule.takeUpdated().forEach(kind -> planner.plan(held(kind)));
  }

  private List<Deadline> held(String kind) {
    return table.hold(ids(following(kind))).stream()
        .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
        .toList();
  }

  private List<Deadline> following(String kind) {
    var own =
        schedule.all().stream()
            .map(Line::kind)
            .filter(each -> !each.equals(ScheduleTable.EVERY_KIND))
            .collect(Collectors.toSet());
    return table.open().stream()
        .filter(
            deadline ->
                kind.equals(ScheduleTable.EVERY_KIND)
                    ? !own.contains(deadline.kind())
                    : deadline.kind().equals(kind))
        .toList();
  }

  private static List<Long> ids(List<Deadline> some) {
    return some.stream().map(Deadline::id).toList();
  }

  /** {@code H-7 pemegang, H+1 sekretaris}. */
  static String written(List<Line> lines) {
    return lines.stream()
        .map(line -> line.stage().label() + " " + Objects.requireNonNull(line.target()))
        .collect(Collectors.joining(", "));
  }
}
