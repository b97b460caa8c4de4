package id.tertib.pmprb;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.report.Chart;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's results: a year by component, all years, and each source. Works without script. */
@Controller
@RequestMapping("/pmprb/hasil")
class HasilPage {

  private final HasilTahunan years;
  private final InstrumenHasil instruments;
  private final HasilDesk desk;
  private final HasilReaders readers;
  private final Riwayat history;
  private final CurrentUser user;
  private final Clock clock;

  HasilPage(
      HasilTahunan years,
      InstrumenHasil instruments,
      HasilDesk desk,
      HasilReaders readers,
      Riwayat history,
      CurrentUser user,
      Clock clock) {
    this.years = years;
    this.instruments = instruments;
    this.desk = desk;
    this.readers = readers;
    this.history = history;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param tahun blank or nonsense for the newest of which something is known
   * @param siklus business key of the city's case, in place of the year
   */
  @GetMapping
  String year(
      @RequestParam(defaultValue = "") String tahun,
      @RequestParam(defaultValue = "") String siklus,
      Model model) {
    readers.requireReader(user.id());
    var records = readers.records(user.id());
    var all = years.all(records);
    var chosen = chosen(tahun, siklus, all);
    var year =
        all.stream()
            .filter(one -> one.tahun() == chosen)
            .findFirst()
            .orElse(new Tahun(chosen, null, List.of()));
    var choices = new TreeSet<Integer>(Comparator.reverseOrder());
    all.forEach(one -> choices.add(one.tahun()));
    choices.add(chosen);
    model.addAttribute("boleh", records);
    model.addAttribute("asalNilai", readers.leads(user.id()));
    model.addAttribute("tahun", chosen);
    model.addAttribute("tahunPilihan", choices);
    model.addAttribute("kota", year.kota() == null ? null : new RingkasKota(year.kota()));
    model.addAttribute("resmi", year.resmi());
    model.addAttribute("berjalan", years.isRunning(chosen));
    var comparison =
        Perbandingan.of(all, chosen, instruments.all().stream().findFirst().orElse(null));
    model.addAttribute(
        "perbandingan",
        comparison.bagian().stream()
            .filter(Perbandingan.Bagian::rinci)
            .map(bagian -> new Tergambar(bagian, GrafikHasil.komponen(bagian, GrafikHasil.LAYAR)))
            .toList());
    model.addAttribute("lintas", BarisTahun.of(all));
    model.addAttribute(
        "grafikLintas", GrafikHasil.lintasTahun(all, GrafikHasil.LAYAR).orElse(null));
    var kota = year.kota();
    model.addAttribute("area", kota == null ? List.of() : AreaKota.of(kota));
    model.addAttribute(
        "grafikArea", kota == null ? null : GrafikHasil.area(kota, GrafikHasil.LAYAR));
    model.addAttribute("lama", history.former(chosen));
    return "penilaian/hasil";
  }

  private int chosen(String tahun, String siklus, List<Tahun> all) {
    return SiklusPmprb.year(siklus)
        .or(
            () ->
                tahun.matches("20\\d\\d") ? Optional.of(Integer.parseInt(tahun)) : Optional.empty())
        .filter(year -> year >= SyaratHasil.FIRST_YEAR && year <= 2099)
        .or(() -> all.stream().map(Tahun::tahun).max(Comparator.naturalOrder()))
        .orElseGet(() -> Year.now(clock).getValue());
  }

  @GetMapping("/{id:\\d{1,18}}")
  String source(@PathVariable long id, Model model) {
    readers.requireReader(user.id());
    var hasil = desk.require(id);
    var resmi = years.of(hasil);
    model.addAttribute("h", hasil);
    model.addAttribute("r", resmi);
    model.addAttribute("komponen", InstrumenHasil.komponen(resmi.instrumen()));
    model.addAttribute("boleh", hasil.berlaku() && readers.records(user.id()));
    model.addAttribute("pengganti", history.replacement(hasil));
    model.addAttribute("jejak", history.trail(hasil));
    return "penilaian/sumber";
  }

  /** The city's own assessment in figures. */
  record RingkasKota(HasilPmprb.Kota kota) {

    public String mandiri() {
      return HasilPmprb.shown(kota.self().total());
    }

    public String panel() {
      return HasilPmprb.shown(kota.panel().total());
    }

    public String kategori() {
      return HasilPmprb.kategori(kota.panel());
    }

    public String bobot() {
      return Resmi.bobot(kota.instrument().weight());
    }
  }

  /** A comparison with its drawing. */
  record Tergambar(Perbandingan.Bagian bagian, Chart grafik) {}

  /**
   * What one source or the city itself said of a year.
   *
   * @param asal kode of {@link Resmi.Asal}; null for the city's own
   */
  record BarisTahun(
      int tahun, String sumber, String total, String dari, String predikat, @Nullable String asal) {

    /** The newest first. */
    static List<BarisTahun> of(List<Tahun> years) {
      return years.stream()
          .sorted(Comparator.comparingInt(Tahun::tahun).reversed())
          .flatMap(BarisTahun::of)
          .toList();
    }

    private static Stream<BarisTahun> of(Tahun year) {
      var own =
          Stream.ofNullable(year.kota())
              .map(
                  kota ->
                      new BarisTahun(
                          year.tahun(),
                          "Penilaian kota (panel)",
                          HasilPmprb.shown(kota.panel().total()),
                          Resmi.bobot(kota.instrument().weight()),
                          HasilPmprb.kategori(kota.panel()),
                          null));
      return Stream.concat(
          own,
          year.resmi().stream()
              .map(
                  one ->
                      new BarisTahun(
                          year.tahun(),
                          one.sumber().judul(),
                          one.total(),
                          one.dari(),
                          one.skor().predikat(),
                          one.asal().kode())));
    }
  }

  /** Rows that were, and the trail of what was done with them. */
  @Component
  static class Riwayat {

    private final HasilResmiTable table;
    private final AuditTrail trail;
    private final People people;

    Riwayat(HasilResmiTable table, AuditTrail trail, People people) {
      this.table = table;
      this.trail = trail;
      this.people = people;
    }

    /** Rows of a year that no longer count, the newest first. */
    List<HasilResmi> former(int tahun) {
      return table.all().stream()
          .filter(one -> one.isi().tahun() == tahun && !one.berlaku())
          .sorted(Comparator.comparingLong(HasilResmi::id).reversed())
          .toList();
    }

    /** The row that came in place of a corrected one. */
    @Nullable Long replacement(HasilResmi hasil) {
      return table.all().stream()
          .filter(one -> Long.valueOf(hasil.id()).equals(one.catatan().menggantikan()))
          .map(HasilResmi::id)
          .findFirst()
          .orElse(null);
    }

    /**
     * @param isi what it was and what it became; empty parts are left out
     */
    record Jejak(String waktu, String siapa, String apa, List<String> isi) {}

    /** Of the results of its year, the newest first. */
    List<Jejak> trail(HasilResmi hasil) {
      var rows =
          trail.of(hasil.kunci()).stream()
              .filter(row -> row.what().endsWith("dari sumber lain"))
              .toList();
      var names = people.namesOf(rows.stream().map(AuditRow::who).collect(Collectors.toSet()));
      var shown = new ArrayList<Jejak>();
      for (var row : rows) {
        shown.add(
            0,
            new Jejak(
                Tanggal.waktu(row.at()),
                names.getOrDefault(row.who(), row.who()),
                row.what(),
                Stream.of(
                        part("Semula", row.before()),
                        part("Menjadi", row.after()),
                        part("Alasan", row.reason()))
                    .flatMap(List::stream)
                    .toList()));
      }
      return shown;
    }

    private static List<String> part(String name, @Nullable String text) {
      return text == null ? List.of() : List.of(name + ": " + text);
    }
  }
}
