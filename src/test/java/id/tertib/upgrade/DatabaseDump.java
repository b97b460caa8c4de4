package id.tertib.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** All that one kind of database holds, as files that a driver alone writes and reads. */
interface DatabaseDump {

  /**
   * @param folder empty
   */
  void write(Connection connection, Path folder) throws SQLException, IOException;

  /**
   * @param connection to an empty database
   */
  void read(Connection connection, Path folder) throws SQLException, IOException;
}
