package id.tertib.quarter;

import id.tertib.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of one office's quarter with its evidence, to be read. */
@Controller
class LaporanPage {

  private final LaporanSight sights;
  private final LaporanReader reader;
  private final CurrentUser user;

  LaporanPage(LaporanSight sights, LaporanReader reader, CurrentUser user) {
    this.sights = sights;
    this.reader = reader;
    this.user = user;
  }

  @GetMapping("/kemajuan/{triwulan:[0-9]+-TW[0-9]+}/{kode}")
  String laporan(@PathVariable String triwulan, @PathVariable String kode, Model model) {
    var sight = sights.of(triwulan, kode, user.id());
    model.addAttribute("bacaan", reader.read(sight));
    return "triwulan/laporan";
  }
}
