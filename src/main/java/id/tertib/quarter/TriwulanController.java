package id.tertib.quarter;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The front page's button that starts the running quarter. */
@Controller
class TriwulanController {

  private final SiklusTriwulan siklus;
  private final CurrentUser user;

  TriwulanController(SiklusTriwulan siklus, CurrentUser user) {
    this.siklus = siklus;
    this.user = user;
  }

  @PostMapping("/triwulan/mulai")
  String start(@RequestParam String kunci, RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("mulai", siklus.startByHand(kunci, user.id()));
    } catch (RefusedException refusal) {
      if (refusal.status() == 403) {
        throw refusal;
      }
      flash.addFlashAttribute("gagalMulai", refusal.reason());
    }
    return "redirect:/";
  }
}
