package id.tertib.deadline.ledger;

import id.tertib.data.Moments;
import id.tertib.deadline.register.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL over {@code pengingat}. Who calls decides about transactions. */
@Repository
public class LedgerTable {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final Clock clock;

  LedgerTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Another role and time for a row that is planned, or is to be planned again.
   *
   * @param reason what a notice tells; null for a stage
   */
  public record Replan(
      long id, String role, int days, Instant plannedFor, @Nullable String reason) {}

  /** Only one node decides at a time; false while another one does. */
  boolean takeTurn() {
    return jdbc.sql("select nomor from pengingat_giliran where nomor = 1 for update skip locked")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** All rows of these deadlines, by due date, stage and number. */
  public List<LedgerRow> of(Collection<Long> deadlines) {
    return Chunks.read(
        deadlines,
        some ->
            jdbc.sql(
                    """
                        select * from pengingat where tenggat in (:ids)
                        order by tenggat, jatuh_tempo, hari, id
                        """)
                .param("ids", some)
                .query(LedgerTable::row)
                .list());
  }

  /**
   * The last stage of these deadlines, by name, of those whose name is this word and one that
   * sorts.
   */
  Map<Long, String> lastStages(Collection<Long> deadlines, String word) {
    var last = new HashMap<Long, String>();
    Chunks.each(
        deadlines,
        some ->
            jdbc.sql(
                    """
                        select tenggat, max(tahap) as tahap from pengingat
                        where tenggat in (:ids) and tahap like :kata
                        group by tenggat
                        """)
                .param("ids", some)
                .param("kata", word + " %")
                .query(
                    row -> {
                      last.put(row.getLong("tenggat"), row.getString("tahap"));
                    }));
    return last;
  }

  Optional<LedgerRow> find(long id) {
    return jdbc.sql("select * from pengingat where id = :id")
        .param("id", id)
        .query(LedgerTable::row)
        .optional();
  }

  public void insert(Collection<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    batch.batchUpdate(
        """
        insert into pengingat (tenggat, jatuh_tempo, tahap, hari, sasaran, peran, peran_rencana,
          penerima, direncanakan, keadaan, terlambat, sebab, surel, diputuskan)
        values (:tenggat, :tempo, :tahap, :hari, :sasaran, :peran, :peranRencana, :penerima,
          :direncanakan, :keadaan, :terlambat, :sebab, :surel, :diputuskan)
        """,
        rows.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(LedgerRow row) {
    return new MapSqlParameterSource()
        .addValue("tenggat", row.deadline())
        .addValue("tempo", row.due())
        .addValue("tahap", row.stage())
        .addValue("hari", row.days())
        .addValue("sasaran", row.target())
        .addValue("peran", row.role())
        .addValue("peranRencana", row.person() == null ? row.role() : null)
        .addValue("penerima", row.person())
        .addValue("direncanakan", Moments.sql(row.plannedFor()))
        .addValue("keadaan", column(row.state()))
        .addValue("terlambat", row.late())
        .addValue("sebab", row.reason())
        .addValue("surel", row.mail())
        .addValue(
            "diputuskan",
            row.state() == LedgerRow.State.DIRENCANAKAN ? null : Moments.sql(clock.instant()));
  }

  /** Planned, or planned again, for this role and time. */
  public void replan(Collection<Replan> rows) {
    if (rows.isEmpty()) {
      return;
    }
    batch.batchUpdate(
        """
        update pengingat set keadaan = 'direncanakan', peran = :peran, peran_rencana = :peran,
          hari = :hari, direncanakan = :saat, sebab = :sebab, diputuskan = null
        where id = :id and penerima is null
        """,
        rows.stream()
            .map(
                row ->
                    new MapSqlParameterSource("id", row.id())
                        .addValue("peran", row.role())
                        .addValue("hari", row.days())
                        .addValue("saat", Moments.sql(row.plannedFor()))
                        .addValue("sebab", row.reason()))
            .toArray(SqlParameterSource[]::new));
  }

  /** Planned rows that were never announced and whose role is not meant any more. */
  void forget(Collection<Long> ids) {
    Chunks.each(
        ids,
        some ->
            jdbc.sql(
                    """
                        delete from pengingat
                        where id in (:ids) and keadaan = 'direncanakan' and penerima is null
                        """)
                .param("ids", some)
                .update());
  }

  void cancel(Collection<Long> ids, String reason) {
    cancel("id in (:ids) and keadaan in ('direncanakan', 'diserahkan')", ids, reason, Map.of());
  }

  /** Everything that is still planned for these deadlines. */
  public void cancelPlanned(Collection<Long> deadlines, String reason) {
    cancel("tenggat in (:ids) and keadaan = 'direncanakan'", deadlines, reason, Map.of());
  }

  /** Every moment after this one for which something is planned, in order. */
  public List<Instant> plannedMoments(Instant after) {
    return jdbc.sql(
            """
            select distinct direncanakan from pengingat
            where keadaan = 'direncanakan' and direncanakan > :saat order by direncanakan
            """)
        .param("saat", Moments.sql(after))
        .query((result, row) -> result.getObject(1, OffsetDateTime.class).toInstant())
        .list();
  }

  /** How much is planned for these deadlines. */
  long plannedFor(Collection<Long> deadlines) {
    return Chunks.of(deadlines).stream()
        .mapToLong(
            some ->
                jdbc.sql(
                        """
                        select count(*) from pengingat
                        where tenggat in (:ids) and keadaan = 'direncanakan'
                        """)
                    .param("ids", some)
                    .query(Long.class)
                    .single())
        .sum();
  }

  /** Deadlines with something planned for one of these moments. */
  public Set<Long> plannedAt(Collection<Instant> moments) {
    return Set.copyOf(
        Chunks.read(
            moments,
            some ->
                jdbc.sql(
                        """
                        select distinct tenggat from pengingat
                        where keadaan = 'direncanakan' and direncanakan in (:saat)
                        """)
                    .param("saat", some.stream().map(Moments::sql).toList())
                    .query(Long.class)
                    .list()));
  }

  /** What no schedule plans anew: notices, and what waits for a person. */
  public void postponeOutside(Instant from, Instant until) {
    jdbc.sql(
            """
            update pengingat set direncanakan = ?
            where keadaan = 'direncanakan' and direncanakan = ?
              and (penerima is not null or sasaran = ?)
            """)
        .params(Moments.sql(until), Moments.sql(from), ReminderPlanner.OUTSIDE)
        .update();
  }

  /** What is still planned for another date than the one that counts now. */
  public void cancelFormer(Collection<Long> deadlines, LocalDate due, String reason) {
    cancel(
        "tenggat in (:ids) and jatuh_tempo <> :tempo and keadaan = 'direncanakan'",
        deadlines,
        reason,
        Map.of("tempo", due));
  }

  private void cancel(String which, Collection<Long> ids, String reason, Map<String, ?> values) {
    var update =
        "update pengingat set keadaan = 'batal', sebab = :sebab, diputuskan = :kini where " + which;
    Chunks.each(
        ids,
        some ->
            jdbc.sql(update)
                .param("sebab", reason)
                .param("kini", Moments.sql(clock.instant()))
                .param("ids", some)
                .params(values)
                .update());
  }

  /** Numbers of the mails that tell of these deadlines and were handed over since then. */
  List<Long> mailsOf(Collection<Long> deadlines, Instant since) {
    return Chunks.read(
            deadlines,
            some ->
                jdbc.sql(
                        """
                        select distinct surel from pengingat
                        where tenggat in (:ids) and keadaan = 'diserahkan' and diputuskan >= :sejak
                        """)
                    .param("ids", some)
                    .param("sejak", Moments.sql(since))
                    .query(Long.class)
                    .list())
        .stream()
        .distinct()
        .toList();
  }

  /** The rows of one mail. */
  public List<LedgerRow> ofMail(long mail) {
    return jdbc.sql("select * from pengingat where surel = :surel order by jatuh_tempo, id")
        .param("surel", mail)
        .query(LedgerTable::row)
        .list();
  }

  /** The next planned moment after this one. */
  Optional<Instant> nextAfter(Instant moment) {
    return jdbc.sql(
            """
            select min(direncanakan) from pengingat
            where keadaan = 'direncanakan' and direncanakan > :saat
            """)
        .param("saat", Moments.sql(moment))
        .query((result, row) -> Optional.ofNullable(result.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  public boolean plannedAt(Instant moment) {
    return jdbc.sql(
            """
            select id from pengingat where keadaan = 'direncanakan' and direncanakan = :saat
            fetch first 1 row only
            """)
        .param("saat", Moments.sql(moment))
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Deadlines of the rows longest due for a role; read by when they are due, whatever is known. */
  List<Long> deadlinesWithDueRoles(Instant now, int limit) {
    return jdbc.sql(
            """
            select distinct tenggat from (
              select tenggat from pengingat
              where keadaan = 'direncanakan' and direncanakan <= ? and penerima is null
              order by direncanakan fetch first ? rows only) as jatuh
            order by tenggat
            """)
        .params(Moments.sql(now), limit)
        .query(Long.class)
        .list();
  }

  /** People of the rows longest due. */
  List<String> peopleWithDueRows(Instant now, int limit) {
    return jdbc.sql(
            """
            select distinct penerima from (
              select penerima from pengingat
              where keadaan = 'direncanakan' and direncanakan <= ? and penerima is not null
              order by direncanakan fetch first ? rows only) as jatuh
            order by penerima
            """)
        .params(Moments.sql(now), limit)
        .query(String.class)
        .list();
  }

  /** The due rows of these people, by person and due date. */
  List<LedgerRow> dueOf(Collection<String> people, Instant now) {
    return jdbc.sql(
            """
            select * from pengingat
            where keadaan = 'direncanakan' and direncanakan <= :kini and penerima in (:orang)
            order by penerima, jatuh_tempo, id
            """)
        .param("kini", Moments.sql(now))
        .param("orang", List.copyOf(people))
        .query(LedgerTable::row)
        .list();
  }

  /** A role's row becomes this person's. */
  void assign(long id, String person, boolean late, @Nullable String note) {
    jdbc.sql(
            """
            update pengingat set penerima = ?, peran_rencana = null, terlambat = ?, sebab = ?
            where id = ?
            """)
        .params(person, late, note, id)
        .update();
  }

  void fail(long id, String reason) {
    jdbc.sql("update pengingat set keadaan = 'gagal', sebab = ?, diputuskan = ? where id = ?")
        .params(reason, Moments.sql(clock.instant()), id)
        .update();
  }

  void handOver(Collection<Long> ids, long mail) {
    jdbc.sql(
            """
            update pengingat set keadaan = 'diserahkan', surel = :surel, diputuskan = :kini
            where id in (:ids)
            """)
        .param("surel", mail)
        .param("kini", Moments.sql(clock.instant()))
        .param("ids", List.copyOf(ids))
        .update();
  }

  void postpone(Collection<Long> ids, Instant until) {
    jdbc.sql("update pengingat set direncanakan = :saat where id in (:ids)")
        .param("saat", Moments.sql(until))
        .param("ids", List.copyOf(ids))
        .update();
  }

  static LedgerRow row(ResultSet result, int number) throws SQLException {
    return new LedgerRow(
        result.getLong("id"),
        result.getLong("tenggat"),
        result.getObject("jatuh_tempo", LocalDate.class),
        result.getString("tahap"),
        result.getInt("hari"),
        result.getString("sasaran"),
        result.getString("peran"),
        result.getString("penerima"),
        result.getObject("direncanakan", OffsetDateTime.class).toInstant(),
        LedgerRow.State.valueOf(result.getString("keadaan").toUpperCase(Locale.ROOT)),
        result.getBoolean("terlambat"),
        result.getString("sebab"),
        result.getObject("surel", Long.class),
        Moments.find(result, "diputuskan"));
  }

  private static String column(LedgerRow.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
