package id.tertib.procedure;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.CsvTable;
import id.tertib.data.TransactionMemory;
import id.tertib.engine.RefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures and readings of the procedures that no regulation fixes (RULES 1: open). They come with
 * the product, in {@code data/parameter.csv}, and stay as the city changes them.
 */
@Component
public class Parameters implements InitializingBean {

  /** Of two readings of a minimum. */
  public static final String HIGHER = "lebih_tinggi";

  public static final String LOWER = "lebih_rendah";

  private static final String FILE = "data/parameter.csv";
  private static final List<String> COLUMNS = List.of("kode", "nilai", "status", "arti", "sumber");

  private record All() implements TransactionMemory.Question<List<Parameter>> {

    @Override
    public boolean isSetting() {
      return true;
    }
  }

  private final JdbcClient jdbc;
  private final People people;
  private final AuditTrail trail;

  Parameters(JdbcClient jdbc, People people, AuditTrail trail) {
    this.jdbc = jdbc;
    this.people = people;
    this.trail = trail;
  }

  /**
   * @param nilai a decimal with a point, or a word where readings are chosen between
   * @param status {@code open} while the city has not settled it
   */
  public record Parameter(String kode, String nilai, String status, String arti, String sumber) {}

  @Override
  public void afterPropertiesSet() {
    for (var line : CsvTable.ofClasspath(FILE, COLUMNS).lines()) {
      if (!isChoice(line.required("kode"))) {
        line.parsed("nilai", BigDecimal::new, "Tulis angka dengan titik desimal, misalnya 0.5.");
      }
      jdbc.sql(
              """
              insert into monitoring_parameter (kode, nilai, status, arti, sumber)
              select :kode, :nilai, :status, :arti, :sumber from
                (select count(*) as ada from monitoring_parameter where kode = :kode) p
              where p.ada = 0
              """)
          .param("kode", line.required("kode"))
          .param("nilai", line.required("nilai"))
          .param("status", line.required("status"))
          .param("arti", line.required("arti"))
          .param("sumber", line.required("sumber"))
          .update();
    }
  }

  public List<Parameter> all() {
    return TransactionMemory.recall(
        new All(),
        () ->
            List.copyOf(
                jdbc.sql(
                        "select kode, nilai, status, arti, sumber from monitoring_parameter order"
                            + " by kode")
                    .query(Parameter.class)
                    .list()));
  }

  /**
   * Sets a figure, on record; the status tells whether the city has settled it.
   *
   * @param value decimal; shares 0 to 1, working days 1 to 120; of two readings of a minimum {@link
   *     #HIGHER} or {@link #LOWER}
   * @param status {@code open} or {@code ditetapkan}
   * @throws RefusedException 403, 404 or 400, with the mend
   */
  @Transactional
  public Parameter change(String kode, String value, String status, String reason, String by) {
    if (!people.isIn(by, Groups.ORGANISASI) && !people.isIn(by, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Parameter hanya dapat diubah Bagian Organisasi atau administrator.");
    }
    var before =
        find(kode)
            .orElseThrow(
                () -> RefusedException.notFound("Parameter %s tidak ada.".formatted(kode)));
    Reason.require(reason, "Tulis alasan mengubah parameter %s.".formatted(kode));
    if (!status.equals("open") && !status.equals("ditetapkan")) {
      throw RefusedException.badRequest("Status parameter harus open atau ditetapkan.");
    }
    check(kode, value);
    jdbc.sql("update monitoring_parameter set nilai = ?, status = ? where kode = ?")
        .params(value, status, kode)
        .update();
    TransactionMemory.forget(new All());
    trail.record(
        AuditEntry.of(by, "mengubah parameter", "parameter")
            .detail(kode)
            .change(before.nilai() + " " + before.status(), value + " " + status)
            .because(reason));
    return new Parameter(kode, value, status, before.arti(), before.sumber());
  }

  private static boolean isChoice(String kode) {
    return kode.startsWith("minimal_");
  }

  private static void check(String kode, String value) {
    if (isChoice(kode)) {
      if (!value.equals(HIGHER) && !value.equals(LOWER)) {
        throw RefusedException.badRequest(
            "Nilai '%s' untuk %s tidak dapat dipakai. Tulis %s atau %s."
                .formatted(value, kode, HIGHER, LOWER));
      }
      return;
    }
    var share = kode.startsWith("nilai_");
    if (!value.matches(share ? "0(\\.\\d{1,4})?|1(\\.0{1,4})?" : "[1-9]\\d?|1[01]\\d|120")) {
      throw RefusedException.badRequest(
          "Nilai '%s' untuk %s tidak dapat dipakai. Tulis %s."
              .formatted(
                  value,
                  kode,
                  share ? "0 sampai 1 dengan titik desimal" : "hari kerja 1 sampai 120"));
    }
  }

  /** Working days of a step. */
  public int days(String kode) {
    return decimal(kode).intValueExact();
  }

  /** Whether any parameter of this beginning is not settled by the city. */
  public boolean open(String prefix) {
    return all().stream()
        .anyMatch(each -> each.kode().startsWith(prefix) && each.status().equals("open"));
  }

  public BigDecimal decimal(String kode) {
    return find(kode)
        .map(each -> new BigDecimal(each.nilai()))
        .orElseThrow(() -> new IllegalArgumentException("Parameter %s tidak ada".formatted(kode)));
  }

  public Optional<Parameter> find(String kode) {
    return all().stream().filter(each -> each.kode().equals(kode)).findFirst();
  }
}
