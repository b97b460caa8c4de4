package id.tertib.calendar;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The days off as they come with the product, for tests that change them. */
public final class ShippedCalendar {

  private final ApplicationContext application;

  private ShippedCalendar(ApplicationContext application) {
    this.application = application;
  }

  public static ShippedCalendar of(ApplicationContext application) {
    return new ShippedCalendar(application);
  }

  public void restore() {
    var jdbc = application.getBean(JdbcTemplate.class);
    jdbc.update("delete from hari_libur");
    jdbc.update("delete from tahun_libur");
    application.getBean(HariLiburLoader.class).afterSingletonsInstantiated();
  }
}
