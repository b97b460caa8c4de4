package id.tertib.worksheet.move;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.VersionMove;
import id.tertib.worksheet.sheet.OldResults;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.OwnerNames;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Open sheets, what a new version would change in one, and the move itself. */
@Controller
class MovePage {

  private final MoveDesk desk;
  private final SheetTables tables;
  private final OldResults old;
  private final OwnerNames owners;
  private final CurrentUser user;

  MovePage(MoveDesk desk, SheetTables tables, OldResults old, OwnerNames owners, CurrentUser user) {
    this.desk = desk;
    this.tables = tables;
    this.old = old;
    this.owners = owners;
    this.user = user;
  }

  /**
   * @param lama sheet that keeps the old result of a move that was just done
   */
  @GetMapping("/instrumen/pindah")
  String list(@RequestParam(defaultValue = "") String lama, Model model) {
    model.addAttribute("lembar", desk.all(user.id()));
    model.addAttribute("hasil", old.all().stream().map(this::result).toList());
    tables
        .head(lama)
        .filter(OldResults::isOld)
        .ifPresent(
            old -> {
              model.addAttribute("lama", old);
              model.addAttribute("pemilik", owners.of(old.owner()));
              model.addAttribute("perkara", OldResults.caseOf(old));
            });
    return "instrumen/pindah";
  }

  /**
   * @param owner as people call it
   */
  record Result(String id, String owner, String subject, String instrument, String version) {}

  private Result result(StoredSheet.Head head) {
    return new Result(
        head.id(),
        owners.of(head.owner()),
        OldResults.caseOf(head),
        head.instrument(),
        head.version());
  }

  @GetMapping("/instrumen/pindah/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String ke,
      HttpServletResponse response,
      Model model) {
    try {
      return preview(id, ke, model);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return list("", model);
    }
  }

  private String preview(String id, String ke, Model model) {
    var sheet = desk.find(user.id(), id);
    var preview = desk.preview(sheet, ke);
    model.addAttribute("lembar", sheet);
    model.addAttribute("lihat", preview);
    model.addAttribute("hilang", lost(preview));
    return "instrumen/pindah-lembar";
  }

  @PostMapping("/instrumen/pindah/{id}")
  String move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String dari,
      @RequestParam(defaultValue = "") String ke,
      @RequestParam(required = false) @Nullable String alasan,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/instrumen/pindah?lama=" + desk.move(user.id(), id, dari, ke, alasan);
    } catch (RefusedException refused) {
      if (refused.status() == HttpServletResponse.SC_CONFLICT) {
        throw refused;
      }
      PageRefusal.tell(refused, model, response);
      model.addAttribute("alasan", alasan);
      return preview(id, ke, model);
    }
  }

  /** How many items have no answer any more. */
  private static long lost(VersionMove.Preview preview) {
    return preview.lines().stream()
        .filter(
            line -> line.kind() == VersionMove.Kind.BLANKED || line.kind() == VersionMove.Kind.GONE)
        .count();
  }
}
