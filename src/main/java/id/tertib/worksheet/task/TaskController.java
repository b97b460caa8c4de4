package id.tertib.worksheet.task;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Head and trail of a task. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "Tugas", description = "Kepala dan riwayat tugas (a task's head and trail)")
final class TaskController {

  private final TaskDesk desk;
  private final CurrentUser user;

  TaskController(TaskDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @GetMapping("/context")
  @Operation(summary = "Yang berdiri di atas lembar (what stands on top of the tab)")
  TaskPage.Context context(@PathVariable String taskId) {
    return desk.context(user.id(), taskId);
  }

  @GetMapping("/kind")
  @Operation(summary = "Apakah tugas ini punya lembar atau daftar (whether the tab is shown)")
  TaskPage.Kind kind(@PathVariable String taskId) {
    return desk.kind(user.id(), taskId);
  }

  @GetMapping("/trail")
  @Operation(summary = "Riwayat perkara tugas ini (the trail of the task's business key)")
  List<TaskPage.TrailRow> trail(@PathVariable String taskId) {
    return desk.trail(user.id(), taskId);
  }
}
