package id.tertib.monitoring;

import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.model.Semester;
import id.tertib.notification.TaskMailSource;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mails say that hand out the tasks of monitoring. */
@Component
class SurelMonitoring implements TaskMailSource {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;

  SurelMonitoring(MonitoringRepository monitoring, PerangkatDaerahRegister kantor) {
    this.monitoring = monitoring;
    this.kantor = kantor;
  }

  @Override
  public Optional<TaskMail> describe(TaskInfo task, @Nullable LocalDate due) {
    var siklus = task.processKey().equals(MonitoringSemester.KEY);
    if (!siklus && !task.processKey().equals(MonitoringPerangkatDaerah.KEY)) {
      return Optional.empty();
    }
    var kunci = task.businessKey();
    var perkara = CaseKey.parse(kunci);
    var semester = Semester.parse(perkara.cycle());
    var semua = monitoring.pengembalian(kunci);
    var kembali = DikembalikanDengan.terakhir(task, semua);
    return Optional.of(
        new TaskMail(
            "%s, monitoring %s".formatted(task.name(), semester.teks()),
            siklus ? null : kantor.get(perkara.requireOwner()).nama(),
            semua.size() + 1,
            kembali.map(Pengembalian::catatan).orElse(null),
            kembali.map(Pengembalian::peran).orElse(null)));
  }
}
