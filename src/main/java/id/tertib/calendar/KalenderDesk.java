package id.tertib.calendar;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.DataFileException;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What administrators do to the calendar: enter, change and remove a day off, or import a year.
 * Each with a preview first, in one transaction with the deadlines that follow, on record.
 */
@Service
class KalenderDesk {

  /** Somebody may claim a task while its date moves; then all is done again. */
  private static final int ATTEMPTS = 3;

  private final HariLiburTable table;
  private final ObjectProvider<CalendarFollower> followers;
  private final AuditTrail trail;
  private final EngineTasks engine;
  private final TransactionOperations transaction;

  KalenderDesk(
      HariLiburTable table,
      ObjectProvider<CalendarFollower> followers,
      AuditTrail trail,
      EngineTasks engine,
      TransactionOperations transaction) {
    this.table = table;
    this.followers = followers;
    this.trail = trail;
    this.engine = engine;
    this.transaction = transaction;
  }

  /** A change that is not yet held against the calendar as it stands. */
  sealed interface Command {
    record SetDay(HariLibur hari) implements Command {}

    record RemoveDay(LocalDate tanggal) implements Command {}

    record WholeYear(int tahun, List<HariLibur> hari) implements Command {}

    /**
     * One day as it was typed.
     *
     * @throws RefusedException 400 naming the first part that cannot be
     */
    static Command of(LiburForm form) {
      return form.menghapus() ? new RemoveDay(form.day()) : new SetDay(form.hariLibur());
    }

