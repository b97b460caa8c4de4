package id.tertib.vault;

import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code brankas_kunci}. Who calls decides about transactions. */
@Repository
class KeyTable {

  private final JdbcClient jdbc;
  private final UniqueRow row;
  private final Clock clock;

  KeyTable(JdbcClient jdbc, UniqueRow row, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.clock = clock;
  }

  /**
   * An owner's key as it is kept.
   *
   * @param master id of the master key that wraps it
   */
  record WrappedKey(String owner, byte[] key, String master) {}

  Optional<WrappedKey> find(String owner) {
    return jdbc.sql("select kunci, induk from brankas_kunci where milik = ?")
        .param(owner)
        .query(
            (result, at) ->
                new WrappedKey(owner, result.getBytes("kunci"), result.getString("induk")))
        .optional();
  }

  /**
   * @return false when the owner has a key by now
   */
  boolean insert(WrappedKey key) {
    return row.first(
        () ->
            jdbc.sql("insert into brankas_kunci (milik, kunci, induk, dibuat) values (?, ?, ?, ?)")
                .params(key.owner(), key.key(), key.master(), Moments.sql(clock.instant()))
                .update());
  }

  /** Wraps a key anew, unless somebody did or destroyed it. */
  void rewrap(WrappedKey key, String formerMaster) {
    jdbc.sql("update brankas_kunci set kunci = ?, induk = ? where milik = ? and induk = ?")
        .params(key.key(), key.master(), key.owner(), formerMaster)
        .update();
  }

  void delete(String owner) {
    jdbc.sql("delete from brankas_kunci where milik = ?").param(owner).update();
  }

  /** How many keys each master key wraps. */
  Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    jdbc.sql("select induk, count(*) as banyak from brankas_kunci group by induk")
        .query(
            result -> {
              counts.put(result.getString("induk"), result.getLong("banyak"));
            });
    return counts;
  }

  /** In the order of their owners. */
  List<WrappedKey> wrappedBy(String master, String afterOwner, int most) {
    return jdbc.sql(
            """
            select milik, kunci from brankas_kunci where induk = ? and milik > ?
            order by milik fetch first %d rows only
            """
                .formatted(most))
        .params(master, afterOwner)
        .query(
            (result, at) ->
                new WrappedKey(result.getString("milik"), result.getBytes("kunci"), master))
        .list();
  }
}
