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
  private final CurrentUser pengguna;

  TriwulanController(SiklusTriwulan siklus, CurrentUser pengguna) {
    this.siklus = siklus;
    this.pengguna = pengguna;
  }

  @PostMapping("/triwulan/mulai")
  String mulai(@RequestParam String kunci, RedirectAttributes kabar) {
    try {
      kabar.addFlashAttribute("mulai", siklus.mulaiDenganTangan(kunci, pengguna.id()));
    } catch (RefusedException tolak) {
      if (tolak.status() == 403) {
        throw tolak;
      }
      kabar.addFlashAttribute("gagalMulai", tolak.reason());
    }
    return "redirect:/";
  }
}
