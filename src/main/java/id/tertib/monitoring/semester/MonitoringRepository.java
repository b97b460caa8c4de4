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

  private record Satu(String kunci) implements TransactionMemory.Question<Optional<Monitoring>> {}

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

  public void buat(Siklus siklus, String perangkatDaerah, String asesor, String lembarId) {
    var cycle = cycles.find(MonitoringSemester.KEY, siklus.kunci()).orElseThrow();
    jdbc.sql("insert into kasus_monitoring (kasus_id, asesor) values (:id, :asesor)")
        .param("id", cases.create(cycle, perangkatDaerah, lembarId))
        .param("asesor", asesor)
        .update();
    TransactionMemory.forget();
  }

  /** The one that counts: of a cycle that was not cancelled. */
  public Optional<Monitoring> find(String kunci) {
    return TransactionMemory.recall(
        new Satu(kunci),
        () ->
            jdbc.sql(SELECT + "where k.kunci = :kunci and s.berlaku is not null")
                .param("kunci", kunci)
                .query(MonitoringRepository::monitoring)
                .optional());
  }

  public Monitoring get(String kunci) {
    return find(kunci)
        .orElseThrow(
            () -> new IllegalArgumentException("Monitoring %s tidak ada".formatted(kunci)));
  }

  /** Those of a cycle in the fixed order of the offices. */
  public List<Monitoring> dari(long siklusId) {
    return jdbc.sql(
            SELECT
                + "join perangkat_daerah p on p.kode = k.perangkat_daerah"
                + " where k.siklus_id = :siklus order by p.urutan")
        .param("siklus", siklusId)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** Those of an office in cycles that count, oldest first. */
  public List<Monitoring> bagi(String perangkatDaerah) {
    return jdbc.sql(
            SELECT
                + "where k.perangkat_daerah = :pd and s.berlaku is not null order by s.kunci, k.id")
        .param("pd", perangkatDaerah)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** The office's running monitorings that this person assesses. */
  public boolean menilai(String asesor, String perangkatDaerah) {
    return jdbc.sql(
                "select count(*) "
                    + FROM
                    + "where m.asesor = :asesor and k.perangkat_daerah = :pd and s.berlaku is not null")
            .param("asesor", asesor)
            .param("pd", perangkatDaerah)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Codes of the offices that this person assesses or assessed, in cycles that count. */
  public Set<String> dinilai(String asesor) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct k.perangkat_daerah "
                    + FROM
                    + "where m.asesor = :asesor and s.berlaku is not null")
            .param("asesor", asesor)
            .query(String.class)
            .list());
  }

  public void simpanProses(String kunci, String prosesId) {
    cases.setInstance(MonitoringSemester.KEY, kunci, prosesId);
  }

  public void gantiAsesor(String kunci, String asesor) {
    ubah("asesor = :nilai", kunci, asesor);
  }

  public void simpanLaporan(String kunci, String laporanId) {
    ubah("laporan_id = :nilai", kunci, laporanId);
  }

  public void setujui(String kunci, String nomor, String oleh) {
    jdbc.sql(
            """
            update kasus_monitoring set nomor_laporan = :nomor, disetujui_oleh = :oleh,
              disetujui_pada = :pada where kasus_id = :id
            """)
        .param("nomor", nomor)
        .param("oleh", oleh)
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  public void hasil(String kunci, String hasil, @Nullable String alasan) {
    cases.end(MonitoringSemester.KEY, kunci, hasil, alasan);
  }

  public void selesai(String kunci) {
    jdbc.sql("update kasus_monitoring set selesai_pada = :pada where kasus_id = :id")
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  public int belumSelesai(long siklusId) {
    return cases.countRunning(siklusId);
  }

  private void ubah(String kolom, String kunci, String nilai) {
    jdbc.sql("update kasus_monitoring set " + kolom + " where kasus_id = :id")
        .param("nilai", nilai)
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  private static Monitoring monitoring(ResultSet baris, int nomor) throws SQLException {
    return new Monitoring(
        baris.getLong("id"),
        baris.getLong("siklus_id"),
        baris.getString("kunci"),
        baris.getString("perangkat_daerah"),
        baris.getString("asesor"),
        baris.getString("lembar_id"),
        baris.getString("proses_id"),
        baris.getString("hasil"),
        Moments.find(baris, "hasil_pada"),
        baris.getString("alasan"),
        baris.getString("laporan_id"),
        baris.getString("nomor_laporan"),
        baris.getString("disetujui_oleh"),
        Moments.find(baris, "disetujui_pada"),
        Moments.find(baris, "selesai_pada"));
  }
}
