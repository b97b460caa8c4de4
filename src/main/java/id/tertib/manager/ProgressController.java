package id.tertib.manager;

import id.tertib.access.CurrentUser;
import id.tertib.calendar.DueWords;
import id.tertib.calendar.Lateness;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.manager.ProgressSource.Cycle;
import id.tertib.manager.ProgressSource.Row;
import id.tertib.manager.ProgressSource.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Progress of any cycle, each reader's own part of it. */
@RestController
@Tag(name = "Kemajuan")
class ProgressController {

  private final ObjectProvider<ProgressSource> sources;
  private final DueWords words;
  private final Lateness lateness;
  private final CurrentUser user;
  private final Clock clock;

  ProgressController(
      ObjectProvider<ProgressSource> sources,
      DueWords words,
      Lateness lateness,
      CurrentUser user,
      Clock clock) {
    this.sources = sources;
    this.words = words;
    this.lateness = lateness;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param state {@code berjalan} or {@code selesai}; null while it is neither for this reader
   * @param after what is open although it is finished, as phrases
   * @param late cases that are late
   * @param lateText e.g. {@code 2 perangkat daerah terlambat, paling lama 66 hari kerja}
   * @param view address of the module that draws it; null for the list of cases
   */
  record Choice(
      String key,
      String title,
      boolean running,
      @Nullable String state,
      List<String> after,
      int late,
      String lateText,
      @Nullable String view) {}

  /**
   * @param left how near the day of its step is, as people read it; null while it has none
   * @param late working days
   */
  record Line(Row row, @Nullable String left, boolean overdue, int late) {}

  /**
   * @param late what of it is late and where, e.g. {@code 2 perkara terlambat di Triwulan I 2026}
   */
  record Table(String title, Instant at, String late, List<Line> lines) {}

  @GetMapping("/api/progress/cycles")
  @Operation(summary = "Siklus yang kemajuannya dapat diikuti pengguna")
  List<Choice> cycles() {
    var today = words.today();
    return sources
        .orderedStream()
        .flatMap(source -> source.cycles(user.id()).stream())
        .map(cycle -> choice(cycle, today))
        .toList();
  }

  @GetMapping("/api/progress")
  @Operation(summary = "Kemajuan satu siklus, sejauh boleh dilihat pengguna")
  Table progress(@RequestParam String cycle) {
    var today = words.today();
    return sources
        .orderedStream()
        .flatMap(source -> source.read(cycle, user.id()).stream())
        .findFirst()
        .map(
            found -> {
              var lines = found.rows().stream().map(row -> line(row, today)).toList();
              return new Table(found.title(), clock.instant(), late(found.title(), lines), lines);
            })
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Siklus %s tidak ada, atau bukan bagian Anda.".formatted(cycle)));
  }

  @GetMapping("/api/progress.csv")
  @Operation(summary = "Kemajuan satu siklus sebagai CSV, sejauh boleh dilihat pengguna")
  ResponseEntity<byte[]> csv(@RequestParam String cycle) {
    var progress = progress(cycle);
    var table = new ArrayList<List<String>>();
    table.add(
        List.of(
            "Siklus",
            "Perkara",
            "Nama",
            "Langkah terbuka",
            "Tenggat",
            "Terlambat",
            "Terlambat (hari kerja)",
            "Di tangan",
            "Dikembalikan",
            "Diingatkan"));
    progress.lines().forEach(line -> table.add(cells(progress.title(), line)));
    return SpreadsheetCsv.download(
        "kemajuan-%s.csv".formatted(cycle.replaceAll("[^A-Za-z0-9-]", "-")),
        SpreadsheetCsv.write(table));
  }

  private static List<String> cells(String cycle, Line line) {
    var step = Optional.ofNullable(line.row().step());
    Function<Function<Step, @Nullable LocalDate>, String> day =
        which -> step.map(which).map(Tanggal::panjang).orElse("");
    return List.of(
        cycle,
        line.row().caseKey(),
        line.row().name(),
        step.map(Step::name).or(() -> Optional.ofNullable(line.row().ended())).orElse(""),
        day.apply(Step::due),
        line.overdue() ? "ya" : "tidak",
        String.valueOf(line.late()),
        step.map(Step::holder).orElse(""),
        step.filter(Step::returned).isPresent() ? "ya" : "tidak",
        day.apply(Step::reminded));
  }

  private static Line line(Row row, DueWords.Reading today) {
    var due =
        Stream.ofNullable(row.step())
            .filter(step -> !step.paused())
            .flatMap(step -> Stream.ofNullable(step.due()))
            .findFirst();
    return new Line(
        row,
        due.map(day -> today.of(day).text()).orElse(null),
        due.filter(today::isLate).isPresent(),
        due.map(today::late).orElse(0));
  }

  /** Cases, not steps: two late steps of one case are one late case. */
  private String late(String title, List<Line> lines) {
    var cases = lines.stream().filter(Line::overdue).map(line -> line.row().caseKey()).distinct();
    return lateness.in(Lateness.Unit.PERKARA, cases.count(), title);
  }

  private Choice choice(Cycle cycle, DueWords.Reading today) {
    var late = cycle.due().stream().filter(today::isLate).toList();
    var days = late.stream().mapToInt(today::late).max().orElse(0);
    return new Choice(
        cycle.key(),
        cycle.title(),
        cycle.running(),
        cycle.finished() ? "selesai" : cycle.running() ? "berjalan" : null,
        cycle.after(),
        late.size(),
        lateness.worst(cycle.unit(), late.size(), days),
        cycle.view());
  }
}
