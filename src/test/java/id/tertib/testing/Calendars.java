package id.tertib.testing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The daily calendar in a test. A clean slate has no first start, so that the calendar starts
 * nothing by itself in the tests of other things.
 */
public final class Calendars {

  private final ApplicationContext application;

  public Calendars(ApplicationContext application) {
    this.application = application;
  }

  /** The product was installed at the clock's now; its next morning is the one after it. */
  public Calendars installedNow() {
    var now = ClockUtil.getCurrentTime().toInstant();
    var jdbc = application.getBean(JdbcClient.class);
    jdbc.sql("delete from pemasangan").update();
    jdbc.sql("insert into pemasangan (nomor, pada) values (1, :pada)")
        .param("pada", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
    var wib = now.atOffset(ZoneOffset.ofHours(7));
    var seven = wib.toLocalDate().atTime(7, 0).atOffset(ZoneOffset.ofHours(7));
    var next = seven.isAfter(wib) ? seven : seven.plusDays(1);
    var management = application.getBean(ManagementService.class);
    management
        .createJobQuery()
        .processDefinitionKey("kalender-siklus")
        .timers()
        .list()
        .forEach(job -> management.setJobDuedate(job.getId(), Date.from(next.toInstant())));
    return this;
  }
}
