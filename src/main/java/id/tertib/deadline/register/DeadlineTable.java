package id.tertib.deadline.register;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Moments;
import id.tertib.data.Tanggal;
import id.tertib.data.TransactionMemory;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL over {@code tenggat} and {@code tenggat_tugas}. Who calls decides about transactions. */
@Repository
public class DeadlineTable {

  private final JdbcClient jdbc;
  private final KindNames kinds;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  DeadlineTable(JdbcClient jdbc, KindNames kinds, WorkingDayCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The one that counts, held until the transaction ends.
   *
   * @return empty when there is none or it was cancelled
   */
  public Optional<Deadline> hold(String kind, String caseKey) {
    TransactionMemory.forget();
    return jdbc.sql("select * from tenggat where kunci_berlaku = :kunci for update")
        .param("kunci", key(kind, caseKey))
        .query(DeadlineTable::row)
        .optional();
  }

  /** Held until the transaction ends, in the order of their ids; unknown ids are left out. */
  public List<Deadline> hold(Collection<Long> ids) {
    TransactionMemory.forget();
    return Chunks.read(
        ids.stream().sorted().toList(),
        some ->
            jdbc.sql("select * from tenggat where id in (:ids) order by id for update")
                .param("ids", some)
                .query(DeadlineTable::row)
                .list());
  }

  public Optional<Deadline> find(String kind, String caseKey) {
    return jdbc.sql("select * from tenggat where kunci_berlaku = :kunci")
        .param("kunci", key(kind, caseKey))
        .query(DeadlineTable::row)
        .optional();
  }

  public Optional<Deadline> lastCancelled(String kind, String caseKey) {
    return jdbc.sql(
            """
            select * from tenggat where jenis = ? and perkara = ? and keadaan = 'batal'
            order by id desc limit 1
            """)
        .params(kind, caseKey)
        .query(DeadlineTable::row)
        .optional();
  }

  /** Of these cases, those that count; in no order. */
  public List<Deadline> find(String kind, Collection<String> caseKeys) {
    return Chunks.read(
        caseKeys.stream().map(caseKey -> key(kind, caseKey)).toList(),
        some ->
            jdbc.sql("select * from tenggat where kunci_berlaku in (:kunci)")
                .param("kunci", some)
                .query(DeadlineTable::row)
                .list());
  }

  public Optional<Deadline> find(long id) {
    return jdbc.sql("select * from tenggat where id = :id")
        .param("id", id)
        .query(DeadlineTable::row)
        .optional();
  }

  public List<Deadline> find(Collection<Long> ids) {
    return Chunks.read(
        ids.stream().sorted().toList(),
        some ->
            jdbc.sql("select * from tenggat where id in (:ids) order by id")
                .param("ids", some)
                .query(DeadlineTable::row)
                .list());
  }

  public List<Deadline> ofCycle(String kind, String cycle) {
    return jdbc.sql(
            """
            select * from tenggat where siklus = ? and jenis = ? and keadaan <> 'batal'
            order by jatuh_tempo, id
            """)
        .params(cycle, kind)
        .query(DeadlineTable::row)
        .list();
  }

  /** Of a case, open ones only. */
  public List<Deadline> openOf(String caseKey) {
    return jdbc.sql(
            "select * from tenggat where perkara = :perkara and keadaan = 'terbuka' order by id")
        .param("perkara", caseKey)
        .query(DeadlineTable::row)
        .list();
  }

  /** All that are open, in the order of their ids. */
  public List<Deadline> open() {
    return jdbc.sql("select * from tenggat where keadaan = 'terbuka' order by id")
        .query(DeadlineTable::row)
        .list();
  }

  /** This one, or with it all of its kind and cycle; open ones alone, by due date. */
  public List<Deadline> open(Deadline one, boolean together) {
    if (!together) {
      return one.state() == Deadline.State.TERBUKA ? List.of(one) : List.of();
    }
    return jdbc.sql(
            """
            select * from tenggat where siklus = ? and jenis = ? and keadaan = 'terbuka'
            order by jatuh_tempo, id
            """)
        .params(one.cycle(), one.kind())
        .query(DeadlineTable::row)
        .list();
  }

  /** How many of its kind and cycle are open. */
  public int countOpenWith(Deadline one) {
    return jdbc.sql(
            """
            select count(*) from tenggat where siklus = ? and jenis = ? and keadaan = 'terbuka'
            """)
        .params(one.cycle(), one.kind())
        .query(Integer.class)
        .single();
  }

  /** Every kind that is or was owed here. */
  public List<String> kinds() {
    return jdbc.sql("select distinct jenis from tenggat").query(String.class).list();
  }

  /** Years into which an open one falls, from today on. */
  public Set<Integer> openYears() {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct extract(year from jatuh_tempo) from tenggat
                where keadaan = 'terbuka' and jatuh_tempo >= :dari
                """)
            .param("dari", LocalDate.now(clock))
            .query(Integer.class)
            .list());
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when another transaction was faster; the
   *     caller's work is kept
   */
  @Transactional(propagation = Propagation.NESTED)
  public Deadline insert(Obligation owed) {
    var due = owed.rule().due(calendar);
    var period = kinds.period(owed.cycle(), due);
    var outsider = kinds.outsider(owed.kind());
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
              triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
              hitung_batas, keadaan, dibuat, pihak_luar)
            values (:kunci, :jenis, :perkara, :siklus, :pd, :tahun, :triwulan, :judul, :dasar,
              :peran, :tempo, :tempo, :hitung, :dari, :hari, :batas, 'terbuka', :kini, :luar)
            """)
        .param("kunci", key(owed.kind(), owed.caseKey()))
        .param("jenis", owed.kind())
        .param("perkara", owed.caseKey())
        .param("siklus", owed.cycle())
        .param("pd", owed.office())
        .param("tahun", period.year())
        .param("triwulan", period.quarter())
        .param("judul", owed.title())
        .param("dasar", owed.basis())
        .param("peran", owed.role())
        .param("tempo", due)
        .param("hitung", column(owed.rule().kind()))
        .param("dari", owed.rule().from())
        .param("hari", owed.rule().days())
        .param("batas", owed.rule().latest())
        .param("kini", Moments.sql(clock.instant()))
        .param("luar", outsider)
        .update(keys, "id");
    return new Deadline(
        Objects.requireNonNull(keys.getKeyAs(Long.class)),
        owed.kind(),
        owed.caseKey(),
        owed.cycle(),
        owed.office(),
        owed.title(),
        owed.basis(),
        owed.role(),
        due,
        due,
        owed.rule(),
        Deadline.State.TERBUKA,
        LocalDate.now(clock),
        null,
        null,
        outsider);
  }

