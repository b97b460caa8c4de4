package id.tertib.deadline.register;

import id.tertib.data.Moments;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.deadline.register.DeadlineSight.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register read for pages: equal deadlines of many offices are one line of it. */
@Repository
public class DeadlineList {

  private static final String PAUSED = "(dijeda_sejak is not null)";
  private static final String RETURNED = "(keadaan = 'terbuka' and dikembalikan)";

  /** As {@link Deadline#overdue}. */
  private static final String OVERDUE =
      "keadaan = 'terbuka' and not pihak_luar and dijeda_sejak is null and jatuh_tempo < :kini";

  /**
   * As {@link Deadline#metLate}: met when the day after was begun, which is the city's midnight.
   */
  private static final String MET_LATE =
      """
      (keadaan = 'terpenuhi' and not pihak_luar and terpenuhi >= cast(cast(jatuh_tempo + 1 as varchar(10))
        || ' 00:00:00+07:00' as timestamp with time zone))""";

  /** Whoever holds it has not said why it missed this date. */
  private static final String UNEXPLAINED =
      """
      not exists (select 1 from alasan_terlambat a
        where a.tenggat = tenggat.id and a.jatuh_tempo = tenggat.jatuh_tempo)""";

  private final JdbcClient jdbc;
  private final Clock clock;

  DeadlineList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Deadlines of one kind, cycle, title, date and state.
   *
   * @param id of the first of them
   * @param caseKey of the first of them
   * @param count how many
   * @param offices their codes, unordered; empty for the city's own
   * @param role who owes the first of them
   * @param returned open again after it had been met
   * @param paused whether their limits stand still
   * @param outsider whether somebody without an account owes them
   * @param metLate met after its day
   * @param metAt of the one that was met last; null when none was
   * @param extensions letters that moved the first of them
   */
  public record Line(
      long id,
      String kind,
      String cycle,
      String caseKey,
      String title,
      int count,
      List<String> offices,
      String role,
      LocalDate first,
      LocalDate due,
      Deadline.State state,
      boolean returned,
      boolean paused,
      boolean outsider,
      boolean metLate,
      @Nullable Instant metAt,
      int extensions) {}

  /**
   * @param lines of this page
   * @param groups lines on all pages
   * @param deadlines behind all lines
   */
  public record Page(List<Line> lines, long groups, long deadlines) {}

  /** Of what was met, all and those that were met after their day. */
  public record Met(long all, long late) {}

  /** In the order of their dates; what is over comes newest first. */
  public Page page(DeadlineFilter filter, Sight sight, int skip, int limit) {
    var where = where(filter, sight);
    var order =
        filter.shown().open() || filter.from() != null
            ? "jatuh_tempo, judul, jenis, siklus, keadaan, id"
            : "jatuh_tempo desc, judul, jenis, siklus, keadaan, id";
    var groups = new long[2];
    var lines =
        jdbc.sql(
                """
                select g.*, (select count(*) from tenggat_perubahan p
                    where p.tenggat = g.id and p.sebab = 'surat') as surat
                from (
                  select jenis, siklus, judul, jatuh_tempo, keadaan, pihak_luar, %s as kembali,
                    %s as dijeda, %s as lewat,
                    count(*) as banyak, min(id) as id, min(perkara) as perkara,
                    min(peran) as peran, min(semula) as semula, max(terpenuhi) as terpenuhi,
                    string_agg(distinct perangkat_daerah, ',') as kantor,
                    count(*) over () as kelompok, sum(count(*)) over () as semua
                  from tenggat where %s
                  group by jenis, siklus, judul, jatuh_tempo, keadaan, pihak_luar, %s, %s, %s%s
                  order by %s offset :lewati rows fetch next :banyak rows only) g
                order by %s
                """
                    .formatted(
                        RETURNED,
                        PAUSED,
                        MET_LATE,
                        where.sql(),
                        RETURNED,
                        PAUSED,
                        MET_LATE,
                        filter.apart() ? ", tenggat.id" : "",
                        order,
                        order))
            .params(where.values())
            .param("lewati", skip)
            .param("banyak", limit)
            .query(
                (result, number) -> {
                  groups[0] = result.getLong("kelompok");
                  groups[1] = result.getLong("semua");
                  return line(result);
                })
            .list();
    return new Page(lines, groups[0], groups[1]);
  }

  /** Of all that the filter names, whatever state it shows. */
  public DeadlineCounts.Counts counts(DeadlineFilter filter, Sight sight) {
    var where = where(filter.showing(DeadlineFilter.Shown.TERBUKA), sight);
    var today = LocalDate.now(clock);
    return jdbc.sql(
            """
            select count(*) as terbuka,
              count(case when %s then 1 end) as terlambat,
              count(case when jatuh_tempo between :hari and :minggu then 1 end) as minggu_ini
            from tenggat where %s
            """
                .formatted(OVERDUE, where.sql()))
        .params(where.values())
        .param("kini", today)
        .param("hari", today)
        .param("minggu", sunday(today))
        .query(
            (result, number) ->
                new DeadlineCounts.Counts(
                    result.getLong("terbuka"),
                    result.getLong("terlambat"),
                    result.getLong("minggu_ini")))
        .single();
  }

  /** The same of what was met. */
  public Met met(DeadlineFilter filter, Sight sight) {
    var where = where(filter.showing(DeadlineFilter.Shown.TERPENUHI), sight);
    return jdbc.sql(
            "select count(*) as semua, count(case when %s then 1 end) as lewat from tenggat where %s"
                .formatted(MET_LATE, where.sql()))
        .params(where.values())
        .query((result, number) -> new Met(result.getLong("semua"), result.getLong("lewat")))
        .single();
  }

