package id.tertib.monitoring.semester;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.procedure.Cycles;
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
  Optional<Siklus> buat(Semester semester, String oleh) {
    return cycles
        .start(MonitoringSemester.KEY, semester.kunci(), oleh)
        .flatMap(
            cycle -> {
              jdbc.sql(
                      "insert into rencana_monitoring (siklus_id, keadaan) values (:id, 'direncanakan')")
                  .param("id", cycle.id())
                  .update();
              TransactionMemory.forget();
              return find(semester);
            });
  }

  /** The cycle that counts: not cancelled. */
  public Optional<Siklus> find(Semester semester) {
    return TransactionMemory.recall(
        new Satu(semester),
        () ->
            jdbc.sql(SELECT + "where s.proses = :process and s.berlaku = :kunci")
                .param("process", MonitoringSemester.KEY)
                .param("kunci", semester.kunci())
                .query(SiklusRepository::siklus)
                .optional());
  }

  /** Whether any cycle was ever started here. */
  boolean pernahAda() {
    return cycles.everStarted(MonitoringSemester.KEY);
  }

  /** Whether a cycle of this semester was ever started, a cancelled one too. */
  boolean pernahAda(Semester semester) {
    return cycles.everStarted(MonitoringSemester.KEY, semester.kunci());
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
    return jdbc.sql(SELECT + "where s.berlaku is not null order by s.kunci desc")
        .query(SiklusRepository::siklus)
        .list();
  }

  /** Makes everyone else who changes this cycle's results wait for the transaction's end. */
  public void kunciUntukDiubah(long id) {
    cycles.lock(id);
  }

  public void simpanProses(long id, String prosesId) {
    cycles.setInstance(id, prosesId);
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
    jdbc.sql("update rencana_monitoring set " + kolom + " = :tanggal where siklus_id = :id")
        .param("tanggal", tanggal)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void tetapkan(long id, String nomor, LocalDate tanggal) {
    jdbc.sql(
            """
            update rencana_monitoring set nomor_keputusan = :nomor, tanggal_keputusan = :tanggal,
              keadaan = 'berjalan' where siklus_id = :id
            """)
        .param("nomor", nomor)
        .param("tanggal", tanggal)
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  public void tutup(long id) {
    cycles.close(id);
    setKeadaan(id, Siklus.DITUTUP);
  }

  void batalkan(long id) {
    cycles.cancel(id);
    setKeadaan(id, Siklus.DIBATALKAN);
  }

  private void setKeadaan(long id, String keadaan) {
    jdbc.sql("update rencana_monitoring set keadaan = :keadaan where siklus_id = :id")
        .param("keadaan", keadaan)
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
        Semester.parse(baris.getString("kunci")),
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
        java.util.Objects.requireNonNull(Moments.find(baris, "dimulai_pada")),
        Moments.find(baris, "ditutup_pada"));
  }
}
