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
final class CatatPembatalanTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CaseMessages messages;
  private final CaseArchive archive;
  private final Deadlines tenggat;

  CatatPembatalanTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      CaseMessages messages,
      CaseArchive archive,
      Deadlines tenggat) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.messages = messages;
    this.archive = archive;
    this.tenggat = tenggat;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var satu = siklus.get(Semester.parse(kunci));
    for (var kantor : monitoring.dari(satu.id())) {
      if (kantor.hasil() == null) {
        messages.told(MonitoringPerangkatDaerah.PESAN_DIBATALKAN, kantor.kunci(), Map.of());
        monitoring.hasil(kantor.kunci(), Monitoring.DIBATALKAN, null);
      }
    }
    // What was met is void as well: a new start of the semester registers its deadlines anew.
    KewajibanMonitoring.KOTA.forEach(jenis -> tenggat.cancel(jenis, kunci));
    for (var kantor : monitoring.dari(satu.id())) {
      KewajibanMonitoring.KANTOR.forEach(jenis -> tenggat.cancel(jenis, kantor.kunci()));
    }
    var arsip = "~" + satu.id();
    for (var kantor : monitoring.dari(satu.id())) {
      archive.move(kantor.kunci(), kantor.kunci() + arsip);
    }
    archive.move(kunci, kunci + arsip);
    siklus.batalkan(satu.id());
  }
}
