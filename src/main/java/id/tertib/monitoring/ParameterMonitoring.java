package id.tertib.monitoring;

import id.tertib.data.CsvTable;
import id.tertib.monitoring.model.NilaiPelaksanaan;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures of monitoring that no regulation fixes (RULES 1: open). They come with the product and
 * stay as the city changes them.
 */
@Component
class ParameterMonitoring implements InitializingBean {

  private static final String BERKAS = "data/monitoring-parameter.csv";
  private static final List<String> KOLOM = List.of("kode", "nilai", "status", "arti", "sumber");

  private final JdbcClient jdbc;

  ParameterMonitoring(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param nilai a decimal with a point
   * @param status {@code open} while the city has not settled it
   */
  record Parameter(String kode, String nilai, String status, String arti, String sumber) {}

  @Override
  public void afterPropertiesSet() {
    for (var baris : CsvTable.ofClasspath(BERKAS, KOLOM).lines()) {
      baris.parsed("nilai", BigDecimal::new, "Tulis angka dengan titik desimal, misalnya 0.5.");
      jdbc.sql(
              """
              insert into monitoring_parameter (kode, nilai, status, arti, sumber)
              select :kode, :nilai, :status, :arti, :sumber from
                (select count(*) as ada from monitoring_parameter where kode = :kode) p
              where p.ada = 0
              """)
          .param("kode", baris.required("kode"))
          .param("nilai", baris.required("nilai"))
          .param("status", baris.required("status"))
          .param("arti", baris.required("arti"))
          .param("sumber", baris.required("sumber"))
          .update();
    }
  }

  List<Parameter> semua() {
    return jdbc.sql(
            "select kode, nilai, status, arti, sumber from monitoring_parameter order by kode")
        .query(Parameter.class)
        .list();
  }

  NilaiPelaksanaan nilai() {
    return new NilaiPelaksanaan(
        desimal("nilai_sudah"), desimal("nilai_sebagian"), desimal("nilai_belum"));
  }

  /** Working days of a step. */
  int hari(String kode) {
    return desimal(kode).intValueExact();
  }

  private BigDecimal desimal(String kode) {
    return new BigDecimal(
        jdbc.sql("select nilai from monitoring_parameter where kode = :kode")
            .param("kode", kode)
            .query(String.class)
            .single());
  }
}
