package id.tertib.report;

import id.tertib.access.ReadScope;
import id.tertib.data.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register read for its page: who may read what is a condition of the statement, never a filter
 * afterwards, and one page is all that is brought.
 */
@Repository
class LaporanList {

  private final JdbcClient jdbc;

  LaporanList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked for.
   *
   * @param cycle e.g. {@code 2026-S2}; null for all
   * @param office a code or {@link LaporanShelf#CITY}; null for all
   */
  record Filter(@Nullable String cycle, @Nullable String office) {

    /** What the address says: blank is nothing. */
    static Filter of(@Nullable String cycle, @Nullable String office) {
      return new Filter(
          cycle == null || cycle.isBlank() ? null : cycle,
          office == null || office.isBlank() ? null : office);
    }

    boolean matches(Bunch bunch) {
      return (cycle == null || cycle.equals(bunch.cycle()))
          && (office == null || office.equals(bunch.office()));
    }
  }

  /**
   * The reports of one cycle and office.
   *
   * @param office a code, or {@link LaporanShelf#CITY}
   */
  record Bunch(String cycle, String office, long count) {}

  /** Newest first. */
  List<Laporan> page(ReadScope scope, Filter filter, long skip, int limit) {
    var where = new Where(scope, filter);
    return jdbc.sql(
            "select * from laporan"
                + where.sql()
                + JdbcLaporanRegister.NEWEST_FIRST
                + " offset :lewati rows fetch next :banyak rows only")
        .params(where.values)
        .param("lewati", skip)
        .param("banyak", limit)
        .query(JdbcLaporanRegister::row)
        .list();
  }

  /** How many were published since then. */
  long since(ReadScope scope, Instant moment) {
    var where = new Where(scope, new Filter(null, null));
    return jdbc.sql("select count(*) from laporan" + where.sql() + " and waktu > :sejak")
        .params(where.values)
        .param("sejak", Moments.sql(moment))
        .query(Long.class)
        .single();
  }

  /** How many there are, by cycle and office; those without any are absent. */
  List<Bunch> bunches(ReadScope scope) {
    var where = new Where(scope, new Filter(null, null));
    return jdbc.sql(
            "select siklus, perangkat_daerah, count(*) as banyak from laporan"
                + where.sql()
                + " group by siklus, perangkat_daerah")
        .params(where.values)
        .query(
            (result, row) -> {
              var office = result.getString("perangkat_daerah");
              return new Bunch(
                  result.getString("siklus"),
                  office == null ? LaporanShelf.CITY : office,
                  result.getLong("banyak"));
            })
        .list();
  }

  /** Conditions, with the values they name. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Where(ReadScope scope, Filter filter) {
      conditions.add(scope.condition("jenis", "perangkat_daerah", "perkara", values));
      var cycle = filter.cycle();
      if (cycle != null) {
        conditions.add("siklus = :siklus");
        values.put("siklus", cycle);
      }
      var office = filter.office();
      if (LaporanShelf.CITY.equals(office)) {
        conditions.add("perangkat_daerah is null");
      } else if (office != null) {
        conditions.add("perangkat_daerah = :kantor");
        values.put("kantor", office);
      }
    }

    String sql() {
      return " where " + String.join(" and ", conditions);
    }
  }
}
