package id.tertib.skm;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.UnitLayanan;
import id.tertib.skm.SurveiShelf.Entry;
import id.tertib.skm.SurveiShelf.UnitYear;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Surveys for people: of a year, of a unit, and one with its elements. Works without script. */
@Controller
@RequestMapping("/skm")
class SkmPage {

  private final SurveiShelf shelf;
  private final SurveiTable table;
  private final IndeksKepuasan indices;
  private final AuditTrail trail;
  private final People people;
  private final CurrentUser user;
  private final Clock clock;

  SkmPage(
      SurveiShelf shelf,
      SurveiTable table,
      IndeksKepuasan indices,
      AuditTrail trail,
      People people,
      CurrentUser user,
      Clock clock) {
    this.shelf = shelf;
    this.table = table;
    this.indices = indices;
    this.trail = trail;
    this.people = people;
    this.user = user;
    this.clock = clock;
  }

  /** An office with its units, itself first. */
  record Office(PerangkatDaerah kantor, List<UnitYear> units) {

    public boolean lebihDariSatu() {
      return units.size() > 1;
    }
  }

  /**
   * @param tahun blank or nonsense for this year
   */
  @GetMapping
  String list(@RequestParam(defaultValue = "") String tahun, Model model) {
    var reader = shelf.reader(user.id());
    var thisYear = Year.now(clock).getValue();
    var chosen = tahun.matches("20\\d\\d") ? Integer.parseInt(tahun) : thisYear;
    var years = new TreeSet<Integer>(Comparator.reverseOrder());
    years.addAll(table.years());
    years.addAll(List.of(thisYear, thisYear - 1, chosen));
    var units = shelf.year(reader, chosen);
    var offices = new LinkedHashMap<PerangkatDaerah, List<UnitYear>>();
    units.forEach(
        unit -> offices.computeIfAbsent(unit.unit().office(), kode -> new ArrayList<>()).add(unit));
    model.addAttribute("tahun", chosen);
    model.addAttribute("tahunPilihan", years);
    model.addAttribute(
        "kantor",
        offices.entrySet().stream().map(one -> new Office(one.getKey(), one.getValue())).toList());
    model.addAttribute("boleh", units.stream().anyMatch(UnitYear::boleh));
    model.addAttribute("semua", reader.all());
    model.addAttribute("jumlah", units.stream().mapToInt(unit -> unit.surveys().size()).sum());
    model.addAttribute("kota", reader.all() ? indices.ofCity(chosen).orElse(null) : null);
    return "skm/daftar";
  }

  @GetMapping("/unit/{kode}")
  String unit(@PathVariable String kode, Model model) {
    var reader = shelf.reader(user.id());
    var unit = shelf.requireUnit(reader, kode);
    model.addAttribute("unit", unit);
    model.addAttribute("boleh", reader.enters(unit));
    history(unit, model);
    return "skm/unit";
  }

  @GetMapping("/{id:\\d{1,18}}")
  String survey(@PathVariable long id, Model model) {
    var reader = shelf.reader(user.id());
    var survei = shelf.require(reader, id);
    var unit = shelf.unit(survei);
    model.addAttribute("unit", unit);
    model.addAttribute("s", survei);
    model.addAttribute("h", shelf.entry(survei).hasil());
    model.addAttribute("skala", Skala.nama(survei.hitungan().instrumen()));
    model.addAttribute("boleh", survei.berlaku() && reader.keeps(unit));
    model.addAttribute("pengganti", replacement(survei));
    model.addAttribute("jejak", trail(survei));
    history(unit, model);
    return "skm/survei";
  }

  private void history(UnitLayanan unit, Model model) {
    var all = shelf.ofUnit(unit);
    var counting = all.stream().filter(entry -> entry.survei().berlaku()).toList();
    model.addAttribute("riwayat", reversed(counting));
    model.addAttribute(
        "tidakBerlaku", reversed(all.stream().filter(entry -> !entry.survei().berlaku()).toList()));
    model.addAttribute("grafik", counting.size() < 2 ? null : Grafik.of(counting));
    model.addAttribute("grafikKalimat", Grafik.sentence(counting));
  }

  private static List<Entry> reversed(List<Entry> entries) {
    var turned = new ArrayList<>(entries);
    java.util.Collections.reverse(turned);
    return turned;
  }

  /** The survey that counts in place of one that does not. */
  private @Nullable Long replacement(Survei survei) {
    return survei.berlaku()
        ? null
        : table.find(survei.tempat().unit(), survei.masa()).map(Survei::id).orElse(null);
  }

  /**
   * A row of the trail.
   *
   * @param isi what it was and what it became; empty parts are left out
   */
  record Jejak(String waktu, String siapa, String apa, List<String> isi) {}

  private List<Jejak> trail(Survei survei) {
    var rows = trail.of(survei.tempat().kunci());
    var names = people.namesOf(rows.stream().map(AuditRow::who).collect(Collectors.toSet()));
    var shown = new ArrayList<Jejak>();
    for (var row : rows) {
      var said = new ArrayList<String>();
      if (row.before() != null) {
        said.add("Semula: " + row.before());
      }
      if (row.after() != null) {
        said.add("Menjadi: " + row.after());
      }
      if (row.reason() != null) {
        said.add("Alasan: " + row.reason());
      }
      shown.add(
          0,
          new Jejak(
              Tanggal.waktu(row.at()), names.getOrDefault(row.who(), row.who()), row.what(), said));
    }
    return shown;
  }
}
