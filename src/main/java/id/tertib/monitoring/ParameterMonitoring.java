package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.CsvTable;
import id.tertib.data.TransactionMemory;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.model.NilaiPelaksanaan;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of monitoring that no regulation fixes (RULES 1: open). They come with the product and
 * stay as the city changes them.
 */
@Component
public class ParameterMonitoring implements InitializingBean {

  private static final String BERKAS = "data/monitoring-parameter.csv";
  private static final List<String> KOLOM = List.of("kode", "nilai", "status", "arti", "sumber");

  private record Semua() implements TransactionMemory.Question<List<Parameter>> {

    @Override
    public boolean isSetting() {
      return true;
    }
  }

  private final JdbcClient jdbc;
  private final People orang;
  private final AuditTrail jejak;

  ParameterMonitoring(JdbcClient jdbc, People orang, AuditTrail jejak) {
    this.jdbc = jdbc;
    this.orang = orang;
    this.jejak = jejak;
  }

  /**
   * @param nilai a decimal with a point
   * @param status {@code open} while the city has not settled it
   */
  public record Parameter(String kode, String nilai, String status, String arti, String sumber) {}

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

  public List<Parameter> semua() {
    return TransactionMemory.recall(
        new Semua(),
        () ->
            List.copyOf(
                jdbc.sql(
                        "select kode, nilai, status, arti, sumber from monitoring_parameter order by kode")
                    .query(Parameter.class)
                    .list()));
  }

  /**
   * Sets a figure, on record; the status tells whether the city has settled it.
   *
   * @param nilai decimal; shares 0 to 1, working days 1 to 120
   * @param status {@code open} or {@code ditetapkan}
   * @throws RefusedException 403, 404 or 400, with the mend
   */
  @Transactional
  public Parameter ubah(String kode, String nilai, String status, String alasan, String oleh) {
    if (!orang.isIn(oleh, Groups.ORGANISASI) && !orang.isIn(oleh, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Parameter hanya dapat diubah Bagian Organisasi atau administrator.");
    }
    var lama =
        semua().stream()
            .filter(satu -> satu.kode().equals(kode))
            .findFirst()
            .orElseThrow(
                () -> RefusedException.notFound("Parameter %s tidak ada.".formatted(kode)));
    SiklusMonitoring.wajib(alasan, "Tulis alasan mengubah parameter %s.".formatted(kode));
    if (!status.equals("open") && !status.equals("ditetapkan")) {
      throw RefusedException.badRequest("Status parameter harus open atau ditetapkan.");
    }
    periksa(kode, nilai);
    jdbc.sql("update monitoring_parameter set nilai = :nilai, status = :status where kode = :kode")
        .param("nilai", nilai)
        .param("status", status)
        .param("kode", kode)
        .update();
    TransactionMemory.forget(new Semua());
    jejak.record(
        AuditEntry.of(oleh, "mengubah parameter", "monitoring")
            .detail(kode)
            .change(lama.nilai() + " " + lama.status(), nilai + " " + status)
            .because(alasan));
    return new Parameter(kode, nilai, status, lama.arti(), lama.sumber());
  }

  private static void periksa(String kode, String nilai) {
    var bagian = kode.startsWith("nilai_");
    if (!nilai.matches(bagian ? "0(\\.\\d{1,4})?|1(\\.0{1,4})?" : "[1-9]\\d?|1[01]\\d|120")) {
      throw RefusedException.badRequest(
          "Nilai '%s' untuk %s tidak dapat dipakai. Tulis %s."
              .formatted(
                  nilai,
                  kode,
                  bagian ? "0 sampai 1 dengan titik desimal" : "hari kerja 1 sampai 120"));
    }
  }

  NilaiPelaksanaan nilai() {
    return new NilaiPelaksanaan(
        desimal("nilai_sudah"), desimal("nilai_sebagian"), desimal("nilai_belum"));
  }

  /** Working days of a step. */
  int hari(String kode) {
    return desimal(kode).intValueExact();
  }

  /** Whether any parameter of this beginning is not settled by the city. */
  boolean terbuka(String awal) {
    return semua().stream()
        .anyMatch(satu -> satu.kode().startsWith(awal) && satu.status().equals("open"));
  }

  BigDecimal desimal(String kode) {
    return semua().stream()
        .filter(satu -> satu.kode().equals(kode))
        .map(satu -> new BigDecimal(satu.nilai()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Parameter %s tidak ada".formatted(kode)));
  }
}
