package id.tertib.monitoring.semester;

import id.tertib.deadline.Deadlines;
import id.tertib.procedure.CaseArchive;
import id.tertib.procedure.CaseMessages;
import id.tertib.roadmap.Semester;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Catat pembatalan”: every office ends, the semester may be started again. */
@Component("catatPembatalan")
final class RecordCancellationTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CaseMessages messages;
  private final CaseArchive archive;
  private final Deadlines deadlines;

  RecordCancellationTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      CaseMessages messages,
      CaseArchive archive,
      Deadlines deadlines) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.messages = messages;
    this.archive = archive;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var one = siklus.get(Semester.parse(key));
    for (var officeCase : monitoring.ofSiklus(one.id())) {
      if (officeCase.hasil() == null) {
        messages.told(MonitoringPerangkatDaerah.PESAN_DIBATALKAN, officeCase.kunci(), Map.of());
        monitoring.recordHasil(officeCase.kunci(), Monitoring.DIBATALKAN, null);
      }
    }
    // What was met is void as well: a new start of the semester registers its deadlines anew.
    MonitoringObligations.OF_CITY.forEach(kind -> deadlines.cancel(kind, key));
    for (var officeCase : monitoring.ofSiklus(one.id())) {
      MonitoringObligations.OF_OFFICE.forEach(kind -> deadlines.cancel(kind, officeCase.kunci()));
    }
    var suffix = "~" + one.id();
    for (var officeCase : monitoring.ofSiklus(one.id())) {
      archive.move(officeCase.kunci(), officeCase.kunci() + suffix);
    }
    archive.move(key, key + suffix);
    siklus.cancel(one.id());
  }
}
