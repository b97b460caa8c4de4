package id.tertib.quarter;

import id.tertib.data.Moments;
import id.tertib.roadmap.Triwulan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quarters that were started, and the report of each office; one for each key. */
@Repository
class LaporanTriwulanRepository {

  private final JdbcClient jdbc;
  private final Clock clock;

  LaporanTriwulanRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the quarter was started before
   */
  void mulai(Triwulan triwulan, String oleh) {
    jdbc.sql(
            """
            insert into triwulan_dimulai (kunci, dimulai_oleh, dimulai_pada)
            values (:kunci, :oleh, :pada)
            """)
        .param("kunci", triwulan.toString())
        .param("oleh", oleh)
        .param("pada", Moments.sql(clock.instant()))
        .update();
  }

  boolean dimulai(Triwulan triwulan) {
    return jdbc.sql("select count(*) from triwulan_dimulai where kunci = :kunci")
            .param("kunci", triwulan.toString())
            .query(Integer.class)
            .single()
        > 0;
  }

  void buat(Triwulan triwulan, String perangkatDaerah, String lembarId) {
    jdbc.sql(
            """
            insert into laporan_triwulan
              (kunci, triwulan, perangkat_daerah, lembar_id, dimulai_pada)
            values (:kunci, :triwulan, :pd, :lembar, :pada)
            """)
        .param("kunci", LaporanTriwulan.kunci(triwulan, perangkatDaerah))
        .param("triwulan", triwulan.toString())
        .param("pd", perangkatDaerah)
        .param("lembar", lembarId)
        .param("pada", Moments.sql(clock.instant()))
        .update();
  }

  void simpanProses(String kunci, String prosesId) {
    jdbc.sql("update laporan_triwulan set proses_id = :proses where kunci = :kunci")
        .param("proses", prosesId)
        .param("kunci", kunci)
        .update();
  }

  /**
   * Bagian Organisasi returned the report today.
   *
   * @param tenggat null for the usual working days
   */
  void kembalikan(String kunci, @Nullable LocalDate tenggat) {
    jdbc.sql(
            """
            update laporan_triwulan set dikembalikan = :hari, tenggat_perbaikan = :tenggat
            where kunci = :kunci
            """)
        .param("hari", LocalDate.now(clock))
        .param("tenggat", tenggat)
        .param("kunci", kunci)
        .update();
  }

  void hasil(String kunci, String hasil) {
    jdbc.sql("update laporan_triwulan set hasil = :hasil, hasil_pada = :pada where kunci = :kunci")
        .param("hasil", hasil)
        .param("pada", Moments.sql(clock.instant()))
        .param("kunci", kunci)
        .update();
  }

  LaporanTriwulan get(String kunci) {
    return find(kunci)
        .orElseThrow(
            () -> new IllegalArgumentException("Laporan triwulan %s tidak ada".formatted(kunci)));
  }

  /** How many offices report in a quarter. */
  int banyak(Triwulan triwulan) {
    return jdbc.sql("select count(*) from laporan_triwulan where triwulan = :triwulan")
        .param("triwulan", triwulan.toString())
        .query(Integer.class)
        .single();
  }

  Optional<LaporanTriwulan> find(String kunci) {
    return jdbc.sql("select * from laporan_triwulan where kunci = :kunci")
        .param("kunci", kunci)
        .query(LaporanTriwulanRepository::laporan)
        .optional();
  }

  /** Those of an office, oldest quarter first. */
  List<LaporanTriwulan> bagi(String perangkatDaerah) {
    return jdbc.sql(
            "select * from laporan_triwulan where perangkat_daerah = :pd order by triwulan, id")
        .param("pd", perangkatDaerah)
        .query(LaporanTriwulanRepository::laporan)
        .list();
  }

  /** Those of an office whose instance still runs. */
  List<LaporanTriwulan> berjalan(String perangkatDaerah) {
    return bagi(perangkatDaerah).stream().filter(satu -> satu.hasil() == null).toList();
  }

  private static LaporanTriwulan laporan(ResultSet baris, int nomor) throws SQLException {
    return new LaporanTriwulan(
        baris.getLong("id"),
        baris.getString("kunci"),
        baris.getString("perangkat_daerah"),
        baris.getString("lembar_id"),
        baris.getString("proses_id"),
        Objects.requireNonNull(Moments.read(baris, "dimulai_pada")),
        baris.getObject("dikembalikan", LocalDate.class),
        baris.getObject("tenggat_perbaikan", LocalDate.class),
        baris.getString("hasil"),
        Moments.read(baris, "hasil_pada"));
  }
}
