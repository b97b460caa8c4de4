package id.tertib.pengaduan.proses;

import id.tertib.engine.EngineTasks;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Status;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a report stands follows from where its case stands. By events, so for every version. */
@Component
class KeadaanLaporan {

  static final Map<String, Status> WAITING =
      Map.ofEntries(
          Map.entry(Pengaduan.VERIFIKASI, Status.VERIFIKASI),
          Map.entry(Pengaduan.LENGKAPI, Status.DITUNDA),
          Map.entry(Pengaduan.LENGKAPI_UNIT, Status.DITUNDA),
          Map.entry(Pengaduan.TUNGGU_HIDUP, Status.DIARSIPKAN),
          Map.entry(Pengaduan.TUNGGU_HIDUP_UNIT, Status.DIARSIPKAN),
          Map.entry(Pengaduan.DISPOSISI, Status.DISPOSISI),
          Map.entry(Pengaduan.DISPOSISI_ULANG, Status.DISPOSISI),
          Map.entry(Pengaduan.PUTUSKAN_UNIT, Status.DISPOSISI),
          Map.entry(Pengaduan.TANGGAPAN_PERTAMA, Status.PENANGANAN),
          Map.entry(Pengaduan.PENANGANAN, Status.PENANGANAN),
          Map.entry(Pengaduan.PERSETUJUAN, Status.MENUNGGU_PERSETUJUAN),
          Map.entry(Pengaduan.SAMPAIKAN_JAWABAN, Status.MENUNGGU_PELAPOR),
          Map.entry(Pengaduan.TUNGGU_PELAPOR, Status.MENUNGGU_PELAPOR));

  /** Ids of the ends, which are called as what the report then is. */
  static final Map<String, Status> ENDED =
      Map.of(
          "selesai", Status.SELESAI,
          "bukanWewenang", Status.BUKAN_WEWENANG,
          "diarsipkan", Status.DIARSIPKAN,
          "takDihidupkan", Status.DIARSIPKAN,
          "takDihidupkanUnit", Status.DIARSIPKAN,
          "selesaiBersama", Status.DIGABUNG);

  /**
   * Flows by which the reporter's word takes a report on. Its next step is taken by a job a moment
   * later; the page that answers him shows the state already.
   */
  static final Map<String, Status> LEAVING =
      Map.of(
          "puas-ke-tutup", Status.SELESAI,
          "puas-ke-bukaKembali", Status.PENANGANAN);

  private final LaporanTable table;
  private final RutePengaduan routes;
  private final EngineTasks engine;

  KeadaanLaporan(LaporanTable table, RutePengaduan routes, EngineTasks engine) {
    this.table = table;
    this.routes = routes;
    this.engine = engine;
  }

  @EventListener
  void moves(DelegateExecution execution) {
    if (!engine.processKeyOf(execution).equals(Pengaduan.KEY)) {
      return;
    }
    if (ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName())) {
      leaves(execution);
    } else if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getCurrentActivityId() != null) {
      arrives(execution);
    }
  }

  private void leaves(DelegateExecution execution) {
    var status = LEAVING.get(execution.getCurrentTransitionId());
    if (status != null) {
      table.become(execution.getProcessBusinessKey(), status);
    }
  }

  private void arrives(DelegateExecution execution) {
    var step = execution.getCurrentActivityId();
    if (WAITING.containsKey(step) || step.equals(Pengaduan.TUNGGU_INDUK)) {
      table.waitsAt(execution.getProcessBusinessKey(), step);
    }
    var waiting = WAITING.get(step);
    if (waiting != null) {
      table.become(execution.getProcessBusinessKey(), waiting);
      routes.refresh(execution);
    }
    var ended = ENDED.get(step);
    if (ended != null) {
      table.closed(execution.getProcessBusinessKey(), ended);
    }
  }
}
