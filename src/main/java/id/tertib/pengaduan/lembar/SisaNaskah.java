package id.tertib.pengaduan.lembar;

import id.tertib.engine.EngineTasks;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a step drafted and did not send goes when it ends: nobody finds another's half words as his
 * own. Runs after the step's own listeners, which make messages of what counts.
 */
@Component
class SisaNaskah {

  /** Published words can be published again; an answer waits for its approval. */
  private static final Set<Bagian> TINGGAL = Set.of(Bagian.NASKAH, Bagian.TEMPAT, Bagian.JAWABAN);

  private final IsiTable texts;
  private final BerkasLaporan files;
  private final EngineTasks engine;

  SisaNaskah(IsiTable texts, BerkasLaporan files, EngineTasks engine) {
    this.texts = texts;
    this.files = files;
    this.engine = engine;
  }

  @EventListener
  void ended(DelegateExecution execution) {
    if (!ExecutionListener.EVENTNAME_END.equals(execution.getEventName())
        || execution.getCurrentActivityId() == null
        || !engine.processKeyOf(execution).equals(Pengaduan.KEY)) {
      return;
    }
    var step = execution.getCurrentActivityId();
    var nomor = execution.getProcessBusinessKey();
    BolehDitulis.of(step).stream()
        .filter(bagian -> !TINGGAL.contains(bagian))
        .forEach(
            bagian -> {
              texts.drop(nomor, bagian);
              files.buangNaskah(nomor, bagian.kode());
            });
    if (step.equals(Pengaduan.VERIFIKASI)) {
      texts.drop(nomor, Bagian.INDUK);
    }
  }
}
