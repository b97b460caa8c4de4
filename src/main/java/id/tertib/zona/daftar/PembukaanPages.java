package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens chosen units of the register at once. Works without script. */
@Controller
@RequestMapping("/zona-integritas")
class PembukaanPages {

  private final PembukaanZona pembukaan;
  private final UnitDesk desk;
  private final CurrentUser user;

  PembukaanPages(PembukaanZona pembukaan, UnitDesk desk, CurrentUser user) {
    this.pembukaan = pembukaan;
    this.desk = desk;
    this.user = user;
  }

  @PostMapping("/buka")
  String buka(
      @RequestParam(defaultValue = "") String tahun,
      @RequestParam(required = false) @Nullable List<String> unit,
      RedirectAttributes after) {
    desk.requireKeeper(user.id());
    var chosen = unit == null ? List.<String>of() : unit;
    try {
      var done = pembukaan.buka(user.id(), tahun, chosen);
      after.addFlashAttribute("pembukaan", done);
    } catch (RefusedException refused) {
      after.addFlashAttribute("bukaDitolak", refused.reason());
      after.addFlashAttribute("dipilih", chosen);
    }
    return "redirect:/zona-integritas";
  }
}
