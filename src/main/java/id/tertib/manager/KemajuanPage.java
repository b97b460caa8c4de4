package id.tertib.manager;

import id.tertib.access.CurrentUser;
import id.tertib.monitoring.progress.BacaRiwayatPerangkatDaerah;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The progress of monitoring for ketua, assessors and offices, who have no Cockpit, and the page of
 * one office with all its semesters; the data come from {@code /api/monitoring}, each person's own
 * part.
 */
@Controller
class KemajuanPage {

  private final BacaRiwayatPerangkatDaerah riwayat;
  private final CurrentUser pengguna;

  KemajuanPage(BacaRiwayatPerangkatDaerah riwayat, CurrentUser pengguna) {
    this.riwayat = riwayat;
    this.pengguna = pengguna;
  }

  @GetMapping("/kemajuan")
  String kemajuan() {
    return "kemajuan";
  }

  /** Not there for whoever has no part in this office. */
  @GetMapping("/kemajuan/{kode}")
  String kantor(@PathVariable String kode, Model model) {
    model.addAttribute("kantor", riwayat.bolehDibaca(kode, pengguna.id()));
    return "monitoring/kantor";
  }
}