  /** Open under this date and rule, owed by this role. */
  public void open(long id, LocalDate due, DueRule rule, Obligation owed) {
    jdbc.sql(
            """
            update tenggat set keadaan = 'terbuka', jatuh_tempo = :tempo, hitung = :hitung,
              hitung_dari = :dari, hitung_hari = :hari, hitung_batas = :batas, peran = :peran,
              judul = :judul, dasar = :dasar,
              hitung_sejak = case when keadaan = 'terbuka' then hitung_sejak else cast(:kini as date) end
            where id = :id
            """)
        .param("tempo", due)
        .param("hitung", column(rule.kind()))
        .param("dari", rule.from())
        .param("hari", rule.days())
        .param("batas", rule.latest())
        .param("peran", owed.role())
        .param("judul", owed.title())
        .param("dasar", owed.basis())
        .param("kini", LocalDate.now(clock))
        .param("id", id)
        .update();
  }

  /** Another date for open ones; {@code fixed} makes it one that the calendar leaves alone. */
  public void move(Collection<Long> ids, LocalDate due, boolean fixed) {
    Chunks.each(
        ids,
        some ->
            jdbc.sql(
                    fixed
                        ? """
                        update tenggat set jatuh_tempo = :tempo, hitung = 'tetap',
                          hitung_dari = :tempo, hitung_hari = 0, hitung_batas = null,
                          hitung_sejak = :hari
                        where id in (:ids)
                        """
                        : "update tenggat set jatuh_tempo = :tempo where id in (:ids)")
                .param("tempo", due)
                .param("hari", LocalDate.now(clock))
                .param("ids", some)
                .update());
  }

  /** Whether it is open because what was handed in was returned. */
  public void setReturned(long id, boolean returned) {
    jdbc.sql("update tenggat set dikembalikan = ? where id = ? and dikembalikan <> ?")
        .params(returned, id, returned)
        .update();
  }

  public void met(long id, Instant at) {
    jdbc.sql(
            "update tenggat set keadaan = 'terpenuhi', terpenuhi = ?, dijeda_sejak = null where id"
                + " = ?")
        .params(Moments.sql(at), id)
        .update();
  }

