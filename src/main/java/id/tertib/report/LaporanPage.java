package id.tertib.report;

import id.tertib.access.CurrentUser;
import id.tertib.calendar.CycleNames;
import id.tertib.data.Sentences;
import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.LaporanList.Bunch;
import id.tertib.report.LaporanList.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page Laporan: what was published, for leadership and offices, with both files. */
@Controller
class LaporanPage {

  private static final int PAGE = 20;

  private final LaporanShelf shelf;
  private final LaporanDownload download;
  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;
  private final CycleNames cycles;
  private final CurrentUser user;
  private final Sentences sentences;

  LaporanPage(
      LaporanShelf shelf,
      LaporanDownload download,
      PerangkatDaerahRegister offices,
      CaseOwners owners,
      CycleNames cycles,
      CurrentUser user,
      Sentences sentences) {
    this.shelf = shelf;
    this.download = download;
    this.offices = offices;
    this.owners = owners;
    this.cycles = cycles;
    this.user = user;
    this.sentences = sentences;
  }

  /** A choice of the filter. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * A report as the page tells it.
   *
   * @param office name of the office or of the city
   * @param sha256 of the PDF in groups of eight
   */
  public record Item(Laporan laporan, String office, String cycle, Sizes sizes, Prints prints) {}

  /**
   * @param xlsx null when the report has none
   */
  public record Sizes(String pdf, String docx, @Nullable String xlsx) {}

  public record Prints(
      String shortPdf, String pdf, String docx, @Nullable String xlsx, String data) {}

  /**
   * The reports of one cycle.
   *
   * @param count of those that the filter finds
   * @param open whether they are shown at once
   * @param items null while it is folded up to its count
   */
  public record Group(
      String cycle, String name, long count, boolean open, @Nullable List<Item> items) {}

  /**
   * @param buka the cycle that is open where not all fit on a page
   * @param halaman of what is open
   */
  @GetMapping("/laporan")
  String list(
      @RequestParam(required = false) @Nullable String siklus,
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(required = false) @Nullable String buka,
      @RequestParam(required = false) @Nullable String perkara,
      @RequestParam(defaultValue = "1") int halaman,
      Model model) {
    if (perkara != null && !perkara.isBlank()) {
      return "redirect:" + address(perkara);
    }
    var filter = Filter.of(siklus, perangkatDaerah);
    var folded = shelf.folded(user.id(), filter, buka, halaman, PAGE);
    var page = folded.page();
    var names =
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    model.addAttribute("kelompok", groups(folded, filter, names));
    model.addAttribute("cocok", folded.found().values().stream().mapToLong(Long::longValue).sum());
    model.addAttribute("terbuka", Objects.requireNonNullElse(folded.open(), ""));
    model.addAttribute("semua", page.readable());
    model.addAttribute("siklus", cycles(page.all(), siklus));
    model.addAttribute("perangkatDaerah", offices(page.all(), names, perangkatDaerah));
    model.addAttribute("halaman", page.number());
    model.addAttribute("halamanTerakhir", page.pages());
    model.addAttribute("saringSiklus", Objects.requireNonNullElse(siklus, ""));
    model.addAttribute("saringKantor", Objects.requireNonNullElse(perangkatDaerah, ""));
    return "laporan";
  }

  /** Newest first; the newest is open, and all of an office that was asked for. */
  private List<Group> groups(
      LaporanShelf.Folded folded, Filter filter, Map<String, PerangkatDaerah> names) {
    var items =
        folded.page().reports().stream()
            .map(laporan -> item(laporan, names))
            .collect(Collectors.groupingBy(item -> item.laporan().cycle()));
    var newest = folded.found().keySet().stream().findFirst().orElse("");
    return folded.found().entrySet().stream()
        .map(
            found ->
                new Group(
                    found.getKey(),
                    cycleName(found.getKey()),
                    found.getValue(),
                    folded.open() != null
                        ? found.getKey().equals(folded.open())
                        : filter.office() != null || found.getKey().equals(newest),
                    items.get(found.getKey())))
        .toList();
  }

