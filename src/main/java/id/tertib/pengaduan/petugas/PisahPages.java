package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.proses.GabunganLaporan;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A joined report that a verifier parts from the list, by its number alone. */
@Controller
class PisahPages {

  private final PeranReader roles;
  private final GabunganLaporan joined;
  private final CurrentUser user;

  PisahPages(PeranReader roles, GabunganLaporan joined, CurrentUser user) {
    this.roles = roles;
    this.joined = joined;
    this.user = user;
  }

  @PostMapping("/pengaduan/pisah")
  String part(@RequestParam(defaultValue = "") String nomor, RedirectAttributes after) {
    if (!roles.of(user.id()).verifikator()) {
      throw RefusedException.forbidden(
          "Laporan yang digabung dipisah petugas verifikasi. Minta dipisah pada Lembar kerja.");
    }
    try {
      joined.part(nomor);
      after.addFlashAttribute("dipisah", nomor);
    } catch (RefusedException refused) {
      after.addFlashAttribute("ditolak", refused.getMessage());
    }
    return "redirect:/pengaduan";
  }
}
