package id.tertib.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class AuditTrailIT {

  @Autowired AuditTrail trail;
  @Autowired JdbcTemplate jdbc;

  @Test
  void keepsEveryRowAsItWasWritten() {
    trail.record(
        AuditEntry.of("asesor2", "mengoreksi", "2026-S2/dinkes")
            .detail("RA-014")
            .change("Sudah", "Sebagian")
            .because("Satu dari dua"));

    assertThat(trail.of("2026-S2/dinkes"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.before()).isEqualTo("Sudah");
              assertThat(row.after()).isEqualTo("Sebagian");
              assertThat(row.reason()).isEqualTo("Satu dari dua");
            });
    for (var change : new String[] {"update jejak set siapa = 'orang lain'", "delete from jejak"}) {
      assertThatThrownBy(() -> jdbc.update(change)).hasMessageContaining("hanya dapat ditambah");
    }
    assertThat(trail.of("2026-S2/dinkes")).extracting(AuditRow::who).containsExactly("asesor2");
  }
}
