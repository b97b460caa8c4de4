package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL. */
@PostgresTest
class TersegelIT extends TersegelTest {

  @Test
  void looksIntoPostgreSql() {
    assertThat(jdbc.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
  }
}
