package id.tertib.pmprb;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each year of PMPRB was set to and came to: the table {@code pmprb_siklus}. */
@Repository
class SiklusPmprbTable {

  private final JdbcClient jdbc;

  SiklusPmprbTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param versiUnit of the offices' instrument
   * @param batasUnit last day for the offices' steps
   * @param jadwal null while Bagian Organisasi has not set the city's cycle
   * @param lembarKota null until the city's sheet was opened
   * @param lembarHasil null until there is a sheet for the ministry's scores
   * @param konsensusPada when panel 2 fixed the values; null until then
   * @param dikirimPada day on which it was sent to the ministry; null until then
   */
  record Row(
      String versiUnit,
      LocalDate batasUnit,
      @Nullable Jadwal jadwal,
      @Nullable String lembarKota,
      @Nullable String lembarHasil,
      @Nullable Instant konsensusPada,
      @Nullable LocalDate dikirimPada) {

    /**
     * @throws IllegalStateException when the city's cycle has not set it
     */
    LocalDate on(Day day) {
      return switch (day) {
        case BATAS_UNIT -> batasUnit;
        case PANEL_1 -> requireJadwal().panel1();
        case PANEL_2 -> requireJadwal().panel2();
        case BATAS_KIRIM -> requireJadwal().batasKirim();
      };
    }

    private Jadwal requireJadwal() {
      if (jadwal == null) {
        throw new IllegalStateException("Jadwal PMPRB kota belum ditetapkan");
      }
      return jadwal;
    }
  }

  /**
   * The city's own part of a cycle.
   *
   * @param instrumenHasil {@code kunci versi}
   * @param waliKota whether the report goes to the Wali Kota as well
   */
  record Jadwal(
      String versiKota,
      String instrumenHasil,
      String skNomor,
      LocalDate skTanggal,
      String dasar,
      LocalDate panel1,
      LocalDate panel2,
      LocalDate batasKirim,
      boolean waliKota) {}

  Optional<Row> find(long cycle) {
    return jdbc.sql("select * from pmprb_siklus where siklus_id = ?")
        .param(cycle)
        .query(SiklusPmprbTable::row)
        .optional();
  }

  void add(long cycle, String versiUnit, LocalDate batasUnit) {
    jdbc.sql("insert into pmprb_siklus (siklus_id, versi_unit, batas_unit) values (?, ?, ?)")
        .params(cycle, versiUnit, batasUnit)
        .update();
  }

  void set(long cycle, String versiUnit, LocalDate batasUnit, Jadwal jadwal) {
    if (find(cycle).isEmpty()) {
      add(cycle, versiUnit, batasUnit);
    }
    jdbc.sql(
            """
            update pmprb_siklus set versi_unit = :unit, batas_unit = :batas, versi_kota = :kota,
              instrumen_hasil = :hasil, sk_nomor = :nomor, sk_tanggal = :tanggal, dasar = :dasar,
              panel_1 = :panel1, panel_2 = :panel2, batas_kirim = :kirim, wali_kota = :waliKota
            where siklus_id = :cycle
            """)
        .param("unit", versiUnit)
        .param("batas", batasUnit)
        .param("kota", jadwal.versiKota())
        .param("hasil", jadwal.instrumenHasil())
        .param("nomor", jadwal.skNomor())
        .param("tanggal", jadwal.skTanggal())
        .param("dasar", jadwal.dasar())
        .param("panel1", jadwal.panel1())
        .param("panel2", jadwal.panel2())
        .param("kirim", jadwal.batasKirim())
        .param("waliKota", jadwal.waliKota())
        .param("cycle", cycle)
        .update();
  }

  /** The dates of a cycle, in the order in which they come. */
  enum Day {
    BATAS_UNIT("batas_unit", PmprbKinds.BATAS_UNIT, "batas unit"),
    PANEL_1("panel_1", PmprbKinds.PANEL_1, "Panel 1"),
    PANEL_2("panel_2", PmprbKinds.PANEL_2, "Panel 2"),
    BATAS_KIRIM("batas_kirim", PmprbKinds.KIRIM, "batas pengiriman");

    private final String column;
    private final String kind;
    private final String text;

    Day(String column, String kind, String text) {
      this.column = column;
      this.kind = kind;
      this.text = text;
    }

    /** The one whose deadline is of this kind; empty for deadlines of others. */
    static Optional<Day> of(String kind) {
      return Arrays.stream(values()).filter(day -> day.kind.equals(kind)).findFirst();
    }

    /** Kind of its deadline. */
    String kind() {
      return kind;
    }

    /** Within a sentence. */
    String text() {
      return text;
    }
  }

  void move(long cycle, Day day, LocalDate to) {
    jdbc.sql("update pmprb_siklus set %s = ? where siklus_id = ?".formatted(day.column))
        .params(to, cycle)
        .update();
  }

  void setLembarKota(long cycle, String sheet) {
    jdbc.sql("update pmprb_siklus set lembar_kota = ? where siklus_id = ?")
        .params(sheet, cycle)
        .update();
  }

  void setKonsensus(long cycle, Instant at) {
    jdbc.sql("update pmprb_siklus set konsensus_pada = ? where siklus_id = ?")
        .params(Moments.sql(at), cycle)
        .update();
  }

  void setSent(long cycle, LocalDate day, String receipt, String resultSheet) {
    jdbc.sql(
            """
            update pmprb_siklus set dikirim_pada = ?, tanda_terima = ?, lembar_hasil = ?
            where siklus_id = ?
            """)
        .params(day, receipt, resultSheet, cycle)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("versi_unit"),
        row.getObject("batas_unit", LocalDate.class),
        row.getString("versi_kota") == null ? null : jadwal(row),
        row.getString("lembar_kota"),
        row.getString("lembar_hasil"),
        Moments.find(row, "konsensus_pada"),
        row.getObject("dikirim_pada", LocalDate.class));
  }

  private static Jadwal jadwal(ResultSet row) throws SQLException {
    return new Jadwal(
        row.getString("versi_kota"),
        row.getString("instrumen_hasil"),
        row.getString("sk_nomor"),
        row.getObject("sk_tanggal", LocalDate.class),
        row.getString("dasar"),
        row.getObject("panel_1", LocalDate.class),
        row.getObject("panel_2", LocalDate.class),
        row.getObject("batas_kirim", LocalDate.class),
        row.getBoolean("wali_kota"));
  }
}
