package id.tertib.engine;

import java.sql.Types;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the shift of the demo's clock. It is applied before anything else of the engine starts, so
 * that deployments and jobs right after a restart see the right day. A fresh demo with a history
 * starts at {@link #HISTORY} and stands still there until somebody moves it; should the machine
 * stop while the history is made, the next start finds the clock where it stood.
 */
@Component
@Profile("demo")
@Order(0)
class DemoClockShift extends AbstractProcessEnginePlugin {

  /** Where the demo begins, whatever the real date: the first Monday of a semester's work. */
  static final ZonedDateTime BEGINNING =
      ZonedDateTime.of(2026, 7, 13, 7, 0, 0, 0, ClockConfiguration.ZONE);

  /** Where the history before it begins: the first working day of the year, before work. */
  static final ZonedDateTime HISTORY =
      ZonedDateTime.of(2026, 1, 2, 6, 0, 0, 0, ClockConfiguration.ZONE);

  private final JdbcClient jdbc;
  private final boolean withHistory;
  private volatile boolean historyOpen;

  DemoClockShift(JdbcClient jdbc, @Value("${tertib.demo.history:true}") boolean withHistory) {
    this.jdbc = jdbc;
    this.withHistory = withHistory;
  }

  private record Kept(long geserMilidetik, @Nullable Long riwayatSampai) {}

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var kept = find();
    if (kept.isEmpty()) {
      if (withHistory) {
        historyOpen = true;
        stopAt(HISTORY.toInstant());
      } else {
        set(BEGINNING.toInstant());
      }
      return;
    }
    var reached = kept.get().riwayatSampai();
    if (reached == null) {
      ClockUtil.offset(kept.get().geserMilidetik());
    } else {
      historyOpen = true;
      stopAt(Instant.ofEpochMilli(reached));
    }
  }

  /** Whether the history before {@link #BEGINNING} is still to be made, or made to its end. */
  boolean historyOpen() {
    return historyOpen;
  }

  /** Stops the clock at a moment, and keeps it should the machine stop there too. */
  void stopAt(Instant moment) {
    keep(moment, historyOpen ? moment.toEpochMilli() : null);
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Lets the clock run from where it stands; a history ends with that. */
  void run() {
    historyOpen = false;
    set(ClockUtil.getCurrentTime().toInstant());
  }

  private void set(Instant now) {
    ClockUtil.offset(keep(now, null));
  }

  private long keep(Instant now, @Nullable Long reached) {
    var shift = now.toEpochMilli() - System.currentTimeMillis();
    var changed =
        jdbc.sql(
                """
                update jam_demo set geser_milidetik = :geser, riwayat_sampai = :sampai
                where nomor = 1
                """)
            .param("geser", shift)
            .param("sampai", reached, Types.BIGINT)
            .update();
    if (changed == 0) {
      jdbc.sql(
              """
              insert into jam_demo (nomor, geser_milidetik, riwayat_sampai)
              values (1, :geser, :sampai)
              """)
          .param("geser", shift)
          .param("sampai", reached, Types.BIGINT)
          .update();
    }
    return shift;
  }

  private Optional<Kept> find() {
    return jdbc.sql("select geser_milidetik, riwayat_sampai from jam_demo where nomor = 1")
        .query(Kept.class)
        .optional();
  }
}
