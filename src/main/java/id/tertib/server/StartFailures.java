package id.tertib.server;

import java.net.BindException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Why the product did not start, as one Indonesian sentence and a mend. What nobody foresaw is told
 * by its innermost cause; the whole trace is in the log at debug.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

  private static final Logger LOG = LoggerFactory.getLogger(StartFailures.class);

  private static final String OURS = "id.tertib.";

  private static final String WRONG_PASSWORD =
      "Basis data menolak akun atau kata sandinya. Periksa SPRING_DATASOURCE_USERNAME dan"
          + " SPRING_DATASOURCE_PASSWORD.";

  /** By SQLSTATE of PostgreSQL and H2. */
  private static final Map<String, String> OF_THE_DATABASE =
      Map.of(
          "28P01",
          WRONG_PASSWORD,
          "28000",
          WRONG_PASSWORD,
          "08004",
          "Basis data menolak sambungan. Isi SPRING_DATASOURCE_PASSWORD; tanpa kata sandi PostgreSQL"
              + " tidak menerima.",
          "3D000",
          "Basis data pada SPRING_DATASOURCE_URL belum ada. Buat dahulu dengan createdb.",
          "42501",
          "Akun basis data tidak berhak membuat tabel. Jadikan akun itu pemilik basis datanya.",
          "90020",
          "Berkas H2 sedang dipakai program lain. Hentikan Tertib yang masih berjalan.",
          "90013",
          "Basis data H2 pada SPRING_DATASOURCE_URL tidak ada. Periksa alamatnya.");

  private static final String UNREACHABLE =
      "Basis data tidak dapat dihubungi. Periksa SPRING_DATASOURCE_URL dan apakah PostgreSQL"
          + " berjalan.";

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    LOG.debug("Jejak lengkap", failure);
    var causes = causes(failure);
    var sentence =
        causes.stream()
            .flatMap(cause -> known(cause).stream())
            .findFirst()
            .orElseGet(() -> unknown(causes.get(causes.size() - 1)));
    return new FailureAnalysis(sentence, null, failure);
  }

  /** From the innermost one outwards, but for what wraps a better word. */
  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static Optional<String> known(Throwable cause) {
    if (cause instanceof PortInUseException port) {
      return Optional.of(
          "Porta %d sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan SERVER_PORT."
              .formatted(port.getPort()));
    }
    if (cause instanceof BindException) {
      return Optional.of(
          "Alamat atau porta tempat Tertib mendengar tidak dapat dipakai. Periksa SERVER_PORT dan"
              + " SERVER_ADDRESS.");
    }
    if (cause instanceof org.springframework.boot.context.properties.bind.BindException bind) {
      return Optional.of(setting(bind));
    }
    if (cause instanceof FlywayValidateException) {
      return Optional.of(
          "Basis data ini milik Tertib versi lain, yang lebih baru. Pasang versi itu, atau pulihkan"
              + " cadangan yang sesuai.");
    }
    if (cause instanceof SQLException sql) {
      return ofTheDatabase(sql);
    }
    return isOurs(cause) ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
  }

  private static Optional<String> ofTheDatabase(SQLException problem) {
    // The pool's own exception has the driver's below it, which tells more.
    return problem.getCause() instanceof SQLException
        ? Optional.empty()
        : Optional.ofNullable(OF_THE_DATABASE.get(String.valueOf(problem.getSQLState())))
            .or(() -> DatabaseFault.of(problem).map(any -> UNREACHABLE));
  }

  private static String setting(
      org.springframework.boot.context.properties.bind.BindException problem) {
    var property = problem.getProperty();
    var name = property == null ? problem.getName() : property.getName();
    return "Nilai %ssetelan %s (variabel %s) tidak dapat dipakai. Periksa bentuknya di README, bagian Settings."
        .formatted(
            property == null ? "" : "'%s' untuk ".formatted(property.getValue()),
            name,
            variable(name));
  }

  /** As the environment names it, e.g. {@code TERTIB_MAIL_INTERVAL}. */
  private static String variable(ConfigurationPropertyName name) {
    return name.toString()
        .replace("-", "")
        .replace('.', '_')
        .replace("[", "_")
        .replace("]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** A sentence that our own code wrote for whoever starts the product. */
  private static boolean isOurs(Throwable cause) {
    if (cause.getClass().getName().startsWith(OURS)) {
      return true;
    }
    var trace = cause.getStackTrace();
    return cause.getCause() == null
        && trace.length > 0
        && trace[0].getClassName().startsWith(OURS)
        && !(cause instanceof NullPointerException);
  }

  private static String unknown(Throwable innermost) {
    return "Sebabnya: %s: %s. Jejak lengkapnya tampil dengan LOGGING_LEVEL_ID_TERTIB_SERVER=debug."
        .formatted(innermost.getClass().getSimpleName(), firstLine(innermost));
  }

  private static String firstLine(Throwable cause) {
    var message = cause.getMessage();
    return message == null ? "tanpa keterangan" : message.lines().findFirst().orElse("").strip();
  }
}
