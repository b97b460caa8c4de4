package id.tertib.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * How long PostgreSQL's driver waits, in seconds, where the JDBC address says nothing: 3 to reach
 * the server; 120 for an answer, which is more than any statement takes and ends those that a
 * frozen server or a cut line would hold for ever. H2 refuses these names. A connection that nobody
 * used for a tenth of a second is tried before it is used again, not for half a second as the pool
 * would have it: that much less work hangs when a server freezes.
 */
final class PostgresPatience implements BeanPostProcessor {

  private static final Map<String, String> PATIENCE =
      Map.of("connectTimeout", "3", "socketTimeout", "120", "tcpKeepAlive", "true");

  private static final String TRUSTED_FOR_MS = "com.zaxxer.hikari.aliveBypassWindowMs";

  PostgresPatience() {
    if (System.getProperty(TRUSTED_FOR_MS) == null) {
      System.setProperty(TRUSTED_FOR_MS, "100");
    }
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
      PATIENCE.forEach(pool::addDataSourceProperty);
    }
    return bean;
  }
}
