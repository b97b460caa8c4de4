package id.tertib.deadline.web;

import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.web.DeadlineChoices.Choice;
import id.tertib.engine.PageNumber;
import id.tertib.engine.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of the page <em>Tenggat</em>, its month and its table to take along. */
@RestController
@RequestMapping("/api/tenggat")
@Tag(name = "Tenggat")
class DeadlineListApi {

  private static final int PAGE = 50;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final DeadlineList list;
  private final DeadlineRows rows;
  private final DeadlineMonth months;
  private final DeadlineCsv csv;
  private final DeadlineChoices choices;
  private final VisibleDeadlines visible;
  private final Clock clock;

  DeadlineListApi(
      DeadlineList list,
      DeadlineRows rows,
      DeadlineMonth months,
      DeadlineCsv csv,
      DeadlineChoices choices,
      VisibleDeadlines visible,
      Clock clock) {
    this.list = list;
    this.rows = rows;
    this.months = months;
    this.csv = csv;
    this.choices = choices;
    this.visible = visible;
    this.clock = clock;
  }

  /**
   * The filter as it stands in the address.
   *
   * @param tanggal one due date alone
   * @param dari first due date, together with {@code sampai}
   * @param urai one line a deadline
   */
  record Asked(
      @Nullable String keadaan,
      @Nullable String perangkatDaerah,
      @Nullable String jenis,
      @Nullable String siklus,
      @Nullable LocalDate tanggal,
      @Nullable LocalDate dari,
      @Nullable LocalDate sampai,
      @Nullable Boolean urai) {

    DeadlineFilter filter() {
      var filter =
          DeadlineFilter.of(
              keadaan, perangkatDaerah, jenis, siklus, tanggal, Boolean.TRUE.equals(urai));
      return tanggal == null && dari != null && sampai != null
          ? filter.between(dari, sampai)
          : filter;
    }
  }

  /**
   * @param late what is late of the filter, whatever state it shows, e.g. {@code 4 tenggat
   *     terlambat di semua prosedur}
   * @param cycle name of the one that the filter asks for; null when it asks for none
   * @param pages at least 1
   */
  record Answer(
      List<DeadlineRows.Row> rows,
      long groups,
      long deadlines,
      String late,
      @Nullable String cycle,
      int page,
      int pages,
      List<Choice> shown,
      List<Choice> offices,
      List<Choice> kinds) {}

  @GetMapping
  @Operation(summary = "Daftar tenggat sejauh boleh dilihat pengguna, tenggat yang sama digabung")
  Answer list(@ModelAttribute Asked asked, @RequestParam(defaultValue = "1") int halaman) {
    var filter = asked.filter();
    var mine = visible.mine();
    var page = PageNumber.of(halaman);
    var found = list.page(filter, mine, (page - 1) * PAGE, PAGE);
    return new Answer(
        rows.of(found.lines()),
        found.groups(),
        found.deadlines(),
        choices.late(filter, mine),
        choices.cycle(filter),
        page,
        (int) Math.max(1, (found.groups() + PAGE - 1) / PAGE),
        choices.shown(filter, mine),
        choices.offices(mine),
        choices.kinds(filter, mine));
  }

  @GetMapping("/kalender")
  @Operation(summary = "Tenggat satu bulan, minggu demi minggu")
  DeadlineMonth.Month month(
      @ModelAttribute Asked asked, @RequestParam(required = false) @Nullable YearMonth bulan) {
    var month = bulan == null ? YearMonth.now(clock) : bulan;
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw RefusedException.badRequest(
          "Bulan %s tidak dapat ditampilkan. Pilih tahun %d sampai %d."
              .formatted(month, FIRST_YEAR, LAST_YEAR));
    }
    return months.of(month, asked.filter(), visible.mine());
  }

  @GetMapping("/daftar.csv")
  @Operation(summary = "Daftar tenggat sebagai CSV, satu baris tiap tenggat")
  ResponseEntity<byte[]> csv(@ModelAttribute Asked asked) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("tenggat.csv").build().toString())
        .body(csv.write(asked.filter(), visible.mine()).getBytes(StandardCharsets.UTF_8));
  }
}
