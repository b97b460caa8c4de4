package id.tertib.office;

import id.tertib.data.TransactionMemory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code unit_layanan}; what was shipped is brought in at the first start. */
@Repository
class UnitLayananTable implements InitializingBean {

  private record All() implements TransactionMemory.Question<List<UnitZonaIntegritas>> {}

  private final JdbcClient jdbc;
  private final PerangkatDaerahRegister offices;

  UnitLayananTable(JdbcClient jdbc, PerangkatDaerahRegister offices) {
    this.jdbc = jdbc;
    this.offices = offices;
  }

  @Override
  public void afterPropertiesSet() {
    for (var unit : UnitZonaIntegritas.read(offices.allEver())) {
      jdbc.sql(
              """
              insert into unit_layanan (kode, nama, perangkat_daerah, aktif, urutan)
              select :kode, :nama, :office, true, p.akhir + 1 from
                (select coalesce(max(case when kode = :kode then 1 else 0 end), 0) as ada,
                  coalesce(max(urutan), 0) as akhir from unit_layanan) p
              where p.ada = 0
              """)
          .param("kode", unit.kode())
          .param("nama", unit.nama())
          .param("office", unit.office().kode())
          .update();
    }
  }

  /** In the order in which they were entered. */
  List<UnitZonaIntegritas> all() {
    return TransactionMemory.recall(new All(), this::read);
  }

  private List<UnitZonaIntegritas> read() {
    Map<String, PerangkatDaerah> byKode =
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    return List.copyOf(
        jdbc.sql("select * from unit_layanan order by urutan")
            .query(
                (row, number) ->
                    new UnitZonaIntegritas(
                        row.getString("kode"),
                        row.getString("nama"),
                        Objects.requireNonNull(byKode.get(row.getString("perangkat_daerah"))),
                        row.getBoolean("aktif")))
            .list());
  }

  void add(UnitZonaIntegritas unit) {
    jdbc.sql(
            """
            insert into unit_layanan (kode, nama, perangkat_daerah, aktif, urutan)
            select ?, ?, ?, ?, coalesce(max(urutan), 0) + 1 from unit_layanan
            """)
        .params(unit.kode(), unit.nama(), unit.office().kode(), unit.aktif())
        .update();
    TransactionMemory.forget(new All());
  }

  void change(String kode, String nama, boolean aktif) {
    jdbc.sql("update unit_layanan set nama = ?, aktif = ? where kode = ?")
        .params(nama, aktif, kode)
        .update();
    TransactionMemory.forget(new All());
  }
}
