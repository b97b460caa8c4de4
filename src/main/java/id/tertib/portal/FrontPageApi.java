package id.tertib.portal;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the frame around Camunda's web applications asks. */
@RestController
@RequestMapping("/api/beranda")
class FrontPageApi {

  private static final int MOST = 100;

  private final CurrentUser user;
  private final People people;
  private final MyTasks tasks;
  private final TaskOutcome outcomes;
  private final TrainingAccounts accounts;
  private final Clock clock;

  FrontPageApi(
      CurrentUser user,
      People people,
      MyTasks tasks,
      TaskOutcome outcomes,
      TrainingAccounts accounts,
      Clock clock) {
    this.user = user;
    this.people = people;
    this.tasks = tasks;
    this.outcomes = outcomes;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param latihan true in the demo, where the date may not be today's
   * @param tanggal the day by the product's clock, e.g. {@code Selasa, 24 November 2026}
   * @param dapatMaju whether this person may move it on the training page
   */
  record TrainingMode(boolean latihan, String tanggal, boolean dapatMaju) {}

  /**
   * @param tenggat due day in words; null when the task has none
   * @param sisa e.g. {@code 3 hari kerja lagi}; null when the task has none
   * @param keadaan {@code bad}, {@code warn} or {@code biasa}
   * @param kemajuan e.g. {@code 7 dari 24 butir}; null when the task fills no sheet
   * @param tempat whose case; may be empty
   * @param tanda e.g. {@code dikembalikan}; null when the task is here for the first time
   * @param alasan where its holder says why it is late; null when it is not late
   */
  record TaskWords(
      @Nullable String tenggat,
      @Nullable String sisa,
      String keadaan,
      @Nullable String kemajuan,
      String tempat,
      @Nullable String tanda,
      @Nullable String alasan) {}

  @GetMapping("/latihan")
  TrainingMode training() {
    return new TrainingMode(
        accounts.isDemo(),
        Tanggal.hari(clock.instant()),
        accounts.isDemo() && user.find().filter(id -> people.isIn(id, Groups.ADMIN)).isPresent());
  }

  /** Deadline and progress of the given tasks, by id; those that may not be seen are left out. */
  @GetMapping("/tugas")
  Map<String, TaskWords> tasks(@RequestParam(name = "id", defaultValue = "") List<String> ids) {
    if (ids.size() > MOST) {
      throw RefusedException.badRequest(
          "Parameter id berisi %d tugas, paling banyak %d. Minta dalam beberapa kali."
              .formatted(ids.size(), MOST));
    }
    return tasks.of(user.id(), ids).stream()
        .collect(Collectors.toMap(ShownTask::id, FrontPageApi::words));
  }

  /** What became of a task that is over. */
  @GetMapping("/tugas/{taskId}/akhir")
  TaskOutcome.Outcome outcome(@PathVariable String taskId) {
    return outcomes
        .of(user.id(), taskId)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tugas %s tidak ditemukan, masih terbuka, atau bukan tugas yang boleh Anda lihat."
                        .formatted(taskId)));
  }

  private static TaskWords words(ShownTask task) {
    var dueWords = task.sisa();
    return new TaskWords(
        task.hariTenggat(),
        dueWords == null ? null : dueWords.text(),
        dueWords == null ? "biasa" : dueWords.nearness().tone(),
        task.kemajuan(),
        task.tempat(),
        task.tanda(),
        task.alamatAlasan());
  }
}
