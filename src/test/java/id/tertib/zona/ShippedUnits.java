package id.tertib.zona;

import id.tertib.zona.unit.UnitZonaTable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the register of units back to what was shipped. {@code CleanSlate} does it before each
 * test, when the register's own tables are empty.
 */
public final class ShippedUnits {

  private static final String SHIPPED =
      "('bapenda', 'pkm-pondok-jagung', 'rsud', 'rsud-serpong-utara', 'labkesda', 'smpn-6',"
          + " 'sdn-pondok-jagung-2', 'sdn-keranggan', 'dukcapil', 'dpmptsp', 'disnaker')";

  private final ApplicationContext application;

  private ShippedUnits(ApplicationContext application) {
    this.application = application;
  }

  public static ShippedUnits of(ApplicationContext application) {
    return new ShippedUnits(application);
  }

  public void restore() {
    application
        .getBean(JdbcTemplate.class)
        .update("delete from unit_layanan where kode not in " + SHIPPED);
    application.getBean(UnitZonaTable.class).afterPropertiesSet();
  }
}
