package id.tertib.pmprb;

import id.tertib.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The explained score of the city or of one office, for whoever reads its case. */
@Controller
class NilaiPage {

  private final NilaiPmprb scores;
  private final CurrentUser user;

  NilaiPage(NilaiPmprb scores, CurrentUser user) {
    this.scores = scores;
    this.user = user;
  }

  @GetMapping("/kemajuan/{siklus:PMPRB-[0-9~]+}/{kode}")
  String score(@PathVariable String siklus, @PathVariable String kode, Model model) {
    model.addAttribute("bacaan", scores.read(siklus, kode, user.id()));
    return "penilaian/nilai";
  }
}
