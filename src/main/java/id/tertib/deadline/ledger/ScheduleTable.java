package id.tertib.deadline.ledger;

import id.tertib.data.CsvTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
      Comparator.comparing(Line::stage)
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
   * @param stage days from the due date, a share of the limit, or every month
   * @param target {@code pemegang}, {@code atasan}, {@code sekretaris}, {@code kepala}, {@code
   *     inspektur}, {@code sekda}, or a group
   */
  public record Line(String kind, Stage stage, String target) {}

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
                        "hari",
                        Stage::parse,
                        "Tulis selisih hari dari tenggat, misalnya -7, bagian batas waktu, misalnya"
                            + " 50%, atau bulanan."),
                    line.required("sasaran")))
        .toList();
  }

  public List<Line> all() {
    return jdbc.sql(
            """
            select jenis, hari, cast(null as integer) as bagian, false as bulanan, sasaran
            from jadwal_pengingat
            union all
            select jenis, 0, bagian, false, sasaran from jadwal_pengingat_bagian
            union all
            select jenis, 0, null, true, sasaran from jadwal_pengingat_bulanan
            order by jenis, bulanan, bagian, hari
            """)
        .query(
            (result, number) ->
                new Line(
                    result.getString("jenis"),
                    new Stage(
                        result.getInt("hari"),
                        result.getObject("bagian", Integer.class),
                        result.getBoolean("bulanan")),
                    result.getString("sasaran")))
        .list();
  }

  /** The stages by kind, of kinds with a schedule of their own and of {@link #EVERY_KIND}. */
  public Map<String, Set<Stage>> stages() {
    return all().stream()
        .collect(
            Collectors.groupingBy(Line::kind, Collectors.mapping(Line::stage, Collectors.toSet())));
  }

  public void add(Line line) {
    var share = line.stage().share();
    if (line.stage().monthly()) {
      jdbc.sql("insert into jadwal_pengingat_bulanan (jenis, sasaran) values (?, ?)")
          .params(line.kind(), line.target())
          .update();
      return;
    }
    jdbc.sql(
            share == null
                ? """
                  insert into jadwal_pengingat (jenis, hari, sasaran)
                  values (:jenis, :tahap, :sasaran)
                  """
                : """
                  insert into jadwal_pengingat_bagian (jenis, bagian, sasaran)
                  values (:jenis, :tahap, :sasaran)
                  """)
        .param("jenis", line.kind())
        .param("tahap", share == null ? line.stage().days() : share)
        .param("sasaran", line.target())
        .update();
  }

  /** Kinds whose schedule an update of the product changed, each told once; one node at a time. */
  List<String> takeUpdated() {
    var kinds =
        jdbc.sql("select jenis from jadwal_pengingat_diperbarui order by jenis for update")
            .query(String.class)
            .list();
    if (!kinds.isEmpty()) {
      jdbc.sql("delete from jadwal_pengingat_diperbarui").update();
    }
    return kinds;
  }

  public void clear(String kind) {
    for (var table :
        List.of("jadwal_pengingat", "jadwal_pengingat_bagian", "jadwal_pengingat_bulanan")) {
      jdbc.sql("delete from %s where jenis = :jenis".formatted(table))
          .param("jenis", kind)
          .update();
    }
  }
}
