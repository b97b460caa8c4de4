package id.tertib.portal.leader;

import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineBoard;
import id.tertib.deadline.DeadlineBoard.Board;
import id.tertib.deadline.DeadlineBoard.Kind;
import id.tertib.deadline.DeadlineBoard.Late;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.report.Laporan;
import id.tertib.report.NewestReports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The front page of those who lead, as a mail. */
@Component
class WeeklyMail {

  static final String KIND = "mingguan";

  private static final int MOST_LATE = 5;
  private static final int MOST_WEEK = 6;
  private static final int MOST_REPORTS = 6;
  private static final Duration WEEK = Duration.ofDays(7);

  private final DeadlineBoard deadlines;
  private final RunningCycles cycles;
  private final NewestReports reports;
  private final LeaderScope scopes;
  private final DueWords words;
  private final Sentences text;

  WeeklyMail(
      DeadlineBoard deadlines,
      RunningCycles cycles,
      NewestReports reports,
      LeaderScope scopes,
      DueWords words,
      Sentences text) {
    this.deadlines = deadlines;
    this.cycles = cycles;
    this.reports = reports;
    this.scopes = scopes;
    this.words = words;
    this.text = text;
  }

  /**
   * @param at the moment of the timetable
   * @return empty when nothing is late, due this week or new: then there is nothing to say
   */
  Optional<MailMessage> write(Person person, Set<String> groups, Instant at) {
    var board = deadlines.of(person.id(), MOST_LATE, MOST_WEEK);
    var counts = board.told().counts();
    var published = reports.since(person.id(), at.minus(WEEK));
    if (counts.overdue() == 0 && counts.week() == 0 && published == 0) {
      return Optional.empty();
    }
    var day = Tanggal.date(at);
    var scope = scopes.of(person.id(), groups);
    return Optional.of(
        new MailMessage(
            KIND + "/" + day,
            KIND,
            text.of("mingguan.subjek", counts.overdue(), counts.week(), Tanggal.panjang(day)),
            text.of("mingguan.pembuka", scope, Tanggal.hari(day)),
            cards(person.id(), board, published),
            null,
            text.of("mingguan.karena", weekday(day), scope),
            List.of(),
            ""));
  }

  private List<Card> cards(String userId, Board board, long published) {
    var cards = new ArrayList<Card>();
    cards.add(late(board));
    board.late().forEach(one -> cards.add(late(one)));
    cards.add(week(board));
    cards.addAll(cycles(userId));
    cards.add(reports(userId, published));
    cards.add(months(board));
    cards.add(
        plain(
            text.of("mingguan.atur"),
            List.of(text.of("mingguan.atur.ket")),
            text.of("mingguan.atur.buka"),
            "/akun-saya#surel"));
    return cards;
  }

  private Card late(Board board) {
    var overdue = board.told().counts().overdue();
    var lines = new ArrayList<String>();
    board.kinds().stream().map(this::kind).forEach(lines::add);
    if (overdue > 0) {
      lines.add(text.of("mingguan.tanpaalasan", board.unexplained()));
    } else {
      lines.add(text.of("pimpinan.nol"));
    }
    if (overdue > board.late().size()) {
      lines.add(text.of("mingguan.sebagian", board.late().size()));
    }
    return new Card(
        text.of("mingguan.terlambat", overdue),
        overdue > 0 ? "terlambat" : "biasa",
        "%d %s".formatted(overdue, board.told().late()),
        lines,
        text.of("pimpinan.bukasemua"),
        "/tenggat?keadaan=terlambat");
  }

  private String kind(Kind kind) {
    return text.of("mingguan.jenis", kind.name(), kind.late());
  }

  private Card late(Late one) {
    var due = CardDue.of(words.of(one.since()));
    var reason = one.reason();
    return new Card(
        due.state(),
        due.tone(),
        one.title(),
        List.of(
            text.of(
                "mingguan.siapa",
                one.office() == null ? text.of("pimpinan.kota") : one.office(),
                one.caseKey()),
            text.of("mingguan.sejak", Tanggal.panjang(one.since()), one.holder()),
            reason == null
                ? text.of("mingguan.belum")
                : text.of("mingguan.alasan", reason.text(), Tanggal.waktu(reason.at()))),
        text.of("ringkasan.buka.tenggat"),
        "/tenggat/" + one.id());
  }

  private Card week(Board board) {
    var counts = board.told().counts();
    var lines =
        board.week().isEmpty()
            ? List.of(text.of("pimpinan.minggu.nihil"))
            : board.week().stream()
                .map(
                    one ->
                        text.of(
                            "mingguan.minggu",
                            one.title(),
                            one.where(),
                            Tanggal.hari(one.due()),
                            one.left()))
                .toList();
    return new Card(
        null,
        counts.week() > 0 ? "dekat" : "biasa",
        text.of("pimpinan.minggu", board.told().scope(), counts.week()),
        lines,
        text.of("mingguan.minggu.buka"),
        "/tenggat?keadaan=minggu-ini");
  }

  private List<Card> cycles(String userId) {
    var all = cycles.of(userId);
    return Stream.of(
            cycles(
                "pimpinan.siklus",
                all.running().stream()
                    .map(
                        one ->
                            text.of(
                                "mingguan.siklus",
                                one.title(),
                                one.done(),
                                one.all(),
                                one.what(),
                                one.lateText()))
                    .toList()),
            cycles(
                "pimpinan.sesudah",
                all.finished().stream()
                    .map(
                        one -> text.of("mingguan.sesudah", one.title(), one.what(), one.lateText()))
                    .toList()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Card> cycles(String title, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(plain(text.of(title), lines, text.of("mingguan.siklus.buka"), "/kemajuan"));
  }

  private Card reports(String userId, long published) {
    return plain(
        text.of("mingguan.laporan", published),
        published == 0
            ? List.of(text.of("mingguan.laporan.nihil"))
            : reports.of(userId, (int) Math.min(published, MOST_REPORTS)).stream()
                .map(Laporan::title)
                .map(Sentences::closed)
                .toList(),
        text.of("mingguan.laporan.buka"),
        "/laporan");
  }

  private Card months(Board board) {
    var months = board.months();
    return plain(
        text.of("pimpinan.ditepati"),
        List.of(
            text.of(
                "mingguan.ditepati",
                months.kept(),
                months.all(),
                LeaderFront.share(months),
                months.late())),
        text.of("mingguan.beranda"),
        "/");
  }

  private static Card plain(String title, List<String> lines, String action, String path) {
    return new Card(null, "biasa", title, lines, action, path);
  }

  /** {@code Senin}. */
  private static String weekday(LocalDate day) {
    return Tanggal.hari(day).split(",")[0];
  }
}
