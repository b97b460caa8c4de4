package id.tertib.monitoring.semester;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.roadmap.Semester;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles; one that counts for each semester, by a unique key. */
@Repository
public class SiklusRepository {

  private record Satu(Semester semester) implements TransactionMemory.Question<Optional<Siklus>> {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SiklusRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the semester has a cycle that counts
   */
  Siklus buat(Semester semester, String oleh) {
    jdbc.sql(
            """
            insert into siklus_monitoring
              (kunci, kunci_berlaku, tahun, semester, keadaan, dimulai_oleh, dimulai_pada)
            values (:kunci, :kunci, :tahun, :semester, 'direncanakan', :oleh, :pada)
            """)
        .param("kunci", semester.kunci())
        .param("tahun", semester.tahun())
        .param("semester", semester.ke())
        .param("oleh", oleh)
        .param("pada", Moments.sql(clock.instant()))
        .update();
    TransactionMemory.forget();
    return get(semester);
  }

  /** The cycle that counts: not cancelled. */
  public Optional<Siklus> find(Semester semester) {
    return TransactionMemory.recall(
        new Satu(semester),
        () ->
            jdbc.sql("select * from siklus_monitoring where kunci_berlaku = :kunci")
                .param("kunci", semester.kunci())
                .query(SiklusRepository::siklus)
                .optional());
  }

  /** Whether a cycle of this semester was ever started, a cancelled one too. */
  boolean pernahAda(Semester semester) {
    return jdbc.sql("select count(*) from siklus_monitoring where kunci = :kunci")
            .param("kunci", semester.kunci())
            .query(Integer.class)
            .single()
        > 0;
  }

  public Siklus get(Semester semester) {
    return find(semester)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Monitoring %s belum dimulai".formatted(semester.teks())));
  }

  /** All but the cancelled ones, newest first. */
  public List<Siklus> semua() {
    return jdbc.sql(
            """
            select * from siklus_monitoring where kunci_berlaku is not null
            order by tahun desc, semester desc
            """)
        .query(SiklusRepository::siklus)
        .list();
  }

  /** Makes everyone else who changes this cycle's results wait for the transaction's end. */
  public void kunciUntukDiubah(long id) {
    TransactionMemory.forget();
    jdbc.sql("select id from siklus_monitoring where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  public void simpanProses(long id, String prosesId) {
    jdbc.sql("update siklus_monitoring set proses_id = :proses where id = :id")
        .param("proses", prosesId)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void simpanRencana(
      long id,
      @Nullable String metode,
      @Nullable String teknik,
      @Nullable String jadwal,
      LocalDate batasPengisian,
      LocalDate batasLapangan,
      LocalDate tanggalPenutupan) {
    jdbc.sql(
            """
            update siklus_monitoring set metode = :metode, teknik = :teknik, jadwal = :jadwal,
              batas_pengisian = :pengisian, batas_lapangan = :lapangan, tanggal_penutupan = :penutupan
            where id = :id
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

  void pindahkanBatasPengisian(long id, LocalDate tanggal) {
    pindahkan(id, "batas_pengisian", tanggal);
  }

  void pindahkanBatasLapangan(long id, LocalDate tanggal) {
    pindahkan(id, "batas_lapangan", tanggal);
  }

  void pindahkanPenutupan(long id, LocalDate tanggal) {
    pindahkan(id, "tanggal_penutupan", tanggal);
  }

  private void pindahkan(long id, String kolom, LocalDate tanggal) {
    jdbc.sql("update siklus_monitoring set " + kolom + " = :tanggal where id = :id")
        .param("tanggal", tanggal)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void tetapkan(long id, String nomor, LocalDate tanggal) {
    jdbc.sql(
            """
            update siklus_monitoring set nomor_keputusan = :nomor, tanggal_keputusan = :tanggal,
              keadaan = 'berjalan' where id = :id
            """)
        .param("nomor", nomor)
        .param("tanggal", tanggal)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  void tutup(long id) {
    jdbc.sql(
            "update siklus_monitoring set keadaan = 'ditutup', ditutup_pada = :pada where id = :id")
        .param("pada", Moments.sql(clock.instant()))
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  void batalkan(long id) {
    jdbc.sql(
            """
            update siklus_monitoring set keadaan = 'dibatalkan', kunci_berlaku = null,
              ditutup_pada = :pada where id = :id
            """)
        .param("pada", Moments.sql(clock.instant()))
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  /** The first moment of a calendar year, where the city is. */
  static OffsetDateTime awalTahun(int tahun, Clock clock) {
    return Moments.sql(LocalDate.of(tahun, 1, 1).atStartOfDay(clock.getZone()).toInstant());
  }

  private static Siklus siklus(ResultSet baris, int nomor) throws SQLException {
    return new Siklus(
        baris.getLong("id"),
        new Semester(baris.getInt("tahun"), baris.getInt("semester")),
        baris.getString("keadaan"),
        baris.getString("proses_id"),
        baris.getString("metode"),
        baris.getString("teknik"),
        baris.getString("jadwal"),
        baris.getObject("batas_pengisian", LocalDate.class),
        baris.getObject("batas_lapangan", LocalDate.class),
        baris.getObject("tanggal_penutupan", LocalDate.class),
        baris.getString("nomor_keputusan"),
        baris.getObject("tanggal_keputusan", LocalDate.class),
        baris.getString("dimulai_oleh"),
        java.util.Objects.requireNonNull(Moments.read(baris, "dimulai_pada")),
        Moments.read(baris, "ditutup_pada"));
  }
}
