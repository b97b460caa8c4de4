package id.tertib.zona.unit;

import id.tertib.audit.AuditEntry;
import id.tertib.data.CsvTable;
import id.tertib.data.Moments;
import id.tertib.office.UnitLayanan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.zona.unit.Keadaan.Ditarik;
import id.tertib.zona.unit.Keadaan.Hal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code zi_unit} and {@code zi_keadaan}; what was shipped comes in at the first start.
 */
@Repository
public class UnitZonaTable implements InitializingBean {

  private static final String PATH = "data/unit-zi.csv";
  private static final List<String> COLUMNS =
      List.of("kode", "nama", "perangkat_daerah", "jenis_unit", "keadaan", "sejak", "sumber");

  private final JdbcClient jdbc;
  private final UnitLayananRegister register;
  private final Clock clock;

  UnitZonaTable(JdbcClient jdbc, UnitLayananRegister register, Clock clock) {
    this.jdbc = jdbc;
    this.register = register;
    this.clock = clock;
  }

  /** A row of {@code zi_unit}. */
  public record Row(String kode, String jenis, String kepala, String tim) {}

  /** Something to be entered of a unit. */
  public record Baru(
      Hal hal, String nilai, @Nullable LocalDate sejak, String dokumen, @Nullable String bukti) {

    public boolean revokes() {
      return hal == Hal.PREDIKAT && nilai.equals(Predikat.DICABUT.name());
    }
  }

  @Override
  public void afterPropertiesSet() {
    for (var line : CsvTable.ofClasspath(PATH, COLUMNS).lines()) {
      var kode = line.required("kode");
      if (row(kode).isEmpty()) {
        var jenis =
            line.parsed(
                "jenis_unit",
                text -> JenisUnit.of(text).orElseThrow(IllegalArgumentException::new),
                "Pakai salah satu jenis unit.");
        add(new Row(kode, jenis.name(), "", ""));
        var sejak =
            line.text("sejak").isEmpty()
                ? null
                : line.parsed("sejak", LocalDate::parse, "Tulis seperti 2026-02-11.");
        shipped(line, kode, sejak);
      }
    }
  }

  /** A holder of a predicate goes on building. */
  private void shipped(CsvTable.Line line, String kode, @Nullable LocalDate sejak) {
    var keadaan = line.required("keadaan");
    var sumber = line.text("sumber");
    if (keadaan.equals(Predikat.WBK.name()) || keadaan.equals(Predikat.WBBM.name())) {
      enter(kode, new Baru(Hal.PREDIKAT, keadaan, sejak, sumber, null), AuditEntry.SYSTEM);
      enter(
          kode, new Baru(Hal.TAHAP, Tahap.DIBANGUN.name(), null, sumber, null), AuditEntry.SYSTEM);
      return;
    }
    var tahap =
        line.parsed(
            "keadaan",
            text -> Tahap.valueOf(text.toUpperCase(java.util.Locale.ROOT)),
            "Pakai belum, dicanangkan, dibangun, diusulkan, WBK, atau WBBM.");
    enter(kode, new Baru(Hal.TAHAP, tahap.name(), sejak, sumber, null), AuditEntry.SYSTEM);
  }

  /** All units, in the order of their offices. */
  public List<UnitZona> all() {
    var units =
        register.allEver().stream()
            .collect(Collectors.toMap(UnitLayanan::kode, Function.identity(), (a, b) -> a));
    var history =
        jdbc.sql("select * from zi_keadaan").query(UnitZonaTable::state).list().stream()
            .collect(Collectors.groupingBy(Entered::unit));
    var rows =
        jdbc.sql("select kode, jenis, kepala, tim from zi_unit").query(Row.class).list().stream()
            .collect(Collectors.toMap(Row::kode, Function.identity()));
    return register.allEver().stream()
        .map(unit -> rows.get(unit.kode()))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(row -> unit(row, units, history.getOrDefault(row.kode(), List.of())))
        .toList();
  }

  public Optional<UnitZona> find(String kode) {
    var unit = register.find(kode);
    return unit.isEmpty()
        ? Optional.empty()
        : row(kode)
            .map(
                row ->
                    unit(
                        row,
                        Map.of(kode, unit.get()),
                        jdbc.sql("select * from zi_keadaan where unit = ?")
                            .param(kode)
                            .query(UnitZonaTable::state)
                            .list()));
  }

  private static UnitZona unit(Row row, Map<String, UnitLayanan> units, List<Entered> history) {
    return new UnitZona(
        java.util.Objects.requireNonNull(units.get(row.kode())),
        JenisUnit.valueOf(row.jenis()),
        row.kepala(),
        row.tim(),
        history.stream().map(Entered::keadaan).toList());
  }

  private Optional<Row> row(String kode) {
    return jdbc.sql("select kode, jenis, kepala, tim from zi_unit where kode = ?")
        .param(kode)
        .query(Row.class)
        .optional();
  }

  /** Whoever else changes this unit waits for the end of this transaction. */
  public void lock(String kode) {
    jdbc.sql("select kode from zi_unit where kode = ? for update")
        .param(kode)
        .query(String.class)
        .optional();
  }

  public void add(Row row) {
    jdbc.sql("insert into zi_unit (kode, jenis, kepala, tim) values (?, ?, ?, ?)")
        .params(row.kode(), row.jenis(), row.kepala(), row.tim())
        .update();
  }

  public void change(Row row) {
    jdbc.sql("update zi_unit set jenis = ?, kepala = ?, tim = ? where kode = ?")
        .params(row.jenis(), row.kepala(), row.tim(), row.kode())
        .update();
  }

  public void enter(String unit, Baru baru, String by) {
    jdbc.sql(
            """
            insert into zi_keadaan (unit, hal, nilai, sejak, dokumen, bukti, oleh, waktu)
            values (:unit, :hal, :nilai, :sejak, :dokumen, :bukti, :oleh, :waktu)
            """)
        .param("unit", unit)
        .param("hal", baru.hal().kode())
        .param("nilai", baru.nilai())
        .param("sejak", baru.sejak())
        .param("dokumen", baru.dokumen())
        .param("bukti", baru.bukti())
        .param("oleh", by)
        .param("waktu", Moments.sql(clock.instant()))
        .update();
  }

  /**
   * @return false when it was withdrawn already
   */
  public boolean withdraw(long id, String by, String reason) {
    return jdbc.sql(
                """
                update zi_keadaan
                set ditarik_oleh = :oleh, ditarik_pada = :pada, ditarik_alasan = :alasan
                where id = :id and ditarik_pada is null
                """)
            .param("oleh", by)
            .param("pada", Moments.sql(clock.instant()))
            .param("alasan", reason)
            .param("id", id)
            .update()
        == 1;
  }

  private record Entered(String unit, Keadaan keadaan) {}

  private static Entered state(ResultSet row, int number) throws SQLException {
    var ditarikOleh = row.getString("ditarik_oleh");
    var ditarikPada = Moments.find(row, "ditarik_pada");
    return new Entered(
        row.getString("unit"),
        new Keadaan(
            row.getLong("id"),
            Hal.of(row.getString("hal")).orElseThrow(),
            row.getString("nilai"),
            row.getObject("sejak", LocalDate.class),
            row.getString("dokumen"),
            row.getString("bukti"),
            row.getString("oleh"),
            java.util.Objects.requireNonNull(Moments.find(row, "waktu")),
            ditarikOleh == null || ditarikPada == null
                ? null
                : new Ditarik(ditarikOleh, ditarikPada, row.getString("ditarik_alasan"))));
  }
}
