package id.tertib.audit;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration that lets PostgreSQL itself keep what is recorded, whoever asks. H2, which only the
 * demo and tests use, has no such triggers without code of its own and is left as it is.
 */
public abstract class AppendOnly implements JavaMigration {

  private final String version;
  private final String description;
  private final List<String> statements;

  /**
   * @param statements run in their order
   */
  protected AppendOnly(String version, String description, String... statements) {
    this.version = version;
    this.description = description;
    this.statements = List.of(statements);
  }

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return 1;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public final void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return;
    }
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
