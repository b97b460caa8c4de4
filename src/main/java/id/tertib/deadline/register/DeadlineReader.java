package id.tertib.deadline.register;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineSight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register read for programs: single deadlines by what a question names. */
@Repository
public class DeadlineReader {

  private static final int MOST = 5000;

  private final JdbcClient jdbc;

  DeadlineReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param office code; null for any
   * @param year of the quarter that they belong to; null for any
   * @param quarter 1 to 4; null for any. What belongs to no quarter is found by its year alone
   */
  public record Question(
      @Nullable String office,
      @Nullable Integer year,
      @Nullable Integer quarter,
      @Nullable String kind,
      @Nullable String cycle) {}

  /** By due date. */
  public List<Deadline> find(Question question, Sight sight) {
    var conditions = new Conditions();
    conditions.equal("perangkat_daerah", question.office());
    conditions.equal("tahun", question.year());
    conditions.equal("triwulan", question.quarter());
    conditions.equal("jenis", question.kind());
    conditions.equal("siklus", question.cycle());
    conditions.seenBy(sight);
    return jdbc.sql(
            "select * from tenggat where %s order by jatuh_tempo, id fetch first %d rows only"
                .formatted(conditions.sql(), MOST))
        .params(conditions.values())
        .query(DeadlineTable::row)
        .list();
  }
}
