package id.tertib.portal.untold;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /belum-diberi-tahu}, for administrators and Bagian Organisasi. */
@Controller
class UntoldPage {

  private final UntoldReader reader;
  private final UntoldRows rows;
  private final People people;
  private final CurrentUser user;

  UntoldPage(UntoldReader reader, UntoldRows rows, People people, CurrentUser user) {
    this.reader = reader;
    this.rows = rows;
    this.people = people;
    this.user = user;
  }

  /**
   * @throws RefusedException 403 for everybody else
   */
  @GetMapping("/belum-diberi-tahu")
  String list(Model model) {
    var groups = people.groupsOf(user.id());
    if (!Untold.concerns(groups)) {
      throw RefusedException.forbidden(
          "Daftar ini untuk administrator dan Bagian Organisasi. Mintalah salah satunya.");
    }
    var untold = reader.read();
    model.addAttribute("jumlah", untold.count());
    model.addAttribute("hambatan", rows.sections(untold, user.id(), groups.contains(Groups.ADMIN)));
    return "portal/belum";
  }
}
