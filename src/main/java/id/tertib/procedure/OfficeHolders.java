package id.tertib.monitoring;

import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Variable;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An office's next task goes to whoever carries on for it, also when it was merged in this very
 * moment: a step and a reorganisation of the same office never happen side by side. By events and
 * not in the model, so that it holds for instances of every version.
 */
@Component
class JagaKelompok {

  private static final Set<String> TUGAS_KANTOR =
      Set.of(
          MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA,
          MonitoringPerangkatDaerah.TANGGAPAN,
          MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT,
          RencanaAksiTriwulan.LAPORKAN,
          RencanaAksiTriwulan.PERIKSA_LAPORAN);

  private static final Set<String> MILIK_KANTOR =
      Set.of(MonitoringPerangkatDaerah.KEY, RencanaAksiTriwulan.KEY);

  private final PerangkatDaerahRegister kantor;
  private final EngineTasks engine;

  JagaKelompok(PerangkatDaerahRegister kantor, EngineTasks engine) {
    this.kantor = kantor;
    this.engine = engine;
  }

  /** Before the step ends; so that a reorganisation finds either this task or the next. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void tugas(DelegateTask task) {
    if (task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE)
        && task.getExecution() != null
        && milikKantor(task.getExecution())) {
      kantor.hold(pd(task.getExecution()));
    }
  }

  /** Before the task is made: its groups are those of today. */
  @EventListener
  void langkah(DelegateExecution execution) {
    if (!ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        || !TUGAS_KANTOR.contains(execution.getCurrentActivityId())
        || !milikKantor(execution)) {
      return;
    }
    kantor.hold(pd(execution));
    var pelaksana = kantor.current(pd(execution));
    perbarui(execution, MonitoringPerangkatDaerah.KELOMPOK_ASESOR, pelaksana.group(Jabatan.ASESOR));
    perbarui(
        execution,
        MonitoringPerangkatDaerah.KELOMPOK_SEKRETARIS,
        pelaksana.group(Jabatan.SEKRETARIS));
  }

  private static void perbarui(
      DelegateExecution execution, Variable<String> variabel, String kelompok) {
    if (!variabel.find(execution).equals(Optional.of(kelompok))) {
      variabel.set(execution, kelompok);
    }
  }

  private boolean milikKantor(DelegateExecution execution) {
    return MILIK_KANTOR.contains(engine.processKeyOf(execution));
  }

  private static String pd(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    return CaseKey.parse(kunci).requireOwner();
  }
}
