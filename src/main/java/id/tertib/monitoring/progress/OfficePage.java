package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one office with all its semesters; not there for whoever has no part in it. */
@Controller
class OfficePage {

  private final KasusSight sight;
  private final CurrentUser user;

  OfficePage(KasusSight sight, CurrentUser user) {
    this.sight = sight;
    this.user = user;
  }

  @GetMapping("/kemajuan/{kode}")
  String office(@PathVariable String kode, Model model) {
    model.addAttribute("kantor", sight.requireOffice(kode, user.id()));
    return "monitoring/kantor";
  }
}
