package id.tertib.upgrade;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** H2's own script of everything, which later versions of H2 read too. */
final class H2Dump implements DatabaseDump {

  private static final String SCRIPT = "basis-data.sql";

  @Override
  public void write(Connection connection, Path folder) throws SQLException {
    run(connection, "script nosettings to '%s' charset 'UTF-8'", folder);
  }

  @Override
  public void read(Connection connection, Path folder) throws SQLException {
    run(connection, "runscript from '%s' charset 'UTF-8'", folder);
  }

  private static void run(Connection connection, String command, Path folder) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command.formatted(folder.resolve(SCRIPT)));
    }
  }
}
