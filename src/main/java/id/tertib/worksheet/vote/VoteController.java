package id.tertib.worksheet.vote;

import id.tertib.access.CurrentUser;
import id.tertib.worksheet.vote.VoteDesk.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes on the rows of a task's lists, and the last step taken back. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "Suara", description = "Suara atas usul pada sebuah tugas (votes on proposals)")
final class VoteController {

  private final VoteDesk desk;
  private final UndoDesk undo;
  private final CurrentUser user;

  VoteController(VoteDesk desk, UndoDesk undo, CurrentUser user) {
    this.desk = desk;
    this.undo = undo;
    this.user = user;
  }

  @GetMapping("/votes")
  @Operation(summary = "Pemilih dan suaranya, menurut daftar (who may vote, and the votes)")
  List<VotePage> read(@PathVariable String taskId) {
    return desk.read(user.id(), taskId);
  }

  @PutMapping("/lists/{kind}/rows/{rowId}/votes/{voter}")
  @Operation(summary = "Catat atau tarik satu suara (enter a vote, or take it back)")
  List<VotePage.Ballot> vote(
      @PathVariable String taskId,
      @PathVariable String kind,
      @PathVariable String rowId,
      @PathVariable String voter,
      @RequestBody Entry entry) {
    return desk.vote(
        user.id(), taskId, new Place(kind, rowId, voter), entry.vote(), entry.reason());
  }

  @PostMapping("/undo")
  @Operation(summary = "Urungkan langkah terakhir Anda pada tugas ini (take back the last step)")
  VotePage.Undone undo(@PathVariable String taskId) {
    return undo.undo(user.id(), taskId);
  }

  /**
   * @param vote {@code setuju} or {@code tidak_setuju}; null takes it back
   */
  record Entry(@Nullable String vote, @Nullable String reason) {}
}
