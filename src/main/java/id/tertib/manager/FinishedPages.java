package id.tertib.manager;

import id.tertib.access.CurrentUser;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.engine.RefusedException;
import id.tertib.manager.FinishedSource.Finished;
import id.tertib.manager.ProgressSource.Cycle;
import id.tertib.report.DataBooks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Finished cycles as tables, two of a kind side by side; each reader's own part. What is shown and
 * how it is sorted stands in the address.
 */
@Controller
class FinishedPages {

  /** For {@code banding}: nothing beside it. */
  private static final String NOTHING = "tanpa";

  private final ObjectProvider<FinishedSource> sources;
  private final ObjectProvider<ProgressSource> progress;
  private final DataBooks books;
  private final CurrentUser user;

  FinishedPages(
      ObjectProvider<FinishedSource> sources,
      ObjectProvider<ProgressSource> progress,
      DataBooks books,
      CurrentUser user) {
    this.sources = sources;
    this.progress = progress;
    this.books = books;
    this.user = user;
  }

  /**
   * What the address asks for.
   *
   * @param jenis word of a source; null for that of the cycle, or the first
   * @param siklus key of a cycle; null for the newest
   * @param banding key of the one beside it; null for the one before it
   */
  record Asked(
      @Nullable String jenis,
      @Nullable String siklus,
      @Nullable String banding,
      @Nullable String urut,
      @Nullable String arah) {}

  /** A kind of cycles, and whether it is the one that is shown. */
  record Kind(String unit, boolean chosen) {}

  private record Shown(FinishedSource source, List<Finished> cycles) {

    Optional<Finished> find(@Nullable String key) {
      return cycles.stream().filter(each -> each.key().equals(key)).findFirst();
    }
  }

  @GetMapping("/kemajuan/selesai")
  String page(@ModelAttribute Asked asked, Model model) {
    var shown = shown(asked);
    model.addAttribute(
        "jenis",
        sources
            .orderedStream()
            .map(each -> new Kind(each.unit(), each.unit().equals(shown.source().unit())))
            .toList());
    model.addAttribute("satuan", shown.source().unit());
    model.addAttribute("selesaiBila", shown.source().finishedWhen());
    model.addAttribute("arti", shown.source().meaning());
    model.addAttribute("siklus", shown.cycles());
    if (!shown.cycles().isEmpty()) {
      var table = table(asked, shown);
      model.addAttribute("tabel", table);
      model.addAttribute("masih", atWork(table));
      model.addAttribute("kini", table.now().key());
      model.addAttribute("banding", table.before().map(FinishedCycle::key).orElse(NOTHING));
    }
    return "kemajuan-selesai";
  }

  /** Of the cycles in the table those in which people are still at work. */
  private List<Cycle> atWork(Comparison table) {
    var shown = table.cycles().stream().map(FinishedCycle::key).toList();
    return progress
        .orderedStream()
        .flatMap(source -> source.cycles(user.id()).stream())
        .filter(cycle -> shown.contains(cycle.key()) && !cycle.after().isEmpty())
        .toList();
  }

  @GetMapping("/kemajuan/selesai.csv")
  ResponseEntity<byte[]> csv(@ModelAttribute Asked asked) {
    var table = table(asked, shown(asked));
    return SpreadsheetCsv.download(fileName(table) + ".csv", FinishedFiles.csv(table));
  }

  @GetMapping("/kemajuan/selesai.xlsx")
  ResponseEntity<byte[]> xlsx(@ModelAttribute Asked asked) {
    var table = table(asked, shown(asked));
    return books.download(fileName(table) + ".xlsx", table.title(), FinishedFiles.book(table));
  }

  @GetMapping("/kemajuan/selesai/{siklus}/{kode}")
  String office(@PathVariable String siklus, @PathVariable String kode, Model model) {
    var cycle =
        sources.orderedStream().flatMap(each -> each.read(siklus, user.id()).stream()).findFirst();
    var line = cycle.flatMap(each -> each.line(kode));
    if (line.isEmpty()) {
      throw notFound(siklus);
    }
    var table = new Comparison(List.of(cycle.get()), TableOrder.of(null, null, cycle.get()));
    model.addAttribute("siklus", cycle.get());
    model.addAttribute("kantor", line.get());
    model.addAttribute(
        "angka",
        table.rows().stream().filter(row -> row.code().equals(kode)).findFirst().orElseThrow());
    model.addAttribute(
        "susulan", cycle.get().later().stream().filter(each -> each.code().equals(kode)).toList());
    return "kemajuan-selesai-kantor";
  }

  /** The kind that was asked for, that of the cycle, the first with a cycle, or the first. */
  private Shown shown(Asked asked) {
    var all = sources.orderedStream().map(each -> new Shown(each, each.cycles(user.id()))).toList();
    return Stream.of(
            all.stream().filter(each -> each.source().unit().equals(asked.jenis())),
            all.stream().filter(each -> each.find(asked.siklus()).isPresent()),
            all.stream().filter(each -> !each.cycles().isEmpty()),
            all.stream())
        .flatMap(each -> each)
        .findFirst()
        .orElseThrow();
  }

  private Comparison table(Asked asked, Shown shown) {
    if (shown.cycles().isEmpty()) {
      throw RefusedException.notFound(
          "Belum ada %s yang selesai. %s"
              .formatted(shown.source().unit(), shown.source().finishedWhen()));
    }
    var chosen =
        asked.siklus() == null || asked.siklus().isBlank()
            ? shown.cycles().get(0)
            : shown.find(asked.siklus()).orElseThrow(() -> notFound(asked.siklus()));
    var now = read(shown, chosen);
    var cycles =
        Stream.concat(
                Stream.of(now),
                beside(asked, shown, chosen).map(each -> read(shown, each)).stream())
            .toList();
    return new Comparison(cycles, TableOrder.of(asked.urut(), asked.arah(), now));
  }

  private static Optional<Finished> beside(Asked asked, Shown shown, Finished chosen) {
    var banding = asked.banding();
    if (banding == null || banding.isBlank() || banding.equals(chosen.key())) {
      return shown.cycles().stream()
          .filter(each -> each.key().compareTo(chosen.key()) < 0)
          .findFirst();
    }
    return banding.equals(NOTHING)
        ? Optional.empty()
        : Optional.of(shown.find(banding).orElseThrow(() -> notFound(banding)));
  }

  private FinishedCycle read(Shown shown, Finished one) {
    return shown.source().read(one.key(), user.id()).orElseThrow(() -> notFound(one.key()));
  }

  private static String fileName(Comparison table) {
    return "selesai-" + String.join("-", table.cycles().stream().map(FinishedCycle::key).toList());
  }

  private static RefusedException notFound(@Nullable String cycle) {
    return RefusedException.notFound(
        "%s tidak ada di antara yang sudah selesai, atau bukan bagian Anda. Pilih dari daftarnya."
            .formatted(Objects.requireNonNullElse(cycle, "Siklus itu")));
  }
}
