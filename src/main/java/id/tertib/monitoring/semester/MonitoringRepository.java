package id.tertib.monitoring.semester;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
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

  private final JdbcClient jdbc;
  private final Clock clock;

  MonitoringRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void buat(Siklus siklus, String perangkatDaerah, String asesor, String lembarId) {
    jdbc.sql(
            """
            insert into monitoring (siklus_id, kunci, perangkat_daerah, asesor, lembar_id)
            values (:siklus, :kunci, :pd, :asesor, :lembar)
            """)
        .param("siklus", siklus.id())
        .param("kunci", Monitoring.kunci(siklus.semester(), perangkatDaerah))
        .param("pd", perangkatDaerah)
        .param("asesor", asesor)
        .param("lembar", lembarId)
        .update();
    TransactionMemory.forget();
  }

  /** The one that counts: of a cycle that was not cancelled. */
  public Optional<Monitoring> find(String kunci) {
    return TransactionMemory.recall(
        new Satu(kunci),
        () ->
            jdbc.sql(
                    """
                    select m.* from monitoring m join siklus_monitoring s on s.id = m.siklus_id
                    where m.kunci = :kunci and s.kunci_berlaku is not null
                    """)
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
            """
            select m.* from monitoring m join perangkat_daerah p on p.kode = m.perangkat_daerah
            where m.siklus_id = :siklus order by p.urutan
            """)
        .param("siklus", siklusId)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** Those of an office in cycles that count, oldest first. */
  public List<Monitoring> bagi(String perangkatDaerah) {
    return jdbc.sql(
            """
            select m.* from monitoring m join siklus_monitoring s on s.id = m.siklus_id
            where m.perangkat_daerah = :pd and s.kunci_berlaku is not null
            order by s.tahun, s.semester
            """)
        .param("pd", perangkatDaerah)
        .query(MonitoringRepository::monitoring)
        .list();
  }

  /** The office's running monitorings that this person assesses. */
  public boolean menilai(String asesor, String perangkatDaerah) {
    return jdbc.sql(
                """
                select count(*) from monitoring m join siklus_monitoring s on s.id = m.siklus_id
                where m.asesor = :asesor and m.perangkat_daerah = :pd and s.kunci_berlaku is not null
                """)
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
                """
                select distinct m.perangkat_daerah from monitoring m
                join siklus_monitoring s on s.id = m.siklus_id
                where m.asesor = :asesor and s.kunci_berlaku is not null
                """)
            .param("asesor", asesor)
            .query(String.class)
            .list());
  }

  public void simpanProses(String kunci, String prosesId) {
    ubah("proses_id = :nilai", kunci, prosesId);
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
            update monitoring set nomor_laporan = :nomor, disetujui_oleh = :oleh,
              disetujui_pada = :pada where id = :id
            """)
        .param("nomor", nomor)
        .param("oleh", oleh)
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  public void hasil(String kunci, String hasil, @Nullable String alasan) {
    jdbc.sql(
            "update monitoring set hasil = :hasil, hasil_pada = :pada, alasan = :alasan where id ="
                + " :id")
        .param("hasil", hasil)
        .param("pada", Moments.sql(clock.instant()))
        .param("alasan", alasan)
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  public void selesai(String kunci) {
    jdbc.sql("update monitoring set selesai_pada = :pada where id = :id")
        .param("pada", Moments.sql(clock.instant()))
        .param("id", get(kunci).id())
        .update();
    TransactionMemory.forget();
  }

  public int belumSelesai(long siklusId) {
    return jdbc.sql("select count(*) from monitoring where siklus_id = :siklus and hasil is null")
        .param("siklus", siklusId)
        .query(Integer.class)
        .single();
  }

  private void ubah(String kolom, String kunci, String nilai) {
    jdbc.sql("update monitoring set " + kolom + " where id = :id")
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
        Moments.read(baris, "hasil_pada"),
        baris.getString("alasan"),
        baris.getString("laporan_id"),
        baris.getString("nomor_laporan"),
        baris.getString("disetujui_oleh"),
        Moments.read(baris, "disetujui_pada"),
        Moments.read(baris, "selesai_pada"));
  }
}
