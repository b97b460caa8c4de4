package id.tertib.deadline.ledger;

import id.tertib.data.CsvTable;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code jadwal_pengingat}: which stages a kind has and who hears of each. What comes
 * with the product is loaded while the table is empty; afterwards it is the city's.
 */
@Repository
public class ScheduleTable implements SmartInitializingSingleton {

  /** Kinds without a schedule of their own. */
  public static final String EVERY_KIND = "*";

  /** By stage; within it in a fixed order, so that equal schedules are equal lists. */
  static final Comparator<Line> ORDER =
      Comparator.comparingInt(Line::days)
          .thenComparing(line -> !line.target().equals(ReminderPlanner.HOLDER))
          .thenComparing(Line::target);

  private static final String FILE = "data/jadwal-pengingat.csv";
  private static final List<String> COLUMNS =
      List.of("jenis", "hari", "sasaran", "status", "sumber");

  private final JdbcClient jdbc;

  ScheduleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param days from the due date
   * @param target {@code pemegang}, {@code sekretaris}, {@code kepala}, {@code inspektur}, {@code
   *     sekda}, or a group
   */
  public record Line(String kind, int days, String target) {}

  @Override
  public void afterSingletonsInstantiated() {
    if (all().isEmpty()) {
      shipped().forEach(this::add);
    }
  }

  /** What comes with the product. */
  static List<Line> shipped() {
    return CsvTable.ofClasspath(FILE, COLUMNS).lines().stream()
        .map(
            line ->
                new Line(
                    line.required("jenis"),
                    line.parsed(
                        "hari", Integer::parseInt, "Tulis selisih hari dari tenggat, misalnya -7."),
                    line.required("sasaran")))
        .toList();
  }

  public List<Line> all() {
    return jdbc.sql("select jenis, hari, sasaran from jadwal_pengingat order by jenis, hari")
        .query(
            (result, number) ->
                new Line(
                    result.getString("jenis"), result.getInt("hari"), result.getString("sasaran")))
        .list();
  }

  /** Every number of days that some kind is reminded at. */
  public List<Integer> days() {
    return jdbc.sql("select distinct hari from jadwal_pengingat").query(Integer.class).list();
  }

  public void add(Line line) {
    jdbc.sql("insert into jadwal_pengingat (jenis, hari, sasaran) values (:jenis, :hari, :sasaran)")
        .param("jenis", line.kind())
        .param("hari", line.days())
        .param("sasaran", line.target())
        .update();
  }

  public void clear(String kind) {
    jdbc.sql("delete from jadwal_pengingat where jenis = :jenis").param("jenis", kind).update();
  }
}
