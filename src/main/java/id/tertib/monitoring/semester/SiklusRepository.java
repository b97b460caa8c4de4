package id.tertib.monitoring.semester;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.procedure.Cycles;
import id.tertib.roadmap.Semester;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles; one that counts for each semester, by a unique key. */
@Repository
public class SiklusRepository {

  private record One(Semester semester) implements TransactionMemory.Question<Optional<Siklus>> {}

  private static final String SELECT =
      """
      select s.*, r.keadaan, r.metode, r.teknik, r.jadwal, r.batas_pengisian, r.batas_lapangan,
        r.tanggal_penutupan, r.nomor_keputusan, r.tanggal_keputusan
      from siklus s join rencana_monitoring r on r.siklus_id = s.id
      """;

  private final JdbcClient jdbc;
  private final Cycles cycles;

  SiklusRepository(JdbcClient jdbc, Cycles cycles) {
    this.jdbc = jdbc;
    this.cycles = cycles;
  }

  /** Empty when the semester has a cycle that counts, or gets one at this moment. */
  Optional<Siklus> create(Semester semester, String by) {
    return cycles
        .start(MonitoringSemester.KEY, semester.key(), by)
        .flatMap(
            cycle -> {
              jdbc.sql(
                      "insert into rencana_monitoring (siklus_id, keadaan) values (:id,"
                          + " 'direncanakan')")
                  .param("id", cycle.id())
                  .update();
              TransactionMemory.forget();
              return find(semester);
            });
  }

  /** The cycle that counts: not cancelled. */
  public Optional<Siklus> find(Semester semester) {
    return TransactionMemory.recall(
        new One(semester),
        () ->
            jdbc.sql(SELECT + "where s.proses = :process and s.berlaku = :kunci")
                .param("process", MonitoringSemester.KEY)
                .param("kunci", semester.key())
                .query(SiklusRepository::siklus)
                .optional());
  }

  /** Whether any cycle was ever started here. */
  boolean everExisted() {
    return cycles.everStarted(MonitoringSemester.KEY);
  }

  /** Whether a cycle of this semester was ever started, a cancelled one too. */
  boolean everExisted(Semester semester) {
    return cycles.everStarted(MonitoringSemester.KEY, semester.key());
  }

  public Siklus get(Semester semester) {
    return find(semester)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Monitoring %s belum dimulai".formatted(semester.text())));
  }

  /** All but the cancelled ones, newest first. */
  public List<Siklus> all() {
    return jdbc.sql(SELECT + "where s.berlaku is not null order by s.kunci desc")
        .query(SiklusRepository::siklus)
        .list();
  }

  /** Makes everyone else who changes this cycle's results wait for the transaction's end. */
  public void lockForChange(long id) {
    cycles.lock(id);
  }

  public void saveProcess(long id, String processId) {
    cycles.setInstance(id, processId);
  }

  public void saveRencana(
      long id,
      @Nullable String metode,
      @Nullable String teknik,
      @Nullable String jadwal,
      LocalDate batasPengisian,
      LocalDate batasLapangan,
      LocalDate tanggalPenutupan) {
    jdbc.sql(
            """
            update rencana_monitoring set metode = :metode, teknik = :teknik, jadwal = :jadwal,
              batas_pengisian = :pengisian, batas_lapangan = :lapangan, tanggal_penutupan = :penutupan
            where siklus_id = :id
            """)
        .param("metode", metode)
        .param("teknik", teknik)
        .param("jadwal", jadwal)
        .param("pengisian", batasPengisian)
        .param("lapangan", batasLapangan)
        .param("penutupan", tanggalPenutupan)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  void moveBatasPengisian(long id, LocalDate date) {
    move(id, "batas_pengisian", date);
  }

  void moveBatasLapangan(long id, LocalDate date) {
    move(id, "batas_lapangan", date);
  }

  void movePenutupan(long id, LocalDate date) {
    move(id, "tanggal_penutupan", date);
  }

  private void move(long id, String column, LocalDate date) {
    jdbc.sql("update rencana_monitoring set " + column + " = :tanggal where siklus_id = :id")
        .param("tanggal", date)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void recordPenetapan(long id, String number, LocalDate date) {
    jdbc.sql(
            """
            update rencana_monitoring set nomor_keputusan = :nomor, tanggal_keputusan = :tanggal,
              keadaan = 'berjalan' where siklus_id = :id
            """)
        .param("nomor", number)
        .param("tanggal", date)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void close(long id) {
    cycles.close(id);
    setKeadaan(id, Siklus.DITUTUP);
  }

  void cancel(long id) {
    cycles.cancel(id);
    setKeadaan(id, Siklus.DIBATALKAN);
  }

  private void setKeadaan(long id, String state) {
    jdbc.sql("update rencana_monitoring set keadaan = :keadaan where siklus_id = :id")
        .param("keadaan", state)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  private static Siklus siklus(ResultSet row, int number) throws SQLException {
    return new Siklus(
        row.getLong("id"),
        Semester.parse(row.getString("kunci")),
        row.getString("keadaan"),
        row.getString("proses_id"),
        row.getString("metode"),
        row.getString("teknik"),
        row.getString("jadwal"),
        row.getObject("batas_pengisian", LocalDate.class),
        row.getObject("batas_lapangan", LocalDate.class),
        row.getObject("tanggal_penutupan", LocalDate.class),
        row.getString("nomor_keputusan"),
        row.getObject("tanggal_keputusan", LocalDate.class),
        row.getString("dimulai_oleh"),
        Objects.requireNonNull(Moments.find(row, "dimulai_pada")),
        Moments.find(row, "ditutup_pada"));
  }
}
