package id.tertib.roadmap;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.roadmap.RencanaAksi.Sifat;
import id.tertib.roadmap.RoadMapView.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The Road Map for people: everyone signed in reads it, it is public law; Bagian Organisasi
 * confirms and changes it. Works without script.
 */
@Controller
@RequestMapping("/road-map")
class RoadMapPage {

  private final RoadMapList list;
  private final RoadMapView view;
  private final PenetapanRoadMap penetapan;
  private final RoadMapChangeTable changes;
  private final PerangkatDaerahRegister offices;
  private final Workplaces workplaces;
  private final CurrentUser user;

  RoadMapPage(
      RoadMapList list,
      RoadMapView view,
      PenetapanRoadMap penetapan,
      RoadMapChangeTable changes,
      PerangkatDaerahRegister offices,
      Workplaces workplaces,
      CurrentUser user) {
    this.list = list;
    this.view = view;
    this.penetapan = penetapan;
    this.changes = changes;
    this.offices = offices;
    this.workplaces = workplaces;
    this.user = user;
  }

  /** Rows under one heading; the first group holds what nobody mapped yet. */
  record Group(String judul, boolean belumDipetakan, List<Row> rows) {

    public boolean adaPilihan() {
      return rows.stream().anyMatch(Row::dapatDitetapkan);
    }
  }

  @ModelAttribute("saringan")
  RoadMapFilter filter(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(required = false) @Nullable String triwulan,
      @RequestParam(defaultValue = "false") String usulan,
      @RequestParam(required = false) @Nullable String cari) {
    // An address from before a merger shows the office that carries on.
    var today = perangkatDaerah == null ? null : offices.today(perangkatDaerah);
    return new RoadMapFilter(area, today, triwulan, usulan.equals("true"), cari);
  }

  @GetMapping
  String list(@ModelAttribute("saringan") RoadMapFilter filter, Model model) {
    return listView(filter, Set.of(), new PenetapanRoadMap.Basis(null, null), model);
  }

  /** Confirms the chosen actions as they stand. */
  @PostMapping("/tetapkan")
  String confirm(
      @ModelAttribute("saringan") RoadMapFilter filter,
      @RequestParam(required = false) @Nullable List<String> pilih,
      PenetapanRoadMap.Basis basis,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var chosen = pilih == null ? List.<String>of() : pilih;
    try {
      var versions = versions(chosen);
      penetapan.confirm(versions, basis, user.id());
      saved(after, versions);
      return "redirect:/road-map" + filter.query();
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return listView(filter, Set.copyOf(chosen), basis, model);
    }
  }

