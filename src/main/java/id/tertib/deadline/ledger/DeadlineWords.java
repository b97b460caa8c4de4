package id.tertib.deadline.ledger;

import id.tertib.calendar.DueWords;
import id.tertib.calendar.Lateness;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.PauseTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** State of a deadline as people read it: a shape, a word, and how urgent it is. */
@Component
public class DeadlineWords {

  private final DueWords due;
  private final Sentences sentences;

  DeadlineWords(DueWords due, Sentences sentences) {
    this.due = due;
    this.sentences = sentences;
  }

  /**
   * @param text e.g. {@code terlambat 2 hari kerja}
   * @param tone {@code ok}, {@code warn}, {@code bad} or {@code biasa}
   * @param shape of {@code ikon.svg}
   */
  public record Word(String text, String tone, String shape) {}

  public String text(String key, Object... values) {
    return sentences.of("tenggat." + key, values);
  }

  /** {@code Manual} for every reminder by hand, of whatever day. */
  public String stage(String stage) {
    return stage.startsWith(HandMails.STAGE) ? HandMails.STAGE : stage;
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
    return month(YearMonth.from(Tanggal.date(moment)));
  }

  public String month(YearMonth month) {
    return "%s %d".formatted(Tanggal.bulan(month), month.getYear());
  }

  /**
   * A limit that stopped, or went on.
   *
   * @param who what pages call whoever did it
   */
  public String of(PauseTable.Event event, String who) {
    var day = Tanggal.panjang(event.day());
    var from = event.from();
    var to = event.to();
    if (from == null || to == null) {
      return text("jeda.mulai", day, who, event.reason());
    }
    return from.equals(to)
        ? text("jeda.lanjut-tetap", day, who, Tanggal.panjang(to), event.reason())
        : text("jeda.lanjut", day, who, Tanggal.panjang(from), Tanggal.panjang(to), event.reason());
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

  public Reading today() {
    return new Reading(due.today());
  }

  /** The words as they are on one day. */
  public final class Reading {

    private final DueWords.Reading days;

    private Reading(DueWords.Reading days) {
      this.days = days;
    }

    public LocalDate day() {
      return days.day();
    }

    public Word of(
        Deadline.State state,
        boolean paused,
        boolean outsider,
        LocalDate due,
        @Nullable Instant metAt) {
      return switch (state) {
        case TERBUKA ->
            paused
                ? new Word(text("keadaan.dijeda"), "biasa", "off")
                : outsider && days.isLate(due)
                    ? new Word(text("keadaan.lewat"), "biasa", "clock")
                    : open(due);
        case TERPENUHI ->
            metAt != null && !outsider && Lateness.wasLate(metAt, due)
                ? new Word(text("keadaan.terpenuhi-terlambat"), "warn", "warn")
                : new Word(text("keadaan.terpenuhi"), "ok", "ok");
        case BATAL -> new Word(text("keadaan.batal"), "biasa", "ban");
      };
    }

    /** In one word, without how far the day is: what a table is counted by. */
    public String state(
        Deadline.State state, boolean paused, boolean outsider, LocalDate due, boolean metLate) {
      return switch (state) {
        case TERBUKA ->
            text(
                paused
                    ? "keadaan.dijeda"
                    : !days.isLate(due)
                        ? "keadaan.terbuka"
                        : outsider ? "keadaan.lewat" : "keadaan.terlambat");
        case TERPENUHI -> text(metLate ? "keadaan.terpenuhi-terlambat" : "keadaan.terpenuhi");
        case BATAL -> text("keadaan.batal");
      };
    }

    /** Whether this day lies in a year without a holiday decree. */
    public boolean assumed(LocalDate day) {
      return days.assumed(day);
    }

    /** Without a decree nobody knows how many working days are left. */
    private Word open(LocalDate due) {
      var words = days.of(due);
      if (words.nearness() == DueWords.Nearness.OVERDUE) {
        return new Word(words.text(), words.nearness().tone(), "bad");
      }
      return days.assumed(due) && due.isAfter(days.day())
          ? new Word(text("keadaan.perkiraan"), "biasa", "open")
          : new Word(words.text(), words.nearness().tone(), "clock");
    }
  }
}
