package id.tertib.pengaduan.publik;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever types the short address reaches the page that takes reports. */
@Controller
class LamanLayanan {

  @GetMapping(AlamatPublik.LAYANAN)
  String layanan() {
    return "redirect:" + AlamatPublik.AWAL;
  }
}
