package id.tertib.pengaduan.publik;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Short pages that explain: what becomes of data, who can use the pages, other ways to report. */
@Controller
@RequestMapping(AlamatPublik.AWAL)
class LamanKeterangan {

  private static final String VIEW = "pengaduan/keterangan";

  LamanKeterangan() {}

  @GetMapping("/data-pribadi")
  String dataPribadi(Model model) {
    return page("pribadi", 7, model);
  }

  @GetMapping("/aksesibilitas")
  String aksesibilitas(Model model) {
    return page("akses", 4, model);
  }

  @GetMapping("/cara-lain")
  String caraLain(Model model) {
    return page("cara", 5, model);
  }

  private static String page(String key, int sentences, Model model) {
    model.addAttribute("kunci", key);
    model.addAttribute("kalimat", sentences);
    return VIEW;
  }
}