  /** Takes back what was just confirmed or changed. */
  @PostMapping("/urungkan")
  String undo(
      @ModelAttribute("saringan") RoadMapFilter filter,
      @RequestParam(required = false) @Nullable List<String> pilih,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      var versions = versions(pilih == null ? List.of() : pilih);
      penetapan.undo(versions, user.id());
      after.addFlashAttribute("diurungkan", String.join(", ", versions.keySet()));
      return "redirect:/road-map" + filter.query();
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return list(filter, model);
    }
  }

  @GetMapping("/{kode}")
  String one(@PathVariable String kode, Model model) {
    var row = list.get(kode);
    return oneView(row, Penetapan.of(row.aksi()), new PenetapanRoadMap.Basis(null, null), model);
  }

  /** Sets who, when and how often. */
  @PostMapping("/{kode}")
  String change(
      @PathVariable String kode,
      @ModelAttribute("saringan") RoadMapFilter filter,
      @RequestParam(defaultValue = "") String siapa,
      @RequestParam(required = false) @Nullable Set<String> kodePd,
      @RequestParam(required = false) @Nullable List<String> jadwal,
      @RequestParam(defaultValue = "") String sifat,
      @RequestParam(defaultValue = "-1") int versi,
      PenetapanRoadMap.Basis basis,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var row = list.get(kode);
    var sent = Penetapan.of(row.aksi());
    try {
      sent = sent(siapa, kodePd, jadwal, sifat, sent);
      var changed = penetapan.change(kode, versi, sent, basis, user.id());
      saved(after, Map.of(kode, changed.versi() - 1));
      return "redirect:/road-map/" + kode + filter.query();
    } catch (RefusedException refusal) {
      // after a conflict the form goes on from what holds now, with what was typed
      PageRefusal.tell(refusal, model, response);
      return oneView(row, sent, basis, model);
    }
  }

  /** Takes one change of the history back. */
  @PostMapping("/{kode}/pulihkan")
  String restore(
      @PathVariable String kode,
      @ModelAttribute("saringan") RoadMapFilter filter,
      @RequestParam(defaultValue = "0") int perubahan,
      @RequestParam(defaultValue = "-1") int versi,
      PenetapanRoadMap.Basis basis,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      penetapan.restore(kode, perubahan, versi, basis, user.id());
      after.addFlashAttribute("diurungkan", kode);
      return "redirect:/road-map/" + kode + filter.query();
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return one(kode, model);
    }
  }

  /** Who did not ask for a page is told by the status alone. */
  @ExceptionHandler
  void refused(RefusedException refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.status());
  }

  private String listView(
      RoadMapFilter filter, Set<String> chosen, PenetapanRoadMap.Basis basis, Model model) {
    var rows = view.rows(list.rows(filter));
    var groups = new ArrayList<Group>();
    var unmapped = rows.stream().filter(Row::belumDipetakan).toList();
    if (!unmapped.isEmpty()) {
      groups.add(new Group("", true, unmapped));
    }
    var byArea = new LinkedHashMap<String, List<Row>>();
    rows.stream()
        .filter(Predicate.not(Row::belumDipetakan))
        .forEach(
            row -> byArea.computeIfAbsent(row.aksi().area(), area -> new ArrayList<>()).add(row));
    byArea.forEach((area, ofArea) -> groups.add(new Group(area, false, ofArea)));
    model.addAttribute("saringan", filter);
    model.addAttribute("kelompok", groups);
    model.addAttribute("lanjutan", view.further(filter, user.id()));
    model.addAttribute("jumlah", rows.size());
    model.addAttribute(
        "jumlahUsulan", rows.stream().filter(row -> row.aksi().jadwalUsulan()).count());
    model.addAttribute("area", AreaPerubahan.NAMES);
    model.addAttribute("perangkatDaerah", offices.all());
    model.addAttribute(
        "milikSaya", workplaces.of(user.id()).stream().filter(PerangkatDaerah::aktif).toList());
    model.addAttribute(
        "tahun", view.years(list.rows(new RoadMapFilter(null, null, null, false, null))));
    model.addAttribute("boleh", penetapan.mayChange(user.id()));
    model.addAttribute("terpilih", chosen);
    model.addAttribute("dasar", basis);
    return "road-map/daftar";
  }

  private String oneView(
      StoredAksi row, Penetapan filled, PenetapanRoadMap.Basis basis, Model model) {
    var action = row.aksi();
    model.addAttribute("baris", view.row(row));
    model.addAttribute("isian", filled);
    model.addAttribute("dasar", basis);
    model.addAttribute("boleh", penetapan.mayChange(user.id()));
    model.addAttribute(
        "perangkatDaerah",
        offices.allEver().stream()
            .filter(office -> office.aktif() || action.perangkatDaerah().contains(office.kode()))
            .toList());
    model.addAttribute("tahun", view.years(List.of(row)));
    model.addAttribute("sifat", Arrays.stream(Sifat.values()).map(RoadMapFiles::kode).toList());
    model.addAttribute("sifatIsian", RoadMapFiles.kode(filled.sifat()));
    model.addAttribute("jadwalIsian", Jadwal.text(filled.jadwal()));
    model.addAttribute("perubahan", changes.of(action.kode()));
    return "road-map/rencana-aksi";
  }

  private static Penetapan sent(
      String who,
      @Nullable Set<String> offices,
      @Nullable List<String> quarters,
      String sifat,
      Penetapan before) {
    try {
      return new Penetapan(
          who.equals(RoadMapFiles.ALL),
          offices == null ? Set.of() : new TreeSet<>(offices),
          quarters == null ? List.of() : quarters.stream().map(Jadwal::triwulan).toList(),
          sifat.isEmpty() ? before.sifat() : RoadMapFiles.sifat(sifat),
          before.dikonfirmasi());
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          "Isian tidak dikenal: %s. Muat ulang halaman dan isi lagi.".formatted(e.getMessage()));
    }
  }

  /** {@code RA-001:0}: code and version of each chosen row. */
  private static Map<String, Integer> versions(List<String> chosen) {
    var versions = new TreeMap<String, Integer>();
    for (var choice : chosen) {
      if (!choice.matches("(RA-\\d{3}|QW-\\d{2}):\\d{1,9}")) {
        throw RefusedException.badRequest(
            "Pilihan '%s' tidak dikenal. Muat ulang halaman dan pilih lagi.".formatted(choice));
      }
      var colon = choice.indexOf(':');
      versions.put(choice.substring(0, colon), Integer.parseInt(choice.substring(colon + 1)));
    }
    return versions;
  }

  /** What the next page tells, and what its button takes back. */
  private static void saved(RedirectAttributes after, Map<String, Integer> versions) {
    after.addFlashAttribute("tersimpan", String.join(", ", versions.keySet()));
    after.addFlashAttribute(
        "urung",
        versions.entrySet().stream()
            .map(entry -> entry.getKey() + ":" + (entry.getValue() + 1))
            .toList());
  }
}
