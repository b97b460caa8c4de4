package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.pemantauan.PencabutanDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes a revocation on the page of a unit. Works without script. */
@Controller
@RequestMapping("/zona-integritas/unit/{kode}/pencabutan")
class PencabutanPages {

  private final PencabutanDesk pencabutan;
  private final UnitDesk desk;
  private final UnitView view;
  private final Sentences words;
  private final CurrentUser user;

  PencabutanPages(
      PencabutanDesk pencabutan, UnitDesk desk, UnitView view, Sentences words, CurrentUser user) {
    this.pencabutan = pencabutan;
    this.desk = desk;
    this.view = view;
    this.words = words;
    this.user = user;
  }

  @PostMapping
  String propose(
      @PathVariable String kode,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      pencabutan.usulkan(
          user.id(),
          kode,
          new PencabutanDesk.Isian(
              fields.getOrDefault("uraian", ""),
              fields.getOrDefault("sumber", ""),
              Tanggal.read(fields.getOrDefault("tanggal", "")).orElse(null),
              file));
      after.addFlashAttribute("tersimpan", "cabut");
      return "redirect:/zona-integritas/unit/%s/riwayat".formatted(kode);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    } catch (IOException unread) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("ditolak", words.of("zona.tolak.berkas"));
    }
    view.describe(desk.get(kode), model);
    model.addAttribute("isiCabut", fields);
    return "zona/unit";
  }
}
