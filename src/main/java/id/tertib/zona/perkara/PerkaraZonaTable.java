package id.tertib.zona.perkara;

import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import id.tertib.zona.perkara.PerkaraZona.Hasil;
import id.tertib.zona.unit.Tingkat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code zi_perkara}: a unit is proposed once a year. */
@Repository
public class PerkaraZonaTable {

  private final JdbcClient jdbc;
  private final UniqueRow row;
  private final Clock clock;

  PerkaraZonaTable(JdbcClient jdbc, UniqueRow row, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.clock = clock;
  }

  /**
   * Takes the key by its unique row.
   *
   * @return false when the unit has its case of this year
   */
  public boolean create(String kunci, int tahun, String unit, String lembar, String by) {
    return row.first(
        () ->
            jdbc.sql(
                    """
                    insert into zi_perkara (kunci, tahun, unit, lembar_id, dimulai_oleh, dimulai_pada)
                    values (:kunci, :tahun, :unit, :lembar, :oleh, :pada)
                    """)
                .param("kunci", kunci)
                .param("tahun", tahun)
                .param("unit", unit)
                .param("lembar", lembar)
                .param("oleh", by)
                .param("pada", Moments.sql(clock.instant()))
                .update());
  }

  public Optional<PerkaraZona> find(String kunci) {
    return jdbc.sql("select * from zi_perkara where kunci = ?")
        .param(kunci)
        .query(PerkaraZonaTable::read)
        .optional();
  }

  /**
   * @throws IllegalStateException when there is none
   */
  public PerkaraZona get(String kunci) {
    return find(kunci)
        .orElseThrow(() -> new IllegalStateException("Perkara %s tidak ada".formatted(kunci)));
  }

  /** In the order in which they were started. */
  public List<PerkaraZona> ofYear(int tahun) {
    return jdbc.sql("select * from zi_perkara where tahun = ? order by id")
        .param(tahun)
        .query(PerkaraZonaTable::read)
        .list();
  }

  /** The newest year first. */
  public List<PerkaraZona> ofUnit(String unit) {
    return jdbc.sql("select * from zi_perkara where unit = ? order by tahun desc, id desc")
        .param(unit)
        .query(PerkaraZonaTable::read)
        .list();
  }

  /** All of all years, the newest year first. */
  public List<PerkaraZona> all() {
    return jdbc.sql("select * from zi_perkara order by tahun desc, id")
        .query(PerkaraZonaTable::read)
        .list();
  }

  public void setInstance(String kunci, String instance) {
    jdbc.sql("update zi_perkara set proses_id = ? where kunci = ?")
        .params(instance, kunci)
        .update();
  }

  /**
   * @param tingkat empty for not yet
   */
  public void decided(String kunci, Optional<Tingkat> tingkat, LocalDate day) {
    jdbc.sql("update zi_perkara set tingkat = ?, diputus_pada = ? where kunci = ?")
        .params(tingkat.map(Tingkat::name).orElse(null), day, kunci)
        .update();
  }

  public void sent(String kunci, String surat, LocalDate day) {
    jdbc.sql("update zi_perkara set surat = ?, dikirim_pada = ? where kunci = ?")
        .params(surat, day, kunci)
        .update();
  }

  public void end(String kunci, Hasil hasil) {
    jdbc.sql("update zi_perkara set hasil = ?, hasil_pada = ? where kunci = ? and hasil is null")
        .params(hasil.kode(), Moments.sql(clock.instant()), kunci)
        .update();
  }

  private static PerkaraZona read(ResultSet row, int number) throws SQLException {
    var tingkat = row.getString("tingkat");
    var hasil = row.getString("hasil");
    return new PerkaraZona(
        row.getLong("id"),
        row.getString("kunci"),
        row.getInt("tahun"),
        row.getString("unit"),
        row.getString("lembar_id"),
        row.getString("proses_id"),
        Objects.requireNonNull(Moments.find(row, "dimulai_pada")),
        tingkat == null ? null : Tingkat.valueOf(tingkat),
        row.getObject("diputus_pada", LocalDate.class),
        row.getString("surat"),
        row.getObject("dikirim_pada", LocalDate.class),
        hasil == null ? null : Hasil.of(hasil),
        Moments.find(row, "hasil_pada"));
  }
}
