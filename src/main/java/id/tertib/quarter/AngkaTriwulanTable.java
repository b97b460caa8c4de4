package id.tertib.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code angka_triwulan}: what the reports of a quarter said when it was finished. */
@Repository
class AngkaTriwulanTable {

  private final JdbcClient jdbc;

  AngkaTriwulanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An office in a finished quarter, named as it was then.
   *
   * @param result as {@link LaporanTriwulan}; null when its report had none by then
   * @param angka null unless its report was accepted by then
   */
  record Row(
      long caseId,
      String office,
      String name,
      String shortName,
      @Nullable String result,
      @Nullable AngkaTriwulan angka) {}

  void add(Row row, int order) {
    var angka = row.angka();
    jdbc.sql(
            """
            insert into angka_triwulan (kasus_id, urutan, nama, singkatan, hasil, sudah, sebagian,
              belum, tidak_berlaku, dibutuhkan, tersedia, lanjutan, lanjutan_terbukti)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.caseId(),
            order,
            row.name(),
            row.shortName(),
            row.result(),
            angka == null ? null : angka.sudah(),
            angka == null ? null : angka.sebagian(),
            angka == null ? null : angka.belum(),
            angka == null ? null : angka.tidakBerlaku(),
            angka == null ? null : angka.dibutuhkan(),
            angka == null ? null : angka.tersedia(),
            angka == null ? null : angka.lanjutan().butir(),
            angka == null ? null : angka.lanjutan().terbukti())
        .update();
  }

  /** In the order of the offices as it was then; empty while the quarter is not finished. */
  List<Row> of(long cycleId) {
    return jdbc.sql(
            """
            select a.*, k.perangkat_daerah from angka_triwulan a join kasus k on k.id = a.kasus_id
            where k.siklus_id = ? order by a.urutan
            """)
        .param(cycleId)
        .query(AngkaTriwulanTable::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("kasus_id"),
        row.getString("perangkat_daerah"),
        row.getString("nama"),
        row.getString("singkatan"),
        row.getString("hasil"),
        row.getObject("sudah") == null
            ? null
            : new AngkaTriwulan(
                row.getInt("sudah"),
                row.getInt("sebagian"),
                row.getInt("belum"),
                row.getInt("tidak_berlaku"),
                row.getInt("dibutuhkan"),
                row.getInt("tersedia"),
                new AngkaTriwulan.Lanjutan(
                    row.getInt("lanjutan"), row.getInt("lanjutan_terbukti"))));
  }
}
