package id.tertib.zona.perbandingan;

import id.tertib.access.CurrentUser;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.report.Documents;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.dokumen.PembacaUnit;
import id.tertib.zona.nilai.BagianLembar;
import id.tertib.zona.unit.UnitZona;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Units and years beside one another, as a page and on paper; the choice stands in the address.
 * Everybody compares the units whose evaluation he may read. Works without script.
 */
@Controller
@RequestMapping("/zona-integritas")
class PerbandinganPages {

  private static final int SCREEN = 420;
  private static final String NAME = "perbandingan-zona-integritas.";

  private final UnitDesk units;
  private final NilaiTahunan years;
  private final BagianLembar bagian;
  private final Visibility visibility;
  private final Documents documents;
  private final CurrentUser user;
  private final Clock clock;

  PerbandinganPages(
      UnitDesk units,
      NilaiTahunan years,
      BagianLembar bagian,
      Visibility visibility,
      Documents documents,
      CurrentUser user,
      Clock clock) {
    this.units = units;
    this.years = years;
    this.bagian = bagian;
    this.visibility = visibility;
    this.documents = documents;
    this.user = user;
    this.clock = clock;
  }

  /** A unit to be chosen. */
  record Pilihan(String kode, String nama, boolean dipilih) {}

  /**
   * @param unit codes; none for the first of all
   */
  @GetMapping("/perbandingan")
  String page(@RequestParam(defaultValue = "") List<String> unit, Model model) {
    var known = known();
    var chosen = chosen(known, unit);
    var isi = of(chosen);
    model.addAttribute(
        "pilihan",
        known.stream()
            .map(one -> new Pilihan(one.kode(), one.nama(), chosen.contains(one)))
            .toList());
    model.addAttribute("kode", chosen.stream().map(UnitZona::kode).toList());
    model.addAttribute(
        "terlewat",
        known.stream().filter(one -> unit.contains(one.kode())).count() > PerbandinganUnit.MOST);
    model.addAttribute("terbanyak", PerbandinganUnit.MOST);
    model.addAttribute("kolom", isi.bagian());
    model.addAttribute("baris", isi.baris());
    model.addAttribute("rinci", isi.rinci());
    model.addAttribute("grafik", isi.grafik(SCREEN).orElse(null));
    return "zona/perbandingan";
  }

  @GetMapping("/perbandingan.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") List<String> unit) {
    var isi = of(chosen(known(), unit));
    return documents.pdf(NAME + "pdf", LaporanPerbandingan.document(isi, LocalDate.now(clock)));
  }

  @GetMapping("/perbandingan.docx")
  ResponseEntity<byte[]> docx(@RequestParam(defaultValue = "") List<String> unit) {
    var isi = of(chosen(known(), unit));
    return documents.docx(NAME + "docx", LaporanPerbandingan.document(isi, LocalDate.now(clock)));
  }

  private List<UnitZona> known() {
    var scope = visibility.of(user.id(), Matter.REPORT);
    return years.dikenal(
        units.all().stream().filter(one -> PembacaUnit.membaca(scope, one)).toList());
  }

  private static List<UnitZona> chosen(List<UnitZona> known, List<String> codes) {
    var asked = known.stream().filter(one -> codes.contains(one.kode())).toList();
    return (asked.isEmpty() ? known : asked).stream().limit(PerbandinganUnit.MOST).toList();
  }

  private PerbandinganUnit of(List<UnitZona> chosen) {
    return new PerbandinganUnit(years.of(chosen), bagian.semua());
  }
}
