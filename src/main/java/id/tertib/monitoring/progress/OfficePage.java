package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one office with all its semesters; not there for whoever has no part in it. */
@Controller
class OfficePage {

  private final BacaRiwayatPerangkatDaerah riwayat;
  private final CurrentUser pengguna;

  OfficePage(BacaRiwayatPerangkatDaerah riwayat, CurrentUser pengguna) {
    this.riwayat = riwayat;
    this.pengguna = pengguna;
  }

  @GetMapping("/kemajuan/{kode}")
  String kantor(@PathVariable String kode, Model model) {
    model.addAttribute("kantor", riwayat.bolehDibaca(kode, pengguna.id()));
    return "monitoring/kantor";
  }
}
