package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several dispositions at once: what they are and become, then each by itself. */
@Controller
@RequestMapping("/pengaduan/disposisi")
class DisposisiPages {

  private static final String KE_DAFTAR = "redirect:/pengaduan?pilih=" + DaftarPage.TAK_DIPILIH;

  private final PeranReader roles;
  private final DisposisiBersama desk;
  private final CurrentUser user;

  DisposisiPages(PeranReader roles, DisposisiBersama desk, CurrentUser user) {
    this.roles = roles;
    this.desk = desk;
    this.user = user;
  }

  @PostMapping("/pratinjau")
  String preview(
      @RequestParam(defaultValue = "") String keputusan,
      @RequestParam(defaultValue = "") List<String> nomor,
      Model model,
      HttpServletResponse response) {
    var peran = roles.petugas(user.id());
    if (nomor.isEmpty()) {
      return KE_DAFTAR;
    }
    try {
      model.addAttribute("r", desk.rencana(peran, keputusan, nomor));
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    }
    return "pengaduan/petugas/bersama";
  }

  @PostMapping
  String perform(
      @RequestParam(defaultValue = "") String keputusan,
      @RequestParam(defaultValue = "") List<String> nomor,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      HttpServletResponse response) {
    var peran = roles.petugas(user.id());
    if (nomor.isEmpty()) {
      return KE_DAFTAR;
    }
    try {
      var plan = desk.rencana(peran, keputusan, nomor);
      model.addAttribute("r", plan);
      model.addAttribute("alasan", alasan);
      model.addAttribute("hasil", desk.jalankan(peran, plan, alasan));
      return "pengaduan/petugas/bersama-hasil";
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return "pengaduan/petugas/bersama";
    }
  }
}
