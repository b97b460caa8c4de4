package id.tertib.pengaduan.lembar;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import org.springframework.stereotype.Component;

/** Finds a step of a report for people: who holds it reads, who took it writes. */
@Component
class TugasLaporan {

  private final EngineTasks engine;
  private final Visibility visibility;

  TugasLaporan(EngineTasks engine, Visibility visibility) {
    this.engine = engine;
    this.visibility = visibility;
  }

  /**
   * @throws RefusedException 404 when this person may not see it, or it is no step of a report
   */
  TaskInfo read(String account, String taskId) {
    return engine
        .findFor(account, taskId)
        .filter(task -> task.processKey().equals(Pengaduan.KEY))
        .filter(task -> visibility.mayRead(account, task))
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
    if (!visibility.mayRead(account, new CaseSubject(Matter.CASE, Pengaduan.KEY, null, nomor))) {
      throw RefusedException.notFound("Laporan ini tidak ada, atau bukan bagian tugas Anda.");
    }
  }
}