    /**
     * A file of days off.
     *
     * @throws RefusedException 400 naming line and reason; nothing of the file is taken then
     */
    static Command of(YearFile file) {
      try {
        return new WholeYear(file.tahun(), file.read());
      } catch (DataFileException e) {
        throw RefusedException.badRequest(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * @param pindah how many deadlines moved
   */
  record Result(int pindah, LiburChange perubahan) {}

  /** The calendar or a deadline is no longer what the preview showed; nothing was changed. */
  static final class OutdatedPreviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  boolean mayChange(String by) {
    return engine.isAdministrator(by);
  }

  /**
   * @throws RefusedException 403 for anyone but an administrator
   */
  void requireAdministrator(String by) {
    if (!mayChange(by)) {
      throw RefusedException.forbidden(
          "Hanya administrator yang dapat mengubah kalender hari kerja. Mintalah administrator.");
    }
  }

  /**
   * What the change would do; changes nothing.
   *
   * @throws RefusedException 403 for anyone but an administrator, 404 for a day that is not there
   */
  KalenderPreview preview(Command command, String by) {
    requireAdministrator(by);
    return alone(() -> view(command));
  }

  /**
   * Makes the change with everything that follows from it, or nothing of it.
   *
   * @param checksum of the preview that was seen; null when none was
   * @throws OutdatedPreviewException when the preview would read differently now
   * @throws RefusedException as {@link #preview}
   */
  Result carryOut(Command command, @Nullable String checksum, String by) {
    requireAdministrator(by);
    for (int attempt = 1; ; attempt++) {
      try {
        return alone(() -> change(command, checksum, by));
      } catch (OptimisticLockingException e) {
        if (attempt == ATTEMPTS) {
          throw RefusedException.conflict(
              "Sebuah tugas yang tenggatnya berpindah sedang dikerjakan orang lain. Coba lagi"
                  + " sebentar lagi.");
        }
      }
    }
  }

  private Result change(Command command, @Nullable String checksum, String by) {
    table.lock();
    followers.orderedStream().forEach(CalendarFollower::lock);
    var change = checksum == null ? changeOf(command) : asSeen(view(command), checksum);
    if (change.kosong()) {
      return new Result(0, change);
    }
    var before = table.kalender();
    table.apply(change);
    record(change, by);
    var after = table.kalender();
    var reason = reason(change);
    var moved =
        followers.orderedStream().mapToInt(each -> each.follow(before, after, reason, by)).sum();
    return new Result(moved, change);
  }

  private static LiburChange asSeen(KalenderPreview now, String checksum) {
    if (!now.sidik().equals(checksum)) {
      throw new OutdatedPreviewException();
    }
    return now.perubahan();
  }

  private KalenderPreview view(Command command) {
    var change = changeOf(command);
    var before = table.kalender();
    var after = change.applyTo(before);
    var impacts = followers.orderedStream().map(each -> each.impact(before, after)).toList();
    return new KalenderPreview(
        change,
        new CalendarImpact(
            impacts.stream().flatMap(each -> each.moves().stream()).toList(),
            impacts.stream().flatMap(each -> each.fixed().stream()).toList()),
        KalenderWarnings.about(change, after));
  }

  private LiburChange changeOf(Command command) {
    if (command instanceof Command.WholeYear year) {
      return new LiburChange(
          year.tahun(),
          table.ofYear(year.tahun()),
          sorted(year.hari()),
          !table.decreedYears().contains(year.tahun()));
    }
    var date =
        command instanceof Command.SetDay setting
            ? setting.hari().tanggal()
            : ((Command.RemoveDay) command).tanggal();
    var before = table.ofYear(date.getYear());
    var after = new ArrayList<>(before);
    var existing = after.removeIf(day -> day.tanggal().equals(date));
    if (command instanceof Command.SetDay setting) {
      after.add(setting.hari());
    } else if (!existing) {
      throw RefusedException.notFound(
          "%s bukan hari libur dalam kalender. Muat ulang kalendernya."
              .formatted(Tanggal.hari(date)));
    }
    return new LiburChange(date.getYear(), before, sorted(after), false);
  }

  private static List<HariLibur> sorted(List<HariLibur> days) {
    return days.stream().sorted(Comparator.comparing(HariLibur::tanggal)).toList();
  }

  private void record(LiburChange change, String by) {
    var caseKey = "kalender/" + change.tahun();
    if (change.menetapkan()) {
      trail.record(
          AuditEntry.of(by, "menetapkan hari libur setahun", caseKey)
              .change("perkiraan", "%d hari libur".formatted(change.sesudah().size())));
    }
    change.baru().forEach(day -> record(caseKey, "menambah hari libur", null, day, by));
    change
        .berubah()
        .forEach(
            changed ->
                record(caseKey, "mengubah hari libur", changed.dari(), changed.menjadi(), by));
    change.hilang().forEach(day -> record(caseKey, "menghapus hari libur", day, null, by));
  }

  private void record(
      String caseKey,
      String what,
      @Nullable HariLibur from,
      @Nullable HariLibur menjadi,
      String by) {
    var day = Objects.requireNonNull(menjadi == null ? from : menjadi);
    trail.record(
        AuditEntry.of(by, what, caseKey)
            .detail(day.tanggal().toString())
            .change(readable(from), readable(menjadi))
            .because(day.dasar()));
  }

  private static @Nullable String readable(@Nullable HariLibur day) {
    return day == null
        ? null
        : "%s (%s; %s)".formatted(day.nama(), day.jenis().kode(), day.dasar());
  }

  /** Read beside each date that moved. */
  private static String reason(LiburChange change) {
    var added = change.baru();
    var removed = change.hilang();
    if (!change.menetapkan() && added.size() == 1 && removed.isEmpty()) {
      return sentence("Hari libur %s: %s (%s)", added.get(0));
    }
    if (!change.menetapkan() && removed.size() == 1 && added.isEmpty()) {
      return sentence("Bukan lagi hari libur %s: %s (%s)", removed.get(0));
    }
    return "Perubahan hari libur %d".formatted(change.tahun());
  }

  private static String sentence(String sentence, HariLibur day) {
    return sentence.formatted(Tanggal.panjang(day.tanggal()), day.nama(), day.dasar());
  }

  private <T> T alone(Supplier<T> work) {
    return Objects.requireNonNull(
        engine.asSystem(() -> Guard.open(() -> transaction.execute(status -> work.get()))));
  }
}
