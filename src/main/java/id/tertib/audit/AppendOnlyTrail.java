package id.tertib.audit;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL refuse every change and removal of a row of the trail, whoever asks. H2, which
 * only the demo and tests use, has no such trigger without code of its own.
 */
@Component
final class AppendOnlyTrail implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("003.1");
  }

  @Override
  public String getDescription() {
    return "jejak append-only";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create function jejak_tetap() returns trigger language plpgsql as $$
          begin
            raise exception 'Jejak hanya dapat ditambah, tidak diubah atau dihapus';
          end $$
          """);
      statement.execute(
          """
          create trigger jejak_tetap before update or delete on jejak
          for each row execute function jejak_tetap()
          """);
    }
  }
}
