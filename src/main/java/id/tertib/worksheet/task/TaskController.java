package id.tertib.worksheet.task;

import id.tertib.audit.AuditTrail;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.SheetPage;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands around the sheet and lists of a task: its head and its trail. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "Tugas", description = "Kepala dan riwayat tugas (a task's head and trail)")
final class TaskController {

  private final OpenTasks tasks;
  private final TaskFacts facts;
  private final AuditTrail audit;
  private final DueWords dueWords;
  private final Clock clock;
  private final WorksheetWords words;

  TaskController(
      OpenTasks tasks,
      TaskFacts facts,
      AuditTrail audit,
      DueWords dueWords,
      Clock clock,
      WorksheetWords words) {
    this.tasks = tasks;
    this.facts = facts;
    this.audit = audit;
    this.dueWords = dueWords;
    this.clock = clock;
    this.words = words;
  }

  /**
   * {@code GET /api/tasks/{taskId}/context}.
   *
   * @param panel address of the module that draws the tab in place of sheet and lists; null for
   *     those
   * @param now by the product's clock, which may be ahead of the reader's computer
   */
  record Context(
      String taskId,
      String name,
      String businessKey,
      String title,
      String place,
      TaskContext.@Nullable Returned returned,
      TaskContext.@Nullable Returned mended,
      List<String> hints,
      List<TaskContext.Link> links,
      @Nullable String submit,
      @Nullable LocalDate due,
      @Nullable String dueText,
      boolean hasSheet,
      boolean hasLists,
      @Nullable String panel,
      SheetPage.Held held,
      boolean canClaim,
      OffsetDateTime now) {}

  /**
   * {@code GET /api/tasks/{taskId}/kind}.
   *
   * @param sheet whether the tab has something to show
   * @param alone whether nobody has the task, and nobody else could take it
   */
  record Kind(boolean sheet, boolean alone) {}

  /** A row of {@code GET /api/tasks/{taskId}/trail}. */
  record TrailRow(
      long number,
      OffsetDateTime at,
      String who,
      String whoName,
      String what,
      @Nullable String detail,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason) {}

  @GetMapping("/context")
  @Operation(summary = "Yang berdiri di atas lembar (what stands on top of the tab)")
  Context context(@PathVariable String taskId, Principal user) {
    var task = tasks.withWork(user.getName(), taskId);
    var info = task.info();
    var due = facts.due(info);
    var holder = info.assignee();
    return new Context(
        info.id(),
        info.name(),
        info.businessKey(),
        task.context().title(),
        task.context().place(),
        task.context().returned(),
        task.context().mended(),
        task.context().hints(),
        task.context().links(),
        task.context().submit(),
        due,
        due == null ? null : "%s · %s".formatted(Tanggal.hari(due), dueWords.of(due).text()),
        task.sheet().isPresent(),
        !task.lists().isEmpty(),
        task.panel().orElse(null),
        new SheetPage.Held(
            task.heldBy(user.getName()), holder == null ? null : words.nameOf(holder)),
        facts.canClaim(user.getName(), info),
        Tanggal.saat(clock.instant()));
  }

  @GetMapping("/kind")
  @Operation(summary = "Apakah tugas ini punya lembar atau daftar (whether the tab is shown)")
  Kind kind(@PathVariable String taskId, Principal user) {
    var seen = tasks.visible(user.getName(), taskId);
    var worked =
        tasks
            .of(seen)
            .filter(
                found ->
                    found.sheet().isPresent()
                        || !found.lists().isEmpty()
                        || found.panel().isPresent())
            .isPresent();
    return new Kind(worked, facts.isAlone(user.getName(), seen));
  }

  @GetMapping("/trail")
  @Operation(summary = "Riwayat perkara tugas ini (the trail of the task's business key)")
  List<TrailRow> trail(@PathVariable String taskId, Principal user) {
    var task = tasks.visible(user.getName(), taskId);
    if (task.businessKey().isBlank()) {
      // Rows without a case are sign-ins: they are nobody's history.
      return List.of();
    }
    var names = words.names();
    return audit.of(task.businessKey()).stream()
        .map(
            row ->
                new TrailRow(
                    row.number(),
                    Tanggal.saat(row.at()),
                    row.who(),
                    names.of(row.who()),
                    row.what(),
                    row.detail(),
                    row.before(),
                    row.after(),
                    row.reason()))
        .toList();
  }
}
