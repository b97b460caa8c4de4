package id.tertib.office;

import id.tertib.data.TransactionMemory;
import id.tertib.office.PerangkatDaerah.Keadaan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code perangkat_daerah} and {@code perangkat_daerah_alias}. */
@Repository
class PerangkatDaerahTable {

  private record All() implements TransactionMemory.Question<List<PerangkatDaerah>> {}

  private record One(String kode)
      implements TransactionMemory.Question<Optional<PerangkatDaerah>> {}

  private record Held(String kode) implements TransactionMemory.Lock {}

  private final JdbcClient jdbc;

  PerangkatDaerahTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What holds of an office beside its names.
   *
   * @param sejak day from which its state holds; null for what was shipped
   * @param dasar decree that it rests on; null for what was shipped
   */
  record Basis(@Nullable LocalDate sejak, @Nullable String dasar) {}

  /** Whoever else wants to change the offices waits for the end of this transaction. */
  void lock() {
    TransactionMemory.forget();
    jdbc.sql("select nomor from perangkat_daerah_kunci for update").query(Integer.class).single();
  }

  /**
   * Whoever wants to change this office waits for the end of this transaction; and this waits for
   * whoever is changing it.
   */
  void hold(String kode) {
    TransactionMemory.hold(
        new Held(kode),
        () ->
            jdbc.sql("select kode from perangkat_daerah where kode = :kode for update")
                .param("kode", kode)
                .query(String.class)
                .optional());
  }

  /** All that ever were, in their order. */
  List<PerangkatDaerah> all() {
    return TransactionMemory.recall(
        new All(),
        () ->
            List.copyOf(
                jdbc.sql("select * from perangkat_daerah order by urutan")
                    .query(PerangkatDaerahTable::office)
                    .list()));
  }

  Optional<PerangkatDaerah> find(String kode) {
    return TransactionMemory.recall(
        new One(kode),
        () ->
            jdbc.sql("select * from perangkat_daerah where kode = :kode")
                .param("kode", kode)
                .query(PerangkatDaerahTable::office)
                .optional());
  }

  Basis basis(String kode) {
    return jdbc.sql("select sejak, dasar from perangkat_daerah where kode = :kode")
        .param("kode", kode)
        .query(
            (row, number) ->
                new Basis(row.getObject("sejak", LocalDate.class), row.getString("dasar")))
        .single();
  }

  /** Takes its place; those behind it move on by one. */
  void insert(PerangkatDaerah office, Basis basis) {
    // Places are unique, so they are cleared before they are given anew.
    jdbc.sql("update perangkat_daerah set urutan = -urutan where urutan >= :urutan")
        .param("urutan", office.urutan())
        .update();
    jdbc.sql("update perangkat_daerah set urutan = 1 - urutan where urutan < 0").update();
    jdbc.sql(
            """
            insert into perangkat_daerah
              (kode, nama, singkatan, jenis, sumber, urutan, keadaan, sejak, dasar)
            values (:kode, :nama, :singkatan, :jenis, :sumber, :urutan, 'aktif', :sejak, :dasar)
            """)
        .param("kode", office.kode())
        .param("nama", office.nama())
        .param("singkatan", office.singkatan())
        .param("jenis", office.jenis())
        .param("sumber", office.sumber())
        .param("urutan", office.urutan())
        .param("sejak", basis.sejak())
        .param("dasar", basis.dasar())
        .update();
    TransactionMemory.forget();
  }

  void rename(String kode, String name, String singkatan) {
    jdbc.sql("update perangkat_daerah set nama = ?, singkatan = ? where kode = ?")
        .params(name, singkatan, kode)
        .update();
    TransactionMemory.forget();
  }

  /** Sets what became of it. */
  void set(String kode, Keadaan state, @Nullable String penerus, Basis basis) {
    jdbc.sql(
            """
            update perangkat_daerah
            set keadaan = :keadaan, penerus = :penerus, sejak = :sejak, dasar = :dasar
            where kode = :kode
            """)
        .param("keadaan", state.kode())
        .param("penerus", penerus)
        .param("sejak", basis.sejak())
        .param("dasar", basis.dasar())
        .param("kode", kode)
        .update();
    TransactionMemory.forget();
  }

  /** By office and name. */
  List<Alias> aliases() {
    return jdbc.sql("select kode, alias, jenis from perangkat_daerah_alias order by kode, kunci")
        .query(
            (row, number) ->
                new Alias(
                    row.getString("kode"),
                    row.getString("alias"),
                    row.getString("jenis").equals("nama_lama")))
        .list();
  }

  void addAlias(Alias alias) {
    jdbc.sql(
            """
            insert into perangkat_daerah_alias (kunci, alias, kode, jenis)
            values (:kunci, :alias, :kode, :jenis)
            """)
        .param("kunci", key(alias.nama()))
        .param("alias", alias.nama())
        .param("kode", alias.kode())
        .param("jenis", alias.namaLama() ? "nama_lama" : "bebas")
        .update();
  }

  /**
   * @return false when the office has no such alias
   */
  boolean removeAlias(String kode, String name) {
    return jdbc.sql("delete from perangkat_daerah_alias where kunci = ? and kode = ?")
            .params(key(name), kode)
            .update()
        > 0;
  }

  /** A name as it is compared: in lower case, with single blanks. */
  static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static PerangkatDaerah office(ResultSet row, int number) throws SQLException {
    return new PerangkatDaerah(
        row.getString("kode"),
        row.getString("nama"),
        row.getString("singkatan"),
        row.getString("jenis"),
        row.getString("sumber"),
        row.getInt("urutan"),
        Keadaan.of(row.getString("keadaan")),
        row.getString("penerus"));
  }
}
