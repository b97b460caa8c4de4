package id.tertib.pengaduan.lembar;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import org.springframework.stereotype.Component;

/**
 * Finds a step of a report for people: who holds it reads, who took it writes. Nobody of the
 * accused office does, whatever groups he is in.
 */
@Component
class TugasLaporan {

  private final EngineTasks engine;
  private final Visibility visibility;
  private final LaporanTable table;
  private final Workplaces workplaces;

  TugasLaporan(
      EngineTasks engine, Visibility visibility, LaporanTable table, Workplaces workplaces) {
    this.engine = engine;
    this.visibility = visibility;
    this.table = table;
    this.workplaces = workplaces;
  }

  /**
   * @throws RefusedException 404 when this person may not see it, or it is no step of a report
   */
  TaskInfo read(String account, String taskId) {
    return engine
        .findFor(account, taskId)
        .filter(task -> task.processKey().equals(Pengaduan.KEY))
        .filter(task -> visibility.mayRead(account, task))
        .filter(task -> !accused(account, task.businessKey()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tugas ini tidak ada, sudah selesai, atau bukan milik Anda."));
  }

  /**
   * @throws RefusedException 404 as for {@link #read}, 409 when somebody else took it, or nobody
   */
  TaskInfo write(String account, String taskId) {
    var task = read(account, taskId);
    if (task.assignee() == null) {
      throw RefusedException.conflict(
          "Tugas %s belum diambil. Ambil tugasnya dahulu, lalu tulis.".formatted(task.name()));
    }
    if (!task.assignee().equals(account)) {
      throw RefusedException.conflict(
          "Tugas %s sedang dipegang orang lain.".formatted(task.name()));
    }
    return task;
  }

  /**
   * @throws RefusedException 404 when this person holds no step of the report
   */
  void requireReader(String account, String nomor) {
    if (!visibility.mayRead(account, new CaseSubject(Matter.CASE, Pengaduan.KEY, null, nomor))
        || accused(account, nomor)) {
      throw RefusedException.notFound("Laporan ini tidak ada, atau bukan bagian tugas Anda.");
    }
  }

  /** Whether the report is about the people of this person's office. */
  boolean accused(String account, String nomor) {
    return table
        .find(nomor)
        .map(Laporan::terlapor)
        .filter(office -> workplaces.codes(account).contains(office))
        .isPresent();
  }
}
