package id.tertib.engine;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the shift of the demo's clock. It is applied before anything else of the engine starts, so
 * that deployments and jobs right after a restart see the right day.
 */
@Component
@Profile("demo")
@Order(0)
class DemoClockShift extends AbstractProcessEnginePlugin {

  /** Where the demo begins, whatever the real date: the first Monday of a semester's work. */
  static final ZonedDateTime BEGINNING =
      ZonedDateTime.of(2026, 7, 13, 7, 0, 0, 0, ClockConfiguration.ZONE);

  private final JdbcClient jdbc;

  DemoClockShift(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    find().ifPresentOrElse(ClockUtil::offset, () -> set(BEGINNING.toInstant()));
  }

  /** Stops the clock at a moment, and keeps it should the machine stop there too. */
  void stopAt(Instant moment) {
    keep(moment);
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Lets the clock run from where it stands. */
  void run() {
    set(ClockUtil.getCurrentTime().toInstant());
  }

  private void set(Instant now) {
    ClockUtil.offset(keep(now));
  }

  private long keep(Instant now) {
    var shift = now.toEpochMilli() - System.currentTimeMillis();
    var changed =
        jdbc.sql("update jam_demo set geser_milidetik = :geser where nomor = 1")
            .param("geser", shift)
            .update();
    if (changed == 0) {
      jdbc.sql("insert into jam_demo (nomor, geser_milidetik) values (1, :geser)")
          .param("geser", shift)
          .update();
    }
    return shift;
  }

  private Optional<Long> find() {
    return jdbc.sql("select geser_milidetik from jam_demo where nomor = 1")
        .query(Long.class)
        .optional();
  }
}
