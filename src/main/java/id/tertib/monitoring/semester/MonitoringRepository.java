package id.tertib.monitoring.semester;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices of a cycle and their returns. */
@Repository
public class MonitoringRepository {

  private record One(String kunci) implements TransactionMemory.Question<Optional<Monitoring>> {}

  private static final String FROM =
      """
      from kasus k join siklus s on s.id = k.siklus_id
      join kasus_monitoring m on m.kasus_id = k.id
      """;

  private static final String SELECT =
      """
      select k.*, m.asesor, m.laporan_id, m.nomor_laporan, m.disetujui_oleh, m.disetujui_pada,
        m.selesai_pada
      """
          + FROM;

  private final JdbcClient jdbc;
  private final OfficeCaseTable cases;
  private final Cycles cycles;
  private final Clock clock;

  MonitoringRepository(JdbcClient jdbc, OfficeCaseTable cases, Cycles cycles, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.cycles = cycles;
    this.clock = clock;
  }

  public void create(Siklus siklus, String perangkatDaerah, String asesor, String sheetId) {
    var cycle = cycles.find(MonitoringSemester.KEY, siklus.key()).orElseThrow();
    jdbc.sql("insert into kasus_monitoring (kasus_id, asesor) values (:id, :asesor)")
        .param("id", cases.create(cycle, perangkatDaerah, sheetId))
        .param("asesor", asesor)
        .update();
    TransactionMemory.forget();
  }

  /** The one that counts: of a cycle that was not cancelled. */
  public Optional<Monitoring> find(String key) {
    return TransactionMemory.recall(
        new One(key),
        () ->
            jdbc.sql(SELECT + "where k.kunci = :kunci and s.berlaku is not null")
                .param("kunci", key)
                .query(MonitoringRepository::monitoring)
                .optional());
  }

  public Monitoring get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("Monitoring %s tidak ada".formatted(key)));
  }

  /** Those of a cycle in the fixed order of the offices. */
  public List<Monitoring> ofSiklus(long siklusId) {
    return jdbc.sql(
            SELECT
                + "join perangkat_daerah p on p.kode = k.perangkat_daerah"
                + " where k.siklus_id = :siklus order by p.urutan")
        .param("siklus", siklusId)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** Those of an office in cycles that count, oldest first. */
  public List<Monitoring> forOffice(String perangkatDaerah) {
    return jdbc.sql(
            SELECT
                + "where k.perangkat_daerah = :pd and s.berlaku is not null order by s.kunci, k.id")
        .param("pd", perangkatDaerah)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** Codes of the offices that this person assesses or assessed, in cycles that count. */
  public Set<String> assessedBy(String asesor) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct k.perangkat_daerah "
                    + FROM
                    + "where m.asesor = :asesor and s.berlaku is not null")
            .param("asesor", asesor)
            .query(String.class)
            .list());
  }

  public void saveProcess(String key, String processId) {
    cases.setInstance(get(key).id(), processId);
  }

  public void changeAsesor(String key, String asesor) {
    update("asesor = :nilai", key, asesor);
  }

  public void saveLaporan(String key, String laporanId) {
    update("laporan_id = :nilai", key, laporanId);
  }

  public void approve(String key, String number, String by) {
    jdbc.sql(
            """
            update kasus_monitoring set nomor_laporan = :nomor, disetujui_oleh = :oleh,
              disetujui_pada = :pada where kasus_id = :id
            """)
        .param("nomor", number)
        .param("oleh", by)
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(key).id())
        .update();
    TransactionMemory.forget();
  }

  public void recordHasil(String key, String result, @Nullable String reason) {
    cases.end(get(key).id(), result, reason);
  }

  public void finish(String key) {
    jdbc.sql("update kasus_monitoring set selesai_pada = :pada where kasus_id = :id")
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(key).id())
        .update();
    TransactionMemory.forget();
  }

  public int countUnfinished(long siklusId) {
    return cases.countRunning(siklusId);
  }

  private void update(String column, String key, String value) {
    jdbc.sql("update kasus_monitoring set " + column + " where kasus_id = :id")
        .param("nilai", value)
        .param("id", get(key).id())
        .update();
    TransactionMemory.forget();
  }

  private static Monitoring monitoring(ResultSet row, int number) throws SQLException {
    return new Monitoring(
        row.getLong("id"),
        row.getLong("siklus_id"),
        row.getString("kunci"),
        row.getString("perangkat_daerah"),
        row.getString("asesor"),
        row.getString("lembar_id"),
        row.getString("proses_id"),
        row.getString("hasil"),
        Moments.find(row, "hasil_pada"),
        row.getString("alasan"),
        row.getString("laporan_id"),
        row.getString("nomor_laporan"),
        row.getString("disetujui_oleh"),
        Moments.find(row, "disetujui_pada"),
        Moments.find(row, "selesai_pada"));
  }
}
