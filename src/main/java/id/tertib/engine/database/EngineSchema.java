package id.tertib.engine.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables from the engine's own scripts, so that one history of migrations tells
 * how the whole database came to be. An upgrade of the engine is a further migration of this kind.
 */
@Component
final class EngineSchema implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine 7.24.0";
  }

  @Override
  public Integer getChecksum() {
    return 7240;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    var connection = context.getConnection();
    var product = connection.getMetaData().getDatabaseProductName();
    var database = product.equals("PostgreSQL") ? "postgres" : "h2";
    var scripts = new ResourceDatabasePopulator();
    for (var part : PARTS) {
      scripts.addScript(
          new ClassPathResource(
              "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
                  .formatted(database, part)));
    }
    DataSource same = new SingleConnectionDataSource(connection, true);
    scripts.execute(same);
  }
}