  /** Mails name the case ({@code 2026-S2/dinkes}); the page shows it as its two filters. */
  private static String address(String subject) {
    var key = CaseKey.parse(subject);
    return UriComponentsBuilder.fromPath("/laporan")
        .queryParam("siklus", "{siklus}")
        .queryParam("perangkatDaerah", "{perangkatDaerah}")
        .encode()
        .buildAndExpand(key.cycle(), Objects.requireNonNullElse(key.owner(), LaporanShelf.CITY))
        .toUriString();
  }

  @GetMapping("/laporan/{id}/docx")
  @Nullable ResponseEntity<byte[]> docx(@PathVariable String id, HttpServletResponse response)
      throws IOException {
    return file(id, LaporanFile.DOCX, response);
  }

  @GetMapping("/laporan/{id}/pdf")
  @Nullable ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletResponse response)
      throws IOException {
    return file(id, LaporanFile.PDF, response);
  }

  @GetMapping("/laporan/{id}/xlsx")
  @Nullable ResponseEntity<byte[]> xlsx(@PathVariable String id, HttpServletResponse response)
      throws IOException {
    return file(id, LaporanFile.XLSX, response);
  }

  /** A person who follows a link meets a page, not a problem in JSON. */
  private @Nullable ResponseEntity<byte[]> file(
      String id, LaporanFile file, HttpServletResponse response) throws IOException {
    var laporan = shelf.find(user.id(), id);
    if (laporan.filter(one -> one.has(file)).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return null;
    }
    return download.answer(laporan.get(), file);
  }

  private Item item(Laporan laporan, Map<String, PerangkatDaerah> names) {
    return new Item(
        laporan,
        officeName(LaporanShelf.office(laporan), names),
        cycleName(laporan.cycle()),
        new Sizes(
            size(laporan.size(LaporanFile.PDF)),
            size(laporan.size(LaporanFile.DOCX)),
            laporan.has(LaporanFile.XLSX) ? size(laporan.size(LaporanFile.XLSX)) : null),
        new Prints(
            Letters.grouped(laporan.pdfSha256()).substring(0, 17),
            Letters.grouped(laporan.pdfSha256()),
            Letters.grouped(laporan.docxSha256()),
            laporan.has(LaporanFile.XLSX)
                ? Letters.grouped(laporan.sha256(LaporanFile.XLSX))
                : null,
            Letters.grouped(laporan.dataSha256())));
  }

  /** Newest first; a value from the address that no report has stays visible as it came. */
  private List<Choice> cycles(List<Bunch> all, @Nullable String chosen) {
    var values = new TreeSet<String>(Comparator.reverseOrder());
    all.forEach(bunch -> values.add(bunch.cycle()));
    addChosen(values, chosen);
    return values.stream()
        .map(value -> new Choice(value, cycleName(value), value.equals(chosen)))
        .toList();
  }

  /** The city first, then the offices in their fixed order. */
  private List<Choice> offices(
      List<Bunch> all, Map<String, PerangkatDaerah> names, @Nullable String chosen) {
    var order =
        Comparator.<String>comparingInt(
                value ->
                    value.equals(LaporanShelf.CITY)
                        ? 0
                        : names.containsKey(value) ? names.get(value).urutan() : Integer.MAX_VALUE)
            .thenComparing(Comparator.naturalOrder());
    var values = new TreeSet<String>(order);
    all.forEach(bunch -> values.add(bunch.office()));
    addChosen(values, chosen);
    return values.stream()
        .map(value -> new Choice(value, officeName(value, names), value.equals(chosen)))
        .toList();
  }

  private static void addChosen(TreeSet<String> values, @Nullable String chosen) {
    if (chosen != null && !chosen.isBlank()) {
      values.add(chosen);
    }
  }

  private String officeName(String value, Map<String, PerangkatDaerah> names) {
    var office = names.get(value);
    return value.equals(LaporanShelf.CITY)
        ? sentences.of("report.kota")
        : office == null ? owners.name(value).orElse(value) : office.nama();
  }

  /** {@code Semester I 2026}; a cycle that no procedure knows as it is. */
  private String cycleName(String cycle) {
    return StringUtils.capitalize(cycles.of(cycle));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? "%d KB".formatted(Math.max(1, Math.round(bytes / 1000.0)))
        : "%.1f MB".formatted(bytes / 1_000_000.0).replace('.', ',');
  }
}
