package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new code against identity, shown once. Works without script. */
@Controller
@RequestMapping("/pengaduan/kode")
class KodePages {

  private final PeranReader roles;
  private final KodeBaru codes;
  private final CurrentUser user;

  KodePages(PeranReader roles, KodeBaru codes, CurrentUser user) {
    this.roles = roles;
    this.codes = codes;
    this.user = user;
  }

  @GetMapping
  String form(Model model) {
    roles.petugas(user.id());
    model.addAttribute("dokumen", KodeBaru.Dokumen.values());
    return "pengaduan/petugas/kode";
  }

  @PostMapping
  String renew(
      @RequestParam(defaultValue = "") String nomor,
      @RequestParam(defaultValue = "") String dokumen,
      @RequestParam(defaultValue = "") String diperiksa,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var peran = roles.petugas(user.id());
    model.addAttribute("nomor", nomor.strip().toUpperCase(Locale.ROOT));
    try {
      model.addAttribute("kode", codes.beri(peran, nomor, dokumen, !diperiksa.isEmpty()));
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      model.addAttribute("dipilih", dokumen);
    }
    model.addAttribute("dokumen", KodeBaru.Dokumen.values());
    return "pengaduan/petugas/kode";
  }
}
