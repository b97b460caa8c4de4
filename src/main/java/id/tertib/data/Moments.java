package id.tertib.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the tables keep them. */
public final class Moments {

  private Moments() {}

  /** A parameter for a column of moments. */
  public static OffsetDateTime sql(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  /** What stands in such a column; null when nothing does. */
  public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
