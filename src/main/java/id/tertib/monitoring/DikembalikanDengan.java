package id.tertib.monitoring;

import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.TaskContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last return of a case, for whoever has the step that it opened again. */
@Component
class DikembalikanDengan {

  private static final Pattern KODE = Pattern.compile("\\b(RA-\\d{3}|QW-\\d{2})\\b");

  private final MonitoringRepository monitoring;

  DikembalikanDengan(MonitoringRepository monitoring) {
    this.monitoring = monitoring;
  }

  /** Empty when the case's last return, if any, opened another step. */
  Optional<Pengembalian> terakhir(TaskInfo task) {
    return terakhir(task, monitoring.pengembalian(task.businessKey()));
  }

  /** The same for whoever has read the case's returns, oldest first. */
  static Optional<Pengembalian> terakhir(TaskInfo task, List<Pengembalian> semua) {
    return semua.stream()
        .reduce((lama, baru) -> baru)
        .filter(satu -> satu.langkah().equals(task.taskKey()));
  }

  /** As the task's tab shows it, with the rows that the note names. */
  TaskContext.@Nullable Returned kepada(TaskInfo task) {
    return terakhir(task)
        .map(
            satu ->
                new TaskContext.Returned(
                    satu.peran(),
                    satu.pada(),
                    satu.putaran(),
                    satu.catatan(),
                    satu.tenggat(),
                    KODE.matcher(satu.catatan()).results().map(kode -> kode.group(1)).toList()))
        .orElse(null);
  }
}
