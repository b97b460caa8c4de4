package id.tertib.worksheet.xray;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is odd about the sheet of a task, for whoever reviews or reads it. */
@RestController
@RequestMapping("/api/tasks/{taskId}/worksheet/xrays")
@Tag(name = "Lembar kerja", description = "Lembar sebuah tugas (a task's worksheet)")
final class XRayController {

  private final XRayDesk desk;
  private final CurrentUser user;

  XRayController(XRayDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @GetMapping
  @Operation(summary = "Sinar-X: yang janggal pada lembar (what is odd about the sheet)")
  XRayPage read(@PathVariable String taskId) {
    return desk.read(user.id(), taskId);
  }

  @PostMapping("/{rule}/{code}")
  @Operation(summary = "Nyatakan satu sinar-X wajar, dengan alasan (dismiss a finding)")
  XRayPage.Found dismiss(
      @PathVariable String taskId,
      @PathVariable String rule,
      @PathVariable String code,
      @RequestBody Entry entry) {
    return desk.dismiss(user.id(), taskId, rule, code, entry.reason());
  }

  @DeleteMapping("/{rule}/{code}")
  @Operation(summary = "Buka lagi satu sinar-X (take a dismissal back)")
  XRayPage.Found reopen(
      @PathVariable String taskId, @PathVariable String rule, @PathVariable String code) {
    return desk.reopen(user.id(), taskId, rule, code);
  }

  /**
   * @param reason required, at most 500 letters
   */
  record Entry(@Nullable String reason) {}
}
