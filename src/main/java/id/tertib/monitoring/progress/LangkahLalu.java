package id.tertib.monitoring.progress;

import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.LangkahKantor;
import id.tertib.monitoring.semester.Monitoring;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that a case went through. */
@Component
class LangkahLalu {

  private final HistoryService history;
  private final EngineTasks engine;

  LangkahLalu(HistoryService history, EngineTasks engine) {
    this.history = history;
    this.engine = engine;
  }

  /** From the engine's history, of this very instance: a cancelled start has another one. */
  List<LangkahKantor> of(Monitoring officeCase) {
    var instance = officeCase.prosesId();
    if (instance == null) {
      return List.of();
    }
    return engine.asSystem(
        () ->
            history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(
                    task ->
                        new LangkahKantor(
                            task.getName(),
                            task.getStartTime().toInstant(),
                            at(task.getEndTime()),
                            Optional.ofNullable(at(task.getDueDate()))
                                .map(Tanggal::date)
                                .orElse(null)))
                .toList());
  }

  private static @Nullable Instant at(@Nullable Date time) {
    return time == null ? null : time.toInstant();
  }
}
