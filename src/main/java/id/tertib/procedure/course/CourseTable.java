package id.tertib.procedure.course;

import id.tertib.data.Moments;
import id.tertib.procedure.course.CaseCourse.Done;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code jalan_siklus}, {@code jalan_kasus} and {@code jalan_langkah}. */
@Repository
class CourseTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CourseTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean has(long cycleId) {
    return jdbc.sql("select count(*) from jalan_siklus where siklus_id = ?")
            .param(cycleId)
            .query(Integer.class)
            .single()
        > 0;
  }

  void add(long cycleId, Instant at, List<CaseCourse> cases) {
    jdbc.sql("insert into jalan_siklus (siklus_id, pada, dicatat) values (?, ?, ?)")
        .params(cycleId, Moments.sql(at), Moments.sql(clock.instant()))
        .update();
    cases.forEach(this::add);
  }

  private void add(CaseCourse one) {
    jdbc.sql("insert into jalan_kasus (kasus_id, hari_terlambat, pengembalian) values (?, ?, ?)")
        .params(one.caseId(), one.daysLate(), one.returns())
        .update();
    for (var at = 0; at < one.steps().size(); at++) {
      var done = one.steps().get(at);
      jdbc.sql(
              """
              insert into jalan_langkah
                (kasus_id, urutan, langkah, nama, dibuka, selesai, hari_kerja)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              one.caseId(),
              at,
              done.step(),
              done.name(),
              Moments.sql(done.openedAt()),
              Moments.sql(done.endedAt()),
              done.days())
          .update();
    }
  }

  Optional<CycleCourse> find(long cycleId) {
    return jdbc.sql("select pada, dicatat from jalan_siklus where siklus_id = ?")
        .param(cycleId)
        .query(
            (row, number) ->
                new CycleCourse(
                    Objects.requireNonNull(Moments.find(row, "pada")),
                    Objects.requireNonNull(Moments.find(row, "dicatat")),
                    cases(cycleId)))
        .optional();
  }

  private List<CaseCourse> cases(long cycleId) {
    var steps = steps(cycleId);
    return jdbc.sql(
            """
            select j.*, k.perangkat_daerah from jalan_kasus j join kasus k on k.id = j.kasus_id
            where k.siklus_id = ? order by j.kasus_id
            """)
        .param(cycleId)
        .query(
            (row, number) ->
                new CaseCourse(
                    row.getLong("kasus_id"),
                    row.getString("perangkat_daerah"),
                    row.getObject("hari_terlambat", Integer.class),
                    row.getInt("pengembalian"),
                    steps.getOrDefault(row.getLong("kasus_id"), List.of())))
        .list();
  }

  private Map<Long, List<Done>> steps(long cycleId) {
    var found = new HashMap<Long, List<Done>>();
    jdbc.sql(
            """
            select j.* from jalan_langkah j join kasus k on k.id = j.kasus_id
            where k.siklus_id = ? order by j.kasus_id, j.urutan
            """)
        .param(cycleId)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("kasus_id"), id -> new ArrayList<>())
                  .add(done(row));
            });
    return found;
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getString("langkah"),
        row.getString("nama"),
        Objects.requireNonNull(Moments.find(row, "dibuka")),
        Objects.requireNonNull(Moments.find(row, "selesai")),
        row.getInt("hari_kerja"));
  }
}
