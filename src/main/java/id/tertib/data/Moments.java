package id.tertib.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as the tables keep them. */
public final class Moments {

  private Moments() {}

  /** A parameter for a column of moments. */
  public static OffsetDateTime sql(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
