package id.tertib.deadline;

import id.tertib.access.Visibility;
import id.tertib.calendar.Lateness;
import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the register and its ledger in a stretch of time, and what comes in the next.
 * Whoever asks shows it to everybody: what is confidential is left out, and what outsiders owe.
 */
@Component
public class DeadlineNews {

  private static final String SHOWN = " not pihak_luar and jenis in (:terbuka) ";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  DeadlineNews(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  /**
   * A deadline in one line.
   *
   * @param office code of the perangkat daerah; null for the city's own
   * @param role group or account that owes it
   * @param metAt when it was met; null while it never was
   */
  public record Line(
      long id,
      String caseKey,
      @Nullable String office,
      String title,
      String role,
      LocalDate due,
      @Nullable Instant metAt) {}

  /**
   * A reminder that was decided on.
   *
   * @param stage e.g. {@code H-7}
   * @param recipient account; null when nobody held the role
   * @param mail number of the mail that carries it; null when there is none
   * @param late whether its time had passed while nothing ran
   */
  public record Sent(
      long deadline,
      String title,
      LocalDate due,
      String stage,
      @Nullable String recipient,
      @Nullable Long mail,
      boolean late) {}

  /** How many reminders of a stage, e.g. {@code H+1}. */
  public record Stage(String stage, long count) {}

  /** The next day on which something open is due. */
  public Optional<LocalDate> nextDue(LocalDate after) {
    return jdbc.sql(
            """
            select jatuh_tempo from tenggat where keadaan = 'terbuka' and dijeda_sejak is null
              and jatuh_tempo > :sesudah
            order by jatuh_tempo fetch first 1 row only
            """)
        .param("sesudah", after)
        .query(LocalDate.class)
        .optional();
  }

  /** Open ones that are due from one day to another, both included, by date. */
  public List<Line> dueBetween(LocalDate from, LocalDate until) {
    return lines("terbuka", from, until);
  }

  /** Whose day went over in these days while they were not met. */
  public List<Line> passed(LocalDate from, LocalDate until) {
    var open = lines("terbuka", from, until);
    var late = lines("terpenuhi", from, until).stream().filter(DeadlineNews::metLate);
    return Stream.concat(open.stream(), late)
        .sorted(Comparator.comparing(Line::due).thenComparing(Line::caseKey))
        .toList();
  }

  private static boolean metLate(Line line) {
    return line.metAt() != null && Lateness.wasLate(line.metAt(), line.due());
  }

  private List<Line> lines(String state, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select * from tenggat
            where keadaan = :keadaan and dijeda_sejak is null
              and jatuh_tempo between :dari and :sampai and
            """
                + SHOWN
                + "order by jatuh_tempo, perkara, id")
        .param("keadaan", state)
        .param("dari", from)
        .param("sampai", until)
        .param("terbuka", open())
        .query(DeadlineNews::line)
        .list();
  }

  public List<Line> met(Instant after, Instant until) {
    return jdbc.sql(
            """
            select * from tenggat where keadaan = 'terpenuhi' and terpenuhi > :sesudah
            and terpenuhi <= :sampai and
            """
                + SHOWN
                + "order by terpenuhi, id")
        .param("sesudah", Moments.sql(after))
        .param("sampai", Moments.sql(until))
        .param("terbuka", open())
        .query(DeadlineNews::line)
        .list();
  }

  /** Reminders that were given to the outbox, or could not be, the earliest first. */
  public List<Sent> sent(Instant after, Instant until) {
    return jdbc.sql(
            """
            select p.tenggat as deadline, t.judul as title, p.jatuh_tempo as due, p.tahap as stage,
              p.penerima as recipient, p.surel as mail, p.terlambat as late
            from pengingat p join tenggat t on t.id = p.tenggat
            where p.keadaan in ('diserahkan', 'gagal') and p.diputuskan > :sesudah
              and p.diputuskan <= :sampai and
            """
                + SHOWN
                + "order by p.diputuskan, p.id")
        .param("sesudah", Moments.sql(after))
        .param("sampai", Moments.sql(until))
        .param("terbuka", open())
        .query(Sent.class)
        .list();
  }

  /** What is planned until then, by stage. */
  public List<Stage> planned(Instant until) {
    return jdbc.sql(
            """
            select tahap, count(*) as banyak from pengingat
            where keadaan = 'direncanakan' and direncanakan <= :sampai
            group by tahap order by min(hari)
            """)
        .param("sampai", Moments.sql(until))
        .query((row, number) -> new Stage(row.getString("tahap"), row.getLong("banyak")))
        .list();
  }

  /** A list in SQL is never empty. */
  private Set<String> open() {
    var open = visibility.open();
    return open.isEmpty() ? Set.of("") : open;
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getString("perkara"),
        row.getString("perangkat_daerah"),
        row.getString("judul"),
        row.getString("peran"),
        row.getObject("jatuh_tempo", LocalDate.class),
        Moments.find(row, "terpenuhi"));
  }
}
