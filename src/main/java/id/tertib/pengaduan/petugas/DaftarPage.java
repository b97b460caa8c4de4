package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.pengaduan.petugas.DaftarReader.Pilihan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports that wait for somebody, the most urgent first. */
@Controller
class DaftarPage {

  /** Of {@code ?pilih=}: whoever pressed a button for several had chosen none. */
  static final String TAK_DIPILIH = "kosong";

  private final PeranReader roles;
  private final DaftarReader list;
  private final CurrentUser user;

  DaftarPage(PeranReader roles, DaftarReader list, CurrentUser user) {
    this.roles = roles;
    this.list = list;
    this.user = user;
  }

  @GetMapping("/pengaduan")
  String daftar(
      @RequestParam(defaultValue = "") String langkah,
      @RequestParam(defaultValue = "") String kecamatan,
      @RequestParam(defaultValue = "1") String halaman,
      @RequestParam(defaultValue = "") String pilih,
      Model model) {
    var peran = roles.of(user.id());
    model.addAttribute("peran", peran);
    if (!peran.ada()) {
      return "pengaduan/petugas/tanpa";
    }
    var step = KelompokLangkah.find(langkah).filter(KelompokLangkah::dikerjakan).orElse(null);
    model.addAttribute("langkah", step == null ? "" : step.kode());
    model.addAttribute("kecamatan", kecamatan);
    model.addAttribute("takDipilih", pilih.equals(TAK_DIPILIH));
    model.addAttribute(
        "d",
        list.of(peran, new Pilihan(step, kecamatan.isEmpty() ? null : kecamatan, page(halaman))));
    return "pengaduan/petugas/daftar";
  }

  /** An address that somebody typed is no reason to refuse. */
  private static int page(String typed) {
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 1;
  }
}
