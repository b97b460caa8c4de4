package id.tertib.calendar;

import id.tertib.access.CurrentUser;
import id.tertib.calendar.KalenderDesk.Command;
import id.tertib.calendar.KalenderDesk.OutdatedPreviewException;
import id.tertib.calendar.KalenderDesk.Result;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The working-day calendar for people: everyone signed in reads it, administrators change it. A
 * change is shown with the deadlines it moves before anything is saved. Works without script.
 */
@Controller
@RequestMapping("/kalender")
class KalenderPage {

  private final HariLiburTable table;
  private final KalenderDesk desk;
  private final EstimatedYears estimatedYears;
  private final CurrentUser user;
  private final Clock clock;

  KalenderPage(
      HariLiburTable table,
      KalenderDesk desk,
      EstimatedYears estimatedYears,
      CurrentUser user,
      Clock clock) {
    this.table = table;
    this.desk = desk;
    this.estimatedYears = estimatedYears;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping
  String year(
      @RequestParam(required = false) @Nullable String tahun,
      @RequestParam(required = false) @Nullable String tanggal,
      Model model) {
    return yearView(year(tahun), form(tanggal), model);
  }

  @GetMapping("/unduh")
  ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String tahun) {
    var year = year(tahun);
    return SpreadsheetCsv.download(
        "hari-libur-%d.csv".formatted(year), HariLiburFile.write(table.ofYear(year)));
  }

  /** What one day would do; saves nothing, so it may be loaded again. */
  @GetMapping("/pratinjau")
  String preview(LiburForm isian, Model model, HttpServletResponse response) {
    desk.requireAdministrator(user.id());
    try {
      return previewView(isian, model);
    } catch (RefusedException refusal) {
      return refused(refusal, yearOf(isian), isian, model, response);
    }
  }

  /** Makes the change of one day that was shown. */
  @PostMapping("/simpan")
  String save(
      LiburForm isian,
      @RequestParam(defaultValue = "") String sidik,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireAdministrator(user.id());
    try {
      return saved(desk.carryOut(Command.of(isian), sidik, user.id()), after);
    } catch (OutdatedPreviewException outdated) {
      return changedMeanwhile(() -> previewView(isian, model), model, response);
    } catch (RefusedException refusal) {
      return refused(refusal, yearOf(isian), isian, model, response);
    }
  }

  /** What the file of a year would do; keeps nothing of it. */
  @PostMapping("/impor")
  String previewYear(
      @RequestParam(required = false) @Nullable String tahun,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    desk.requireAdministrator(user.id());
    var year = year(tahun);
    try {
      if (file == null || file.isEmpty()) {
        throw RefusedException.badRequest("Berkas belum dipilih atau kosong. Pilih berkas CSV.");
      }
      try (var content = file.getInputStream()) {
        // One byte past the limit tells that it is too large
        var bytes = content.readNBytes(YearFile.LARGEST + 1);
        return previewYearView(new YearFile(year, bytes), model);
      }
    } catch (RefusedException refusal) {
      return refused(refusal, year, LiburForm.empty(), model, response);
    }
  }

  /** Imports the year that was shown. */
  @PostMapping("/impor/simpan")
  String saveYear(
      @RequestParam(required = false) @Nullable String tahun,
      @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String sidik,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireAdministrator(user.id());
    var file = YearFile.of(year(tahun), isi);
    try {
      return saved(desk.carryOut(Command.of(file), sidik, user.id()), after);
    } catch (OutdatedPreviewException outdated) {
      return changedMeanwhile(() -> previewYearView(file, model), model, response);
    } catch (RefusedException refusal) {
      return refused(refusal, file.tahun(), LiburForm.empty(), model, response);
    }
  }

  private String yearView(int year, LiburForm form, Model model) {
    model.addAttribute(
        "lembar", YearSheet.of(year, table.ofYear(year), table.kalender(), LocalDate.now(clock)));
    model.addAttribute("perkiraan", estimatedYears.current());
    model.addAttribute("awal", Kalender.FIRST_YEAR);
    model.addAttribute("akhir", Kalender.LAST_YEAR);
    model.addAttribute("isian", form);
    model.addAttribute("jenis", Arrays.stream(JenisLibur.values()).map(JenisLibur::kode).toList());
    model.addAttribute("boleh", desk.mayChange(user.id()));
    return "kalender/tahun";
  }

  private String previewView(LiburForm form, Model model) {
    var preview = desk.preview(Command.of(form), user.id());
    model.addAttribute("isian", form);
    model.addAttribute("hari", form.day());
    return previewView(preview, model);
  }

  private String previewYearView(YearFile file, Model model) {
    var preview = desk.preview(Command.of(file), user.id());
    model.addAttribute("isi", file.text());
    return previewView(preview, model);
  }

  private static String previewView(KalenderPreview preview, Model model) {
    model.addAttribute("pratinjau", preview);
    model.addAttribute("perubahan", preview.perubahan());
    return "kalender/pratinjau";
  }

  private static String saved(Result result, RedirectAttributes after) {
    after.addFlashAttribute("pindah", result.pindah());
    return "redirect:/kalender?tahun=" + result.perubahan().tahun();
  }

  /** Somebody changed the calendar or a deadline since: nothing is done, the new preview shown. */
  private static String changedMeanwhile(
      java.util.function.Supplier<String> preview, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("berubah", true);
    return preview.get();
  }

  /** Told on the page of the year, with what was typed. */
  private String refused(
      RefusedException refusal,
      int year,
      LiburForm form,
      Model model,
      HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
      throw refusal;
    }
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
    return yearView(year, form, model);
  }

  /** The form of a day, filled with what is entered for it. */
  private LiburForm form(@Nullable String date) {
    if (date == null) {
      return LiburForm.empty();
    }
    var empty = new LiburForm(null, date, null, null, null);
    var day = empty.day();
    return table.ofYear(day.getYear()).stream()
        .filter(each -> each.tanggal().equals(day))
        .findFirst()
        .map(LiburForm::of)
        .orElse(empty);
  }

  /** The year that a form of one day belongs to, for the page that tells what is wrong with it. */
  private int yearOf(LiburForm form) {
    try {
      return form.day().getYear();
    } catch (RefusedException e) {
      return LocalDate.now(clock).getYear();
    }
  }

  private int year(@Nullable String year) {
    if (year == null || year.isBlank()) {
      return LocalDate.now(clock).getYear();
    }
    try {
      var value = Integer.parseInt(year.strip());
      if (Kalender.covers(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as a year that there is not
    }
    throw RefusedException.badRequest(
        "Tahun itu tidak ada dalam kalender. Pilih tahun dari %d sampai %d."
            .formatted(Kalender.FIRST_YEAR, Kalender.LAST_YEAR));
  }
}