  /** How many the filter names, in the states that it shows. */
  public long count(DeadlineFilter filter, Sight sight) {
    var where = where(filter, sight);
    return jdbc.sql("select count(*) from tenggat where " + where.sql())
        .params(where.values())
        .query(Long.class)
        .single();
  }

  /** Of each kind that is open how many are late; a kind without any late one is there with 0. */
  public Map<String, Long> lateByKind(Sight sight) {
    var where = new Conditions();
    where.add("keadaan = 'terbuka' and not pihak_luar", Map.of("kini", LocalDate.now(clock)));
    where.seenBy(sight);
    var found = new HashMap<String, Long>();
    jdbc.sql(
            """
            select jenis, count(case when %s then 1 end) as terlambat from tenggat where %s
            group by jenis
            """
                .formatted(OVERDUE, where.sql()))
        .params(where.values())
        .query(
            result -> {
              found.put(result.getString("jenis"), result.getLong("terlambat"));
            });
    return found;
  }

  /** Due within these days: kept in time, and late, also when it was handed in later. */
  public record Kept(YearMonth month, long kept, long late) {}

  /** By month; one in which nothing was due is absent. What is open and not late is left out. */
  public List<Kept> months(LocalDate from, LocalDate to, Sight sight) {
    var where = new Conditions();
    where.add(
        "keadaan in ('terbuka', 'terpenuhi') and not pihak_luar"
            + " and jatuh_tempo between :dari and :sampai",
        Map.of("dari", from, "sampai", to, "kini", LocalDate.now(clock)));
    where.seenBy(sight);
    return jdbc.sql(
            """
            select tahun_tempo, bulan_tempo,
              count(case when keadaan = 'terpenuhi' and not %s then 1 end) as ditepati,
              count(case when (%s) or %s then 1 end) as terlambat
            from (select tenggat.*, extract(year from jatuh_tempo) as tahun_tempo,
                extract(month from jatuh_tempo) as bulan_tempo from tenggat where %s) t
            group by tahun_tempo, bulan_tempo
            """
                .formatted(MET_LATE, OVERDUE, MET_LATE, where.sql()))
        .params(where.values())
        .query(
            (result, number) ->
                new Kept(
                    YearMonth.of(result.getInt("tahun_tempo"), result.getInt("bulan_tempo")),
                    result.getLong("ditepati"),
                    result.getLong("terlambat")))
        .list();
  }

  /** Kinds that there are to choose from. */
  public List<String> kinds(DeadlineFilter filter, Sight sight) {
    var where =
        where(
            new DeadlineFilter(filter.shown(), filter.office(), null, null, null, null, false),
            sight);
    return jdbc.sql("select distinct jenis from tenggat where %s".formatted(where.sql()))
        .params(where.values())
        .query(String.class)
        .list();
  }

  /** The end of the week that the page calls this week. */
  static LocalDate sunday(LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private Conditions where(DeadlineFilter filter, Sight sight) {
    var today = LocalDate.now(clock);
    var where = new Conditions();
    switch (filter.shown()) {
      case TERBUKA -> where.add("keadaan = 'terbuka'");
      case TERLAMBAT -> where.add(OVERDUE, Map.of("kini", today));
      case TERLAMBAT_TANPA_ALASAN ->
          where.add(OVERDUE + " and " + UNEXPLAINED, Map.of("kini", today));
      case TERLAMBAT_JUGA_MENYUSUL ->
          where.add("(%s or %s)".formatted(OVERDUE, MET_LATE), Map.of("kini", today));
      case DITEPATI_ATAU_TERLAMBAT ->
          where.add(
              "not pihak_luar and (keadaan = 'terpenuhi' or %s)".formatted(OVERDUE),
              Map.of("kini", today));
      case MINGGU_INI ->
          where.add(
              "keadaan = 'terbuka' and jatuh_tempo between :kini and :akhir",
              Map.of("kini", today, "akhir", sunday(today)));
      case TERPENUHI -> where.add("keadaan = 'terpenuhi'");
      case TERPENUHI_TEPAT_WAKTU -> where.add("keadaan = 'terpenuhi' and not " + MET_LATE);
      case TERPENUHI_TERLAMBAT -> where.add(MET_LATE);
      case BATAL -> where.add("keadaan = 'batal'");
      case SEMUA -> where.add("keadaan in ('terbuka', 'terpenuhi', 'batal')");
    }
    where.equal("perangkat_daerah", filter.office());
    where.equal("jenis", filter.kind());
    where.equal("siklus", filter.cycle());
    var from = filter.from();
    var to = filter.to();
    if (from != null && to != null) {
      where.add("jatuh_tempo between :dari and :sampai", Map.of("dari", from, "sampai", to));
    }
    where.seenBy(sight);
    return where;
  }

  private static Line line(ResultSet result) throws SQLException {
    var offices = result.getString("kantor");
    return new Line(
        result.getLong("id"),
        result.getString("jenis"),
        result.getString("siklus"),
        result.getString("perkara"),
        result.getString("judul"),
        result.getInt("banyak"),
        offices == null ? List.of() : List.of(offices.split(",")),
        result.getString("peran"),
        result.getObject("semula", LocalDate.class),
        result.getObject("jatuh_tempo", LocalDate.class),
        Deadline.State.valueOf(result.getString("keadaan").toUpperCase(Locale.ROOT)),
        result.getBoolean("kembali"),
        result.getBoolean("dijeda"),
        result.getBoolean("pihak_luar"),
        result.getBoolean("lewat"),
        Moments.find(result, "terpenuhi"),
        result.getInt("surat"));
  }
}
