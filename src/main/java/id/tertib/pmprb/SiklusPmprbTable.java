package id.tertib.pmprb;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each year of PMPRB was set to: the table {@code pmprb_siklus}. */
@Repository
class SiklusPmprbTable {

  private final JdbcClient jdbc;

  SiklusPmprbTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param versi of the offices' instrument
   * @param batasUnit last day for the offices' steps
   */
  record Row(String versi, LocalDate batasUnit) {}

  Optional<Row> find(long cycle) {
    return jdbc.sql("select versi_unit as versi, batas_unit from pmprb_siklus where siklus_id = ?")
        .param(cycle)
        .query(Row.class)
        .optional();
  }

  void add(long cycle, String versi, LocalDate batasUnit) {
    jdbc.sql("insert into pmprb_siklus (siklus_id, versi_unit, batas_unit) values (?, ?, ?)")
        .params(cycle, versi, batasUnit)
        .update();
  }
}