  public void cancel(long id) {
    jdbc.sql(
            "update tenggat set keadaan = 'batal', kunci_berlaku = null, dijeda_sejak = null where"
                + " id = :id")
        .param("id", id)
        .update();
  }

  /** Stopped since this day; null when it runs. */
  public void pause(long id, @Nullable LocalDate since) {
    jdbc.sql("update tenggat set dijeda_sejak = ? where id = ?").params(since, id).update();
  }

  /** Another role or office owes it from now on. */
  public void handOver(long id, String role, @Nullable String office) {
    jdbc.sql("update tenggat set peran = ?, perangkat_daerah = ? where id = ?")
        .params(role, office, id)
        .update();
  }

  public void addTask(String task, long deadline) {
    jdbc.sql("insert into tenggat_tugas (tugas, tenggat, terbuka) values (?, ?, true)")
        .params(task, deadline)
        .update();
  }

  /** Ids of all tasks that ever stood for a deadline and may be open. */
  public Set<String> tasks() {
    return Set.copyOf(
        jdbc.sql("select tugas from tenggat_tugas where terbuka").query(String.class).list());
  }

  /** The deadline that an open task stands for. */
  public Optional<Long> deadlineOf(String task) {
    return jdbc.sql("select tenggat from tenggat_tugas where tugas = :tugas and terbuka")
        .param("tugas", task)
        .query(Long.class)
        .optional();
  }

  /** By id of an open task the deadline that it stands for. */
  public Map<String, Long> deadlinesOf(Collection<String> tasks) {
    return Chunks.read(
            tasks,
            some ->
                jdbc.sql(
                        """
                        select tugas as task, tenggat as deadline from tenggat_tugas
                        where tugas in (:tugas) and terbuka
                        """)
                    .param("tugas", some)
                    .query(OpenTask.class)
                    .list())
        .stream()
        .collect(Collectors.toMap(OpenTask::task, OpenTask::deadline));
  }

  public void closeTask(String task) {
    jdbc.sql("update tenggat_tugas set terbuka = false where tugas = :tugas")
        .param("tugas", task)
        .update();
  }

  /** Ids of the open tasks of these deadlines. */
  public List<OpenTask> openTasks(Collection<Long> deadlines) {
    return Chunks.read(
        deadlines,
        some ->
            jdbc.sql(
                    """
                    select tugas as task, tenggat as deadline from tenggat_tugas
                    where tenggat in (:ids) and terbuka order by tugas
                    """)
                .param("ids", some)
                .query(OpenTask.class)
                .list());
  }

  /** Ids of all tasks that ever stood for a deadline, open or over. */
  public List<String> everyTask(long deadline) {
    return jdbc.sql("select tugas from tenggat_tugas where tenggat = :id order by tugas")
        .param("id", deadline)
        .query(String.class)
        .list();
  }

  /** Of these tasks those that stand for a deadline whose limit stands still. */
  public Set<String> pausedTasks(Collection<String> tasks) {
    return Set.copyOf(
        Chunks.read(
            tasks,
            some ->
                jdbc.sql(
                        """
                        select g.tugas from tenggat_tugas g join tenggat t on t.id = g.tenggat
                        where g.tugas in (:ids) and g.terbuka and t.dijeda_sejak is not null
                        """)
                    .param("ids", some)
                    .query(String.class)
                    .list()));
  }

  public record OpenTask(String task, long deadline) {}

  static Deadline row(ResultSet result, int number) throws SQLException {
    return new Deadline(
        result.getLong("id"),
        result.getString("jenis"),
        result.getString("perkara"),
        result.getString("siklus"),
        result.getString("perangkat_daerah"),
        result.getString("judul"),
        result.getString("dasar"),
        result.getString("peran"),
        result.getObject("semula", LocalDate.class),
        result.getObject("jatuh_tempo", LocalDate.class),
        new DueRule(
            DueRule.Kind.valueOf(result.getString("hitung").toUpperCase(Locale.ROOT)),
            result.getObject("hitung_dari", LocalDate.class),
            result.getInt("hitung_hari"),
            result.getObject("hitung_batas", LocalDate.class)),
        Deadline.State.valueOf(result.getString("keadaan").toUpperCase(Locale.ROOT)),
        Tanggal.date(result.getObject("dibuat", OffsetDateTime.class).toInstant()),
        result.getObject("dijeda_sejak", LocalDate.class),
        Moments.find(result, "terpenuhi"),
        result.getBoolean("pihak_luar"));
  }

  static String key(String kind, String caseKey) {
    return kind + "|" + caseKey;
  }

  static String column(DueRule.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
