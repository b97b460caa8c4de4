package id.tertib.deadline.ledger;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** State of a deadline as people read it: a shape, a word, and how urgent it is. */
@Component
public class DeadlineWords {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** From here on it is near: a working week. */
  private static final int NEAR = 5;

  private final WorkingDayCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  DeadlineWords(WorkingDayCalendar calendar, MessageSource messages, Clock clock) {
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param text e.g. {@code terlambat 2 hari kerja}
   * @param tone {@code ok}, {@code warn}, {@code bad} or {@code biasa}
   * @param shape of {@code ikon.svg}
   */
  public record Word(String text, String tone, String shape) {}

  public String text(String key, Object... values) {
    return messages.getMessage("tenggat." + key, values, INDONESIAN);
  }

  /** {@code Manual} for every reminder by hand, of whatever day. */
  public String stage(String stage) {
    return stage.startsWith(ManualReminders.STAGE) ? ManualReminders.STAGE : stage;
  }

  /** State of equal rows of the ledger, with their number when there are several. */
  public Word of(Notice row, int count) {
    var late = row.state() == Notice.State.TERKIRIM && row.late();
    var text =
        text(late ? "buku.keadaan.terkirim-terlambat" : "buku.keadaan." + row.state().code());
    var counted = count == 1 ? text : "%s %d".formatted(text, count);
    return switch (row.state()) {
      case DIRENCANAKAN -> new Word(counted, "biasa", "open");
      case TERKIRIM -> late ? new Word(counted, "warn", "warn") : new Word(counted, "ok", "ok");
      case GAGAL -> new Word(counted, "bad", "bad");
      case BATAL -> new Word(counted, "biasa", "ban");
    };
  }

  /** {@code November 2026}. */
  public String month(Instant moment) {
    return month(YearMonth.from(Tanggal.tanggal(moment)));
  }

  public String month(YearMonth month) {
    return "%s %d".formatted(Tanggal.bulan(month), month.getYear());
  }

  /** One move of a deadline with what it rests on. */
  public String of(DeadlineChange change) {
    var reason = change.reason() == null ? "" : text("perubahan.alasan", change.reason());
    return switch (change.cause()) {
      case SURAT ->
          text(
                  "perubahan.surat",
                  String.valueOf(change.letterNumber()),
                  change.letterDate() == null
                      ? Tanggal.panjang(change.at())
                      : Tanggal.panjang(change.letterDate()),
                  Tanggal.panjang(change.from()),
                  Tanggal.panjang(change.to()))
              + reason;
      case KALENDER, PENGEMBALIAN, RENCANA ->
          text(
                  "perubahan." + change.cause().name().toLowerCase(Locale.ROOT),
                  Tanggal.panjang(change.at()),
                  Tanggal.panjang(change.from()),
                  Tanggal.panjang(change.to()))
              + reason;
    };
  }

  /** Asks the calendar once for each day: many deadlines fall on few days. */
  public Reading today() {
    return new Reading(LocalDate.now(clock));
  }

  /** The words as they are on one day. */
  public final class Reading {

    private final LocalDate today;
    private final Map<LocalDate, Word> open = new HashMap<>();
    private final Map<Integer, Boolean> assumed = new HashMap<>();

    private Reading(LocalDate today) {
      this.today = today;
    }

    public LocalDate day() {
      return today;
    }

    public Word of(Deadline.State state, LocalDate due, @Nullable Instant metAt) {
      return switch (state) {
        case TERBUKA -> open.computeIfAbsent(due, this::open);
        case TERPENUHI ->
            metAt != null && Tanggal.tanggal(metAt).isAfter(due)
                ? new Word(text("keadaan.terpenuhi-terlambat"), "warn", "warn")
                : new Word(text("keadaan.terpenuhi"), "ok", "ok");
        case BATAL -> new Word(text("keadaan.batal"), "biasa", "ban");
      };
    }

    /** Whether this day lies in a year without a holiday decree. */
    public boolean assumed(LocalDate day) {
      return assumed.computeIfAbsent(
          day.getYear(), year -> calendar.add(LocalDate.of(year, 6, 15), 0).assumed());
    }

    private Word open(LocalDate due) {
      var days = calendar.between(today, due);
      if (due.isBefore(today)) {
        return new Word(
            days == 0 ? text("keadaan.lewat") : text("keadaan.terlambat", -days), "bad", "bad");
      }
      if (due.equals(today)) {
        return new Word(text("keadaan.hari-ini"), "warn", "clock");
      }
      if (assumed(due)) {
        return new Word(text("keadaan.perkiraan"), "biasa", "open");
      }
      return days == 0
          ? new Word(text("keadaan.sebentar"), "warn", "clock")
          : new Word(text("keadaan.lagi", days), days <= NEAR ? "warn" : "biasa", "clock");
    }
  }
}
