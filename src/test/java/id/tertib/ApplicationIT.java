package id.tertib;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class ApplicationIT {

  @Autowired JdbcTemplate jdbc;

  @Test
  void startsOnPostgresWithTheEnginesTablesMadeByTheMigrations() {
    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_ge_property where name_ = 'schema.version'",
                Integer.class))
        .isEqualTo(1);
  }
}
