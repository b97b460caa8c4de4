package id.tertib.storage;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while nothing can be kept; in the place of the indicator that looks at the disk alone. */
@Component("diskSpaceHealthIndicator")
class DataDirectoryHealth implements HealthIndicator {

  private final DataDirectory directory;

  DataDirectoryHealth(DataDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Health health() {
    return (directory.trouble().isEmpty() ? Health.up() : Health.down()).build();
  }
}
