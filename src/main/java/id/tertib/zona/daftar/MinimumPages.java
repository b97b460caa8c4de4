package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Parameters;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.syarat.MinimumDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two readings of a minimum are chosen between. Works without script. */
@Controller
@RequestMapping("/zona-integritas/minimal")
class MinimumPages {

  private final MinimumDesk minima;
  private final UnitDesk desk;
  private final CurrentUser user;

  MinimumPages(MinimumDesk minima, UnitDesk desk, CurrentUser user) {
    this.minima = minima;
    this.desk = desk;
    this.user = user;
  }

  @GetMapping
  String list(Model model) {
    return view(Map.of(), "", model);
  }

  @PostMapping("/{kode}")
  String choose(
      @PathVariable String kode,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    try {
      minima.choose(
          kode,
          fields.getOrDefault("bacaan", ""),
          fields.containsKey("ditetapkan"),
          fields.getOrDefault("alasan", "").strip(),
          user.id());
      after.addFlashAttribute("tersimpan", "minimal");
      return "redirect:/zona-integritas/minimal";
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return view(fields, kode, model);
    }
  }

  /**
   * @param fields what was sent and refused, for the minimum of that code
   */
  private String view(Map<String, String> fields, String kode, Model model) {
    model.addAttribute("minima", minima.all());
    model.addAttribute("isi", fields);
    model.addAttribute("diisi", kode);
    model.addAttribute("tinggi", Parameters.HIGHER);
    model.addAttribute("rendah", Parameters.LOWER);
    model.addAttribute("boleh", desk.keeps(user.id()));
    return "zona/minimal";
  }
}
