package id.tertib.monitoring.city;

import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.MonitoringObligations;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.procedure.course.Courses;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a semester is kept by when it is closed: the data of the city's report, and how the offices'
 * cases went. Semesters that were closed before the second was kept get it from the history at the
 * start of the program.
 */
@Component
class ClosingFigures implements ApplicationRunner {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository stored;
  private final DataKotaCollector collector;
  private final Courses courses;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ClosingFigures(
      SiklusRepository siklus,
      LaporanKotaRepository stored,
      DataKotaCollector collector,
      Courses courses,
      TransactionTemplate transaction,
      Clock clock) {
    this.siklus = siklus;
    this.stored = stored;
    this.collector = collector;
    this.courses = courses;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Under the lock of the cycle's row; a repeated job leaves what is there. */
  DataKota keep(Siklus one) {
    var data = collector.collect(one);
    stored.save(one.id(), data);
    keepCourse(one, data, clock.instant());
    return data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    siklus.all().stream()
        .filter(one -> stored.find(one.id()).isPresent() && courses.find(one.id()).isEmpty())
        .forEach(one -> transaction.executeWithoutResult(status -> keepFromHistory(one)));
  }

  private void keepFromHistory(Siklus one) {
    siklus.lockForChange(one.id());
    var kept = stored.get(one.id());
    keepCourse(one, stored.data(kept), kept.ditutupPada());
  }

  private void keepCourse(Siklus one, DataKota data, Instant at) {
    courses.keep(one.id(), one.key(), MonitoringObligations.OF_OFFICE, at, data.penutupan());
  }
}
