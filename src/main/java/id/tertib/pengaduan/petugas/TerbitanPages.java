package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.petugas.NaskahTerbit.Sebab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Published words that a verifier mends or takes back. Works without script. */
@Controller
@RequestMapping("/pengaduan/terbitan")
class TerbitanPages {

  private static final String PAGE = "pengaduan/petugas/terbitan";

  private final PeranReader roles;
  private final NaskahTerbit desk;
  private final CurrentUser user;

  TerbitanPages(PeranReader roles, NaskahTerbit desk, CurrentUser user) {
    this.roles = roles;
    this.desk = desk;
    this.user = user;
  }

  @GetMapping
  String form(
      @RequestParam(defaultValue = "") String nomor, Model model, HttpServletResponse response) {
    verifier();
    var typed = number(nomor);
    model.addAttribute("nomor", typed);
    if (!typed.isEmpty()) {
      try {
        model.addAttribute("terbit", desk.baca(typed));
      } catch (RefusedException refused) {
        PageRefusal.tell(refused, model, response);
      }
    }
    model.addAttribute("sebab", Sebab.values());
    return PAGE;
  }

  @PostMapping
  String change(
      @RequestParam(defaultValue = "") String nomor,
      @RequestParam(defaultValue = "") String naskah,
      @RequestParam(defaultValue = "") String tempat,
      @RequestParam(defaultValue = "") String sebab,
      @RequestParam(defaultValue = "") String tindakan,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var peran = verifier();
    var typed = number(nomor);
    var withdraws = tindakan.equals("tarik");
    try {
      if (withdraws) {
        desk.tarik(peran, typed, sebab);
      } else {
        desk.ganti(peran, typed, naskah, tempat, sebab);
      }
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      model.addAttribute("nomor", typed);
      model.addAttribute("terbit", new NaskahTerbit.Terbit(naskah, tempat));
      model.addAttribute("sebab", Sebab.values());
      model.addAttribute("dipilih", sebab);
      return PAGE;
    }
    after.addFlashAttribute("hasil", withdraws ? "tarik" : "ganti");
    after.addFlashAttribute("hasilNomor", typed);
    return "redirect:/pengaduan/terbitan";
  }

  private Peran verifier() {
    var peran = roles.of(user.id());
    if (!peran.verifikator()) {
      throw RefusedException.forbidden(
          "Naskah publik diperbaiki petugas verifikasi pengaduan. Sampaikan kepada mereka nomor laporannya.");
    }
    return peran;
  }

  private static String number(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}
