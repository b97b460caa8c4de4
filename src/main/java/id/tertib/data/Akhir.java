package id.tertib.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why an entered row no longer counts. Such a row never changes: it is corrected by another, or
 * withdrawn. Its table has the columns {@code berlaku}, {@code akhir}, {@code akhir_oleh}, {@code
 * akhir_pada} and {@code akhir_alasan}.
 *
 * @param oleh account
 */
public record Akhir(Sebab sebab, String oleh, Instant pada, String alasan) {

  public enum Sebab {
    DIKOREKSI,
    DITARIK;

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As it stands in a row; null while that counts. */
  public static @Nullable Akhir of(ResultSet row) throws SQLException {
    var sebab = row.getString("akhir");
    return sebab == null
        ? null
        : new Akhir(
            Sebab.valueOf(sebab.toUpperCase(Locale.ROOT)),
            row.getString("akhir_oleh"),
            Objects.requireNonNull(Moments.find(row, "akhir_pada")),
            row.getString("akhir_alasan"));
  }

  /**
   * Ends a row.
   *
   * @param table a constant of the caller, never what somebody typed
   * @return false when it does not count any more
   */
  public boolean end(JdbcClient jdbc, String table, long id) {
    return jdbc.sql(
                """
                update %s set berlaku = null, akhir = :sebab, akhir_oleh = :oleh,
                  akhir_pada = :pada, akhir_alasan = :alasan
                where id = :id and berlaku
                """
                    .formatted(table))
            .param("sebab", sebab.kode())
            .param("oleh", oleh)
            .param("pada", Moments.sql(pada))
            .param("alasan", alasan)
            .param("id", id)
            .update()
        == 1;
  }
}
