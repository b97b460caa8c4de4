package id.tertib.pengaduan.petugas;

import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.NamaTempat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published about a place before: the words that anybody may read, and nothing else. */
@Controller
class TempatPage {

  private static final int SEHALAMAN = 30;

  private final TempatTable table;
  private final NamaTempat names;
  private final DaftarKelurahan places;
  private final DaftarKategori categories;

  TempatPage(
      TempatTable table, NamaTempat names, DaftarKelurahan places, DaftarKategori categories) {
    this.table = table;
    this.names = names;
    this.places = places;
    this.categories = categories;
  }

  @GetMapping("/pengaduan/tempat")
  String place(
      @RequestParam(defaultValue = "") String kelurahan,
      @RequestParam(defaultValue = "") String kategori,
      @RequestParam(defaultValue = "1") String halaman,
      Model model) {
    var place = places.find(kelurahan);
    var kind = categories.find(kategori).map(Kategori::kode);
    var page = halaman.matches("[1-9]\\d{0,3}") ? Integer.parseInt(halaman) : 1;
    model.addAttribute("kelurahan", place.map(one -> one.kode()).orElse(""));
    model.addAttribute("kategori", kind.orElse(""));
    model.addAttribute("tempat", place.map(one -> names.nama(one.kode())).orElse(""));
    model.addAttribute("halaman", page);
    model.addAttribute(
        "perihal",
        categories.all().stream().collect(Collectors.toMap(Kategori::kode, Kategori::nama)));
    model.addAttribute("semuaPerihal", categories.all());
    model.addAttribute(
        "semua",
        names.semuaKecamatan().entrySet().stream()
            .map(
                one ->
                    Map.entry(
                        one.getValue(),
                        places.all().stream()
                            .filter(each -> each.kecamatan().equals(one.getKey()))
                            .toList()))
            .toList());
    place.ifPresent(
        one -> {
          var found =
              table.of(one.kode(), kind.orElse(null), (page - 1) * SEHALAMAN, SEHALAMAN + 1);
          model.addAttribute("terbit", found.stream().limit(SEHALAMAN).toList());
          model.addAttribute("masihAda", found.size() > SEHALAMAN);
        });
    return "pengaduan/petugas/tempat";
  }
}
