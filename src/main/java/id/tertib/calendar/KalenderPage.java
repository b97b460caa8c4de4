package id.tertib.calendar;

import id.tertib.access.CurrentUser;
import id.tertib.calendar.UbahKalender.Hasil;
import id.tertib.calendar.UbahKalender.Perintah;
import id.tertib.calendar.UbahKalender.PratinjauLamaException;
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
  private final UbahKalender kalender;
  private final TahunPerkiraan perkiraan;
  private final CurrentUser user;
  private final Clock clock;

  KalenderPage(
      HariLiburTable table,
      UbahKalender kalender,
      TahunPerkiraan perkiraan,
      CurrentUser user,
      Clock clock) {
    this.table = table;
    this.kalender = kalender;
    this.perkiraan = perkiraan;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping
  String year(
      @RequestParam(required = false) @Nullable String tahun,
      @RequestParam(required = false) @Nullable String tanggal,
      Model model) {
    return yearView(tahun(tahun), isian(tanggal), model);
  }

  @GetMapping("/unduh")
  ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String tahun) {
    var year = tahun(tahun);
    return SpreadsheetCsv.download(
        "hari-libur-%d.csv".formatted(year), HariLiburFile.write(table.ofYear(year)));
  }

  /** What one day would do; saves nothing, so it may be loaded again. */
  @GetMapping("/pratinjau")
  String preview(IsianLibur isian, Model model, HttpServletResponse response) {
    kalender.hanyaAdministrator(user.id());
    try {
      return previewView(isian, model);
    } catch (RefusedException refusal) {
      return refused(refusal, tahunDari(isian), isian, model, response);
    }
  }

  /** Makes the change of one day that was shown. */
  @PostMapping("/simpan")
  String save(
      IsianLibur isian,
      @RequestParam(defaultValue = "") String sidik,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    kalender.hanyaAdministrator(user.id());
    try {
      return saved(kalender.laksanakan(Perintah.dari(isian), sidik, user.id()), after);
    } catch (PratinjauLamaException outdated) {
      return changedMeanwhile(() -> previewView(isian, model), model, response);
    } catch (RefusedException refusal) {
      return refused(refusal, tahunDari(isian), isian, model, response);
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
    kalender.hanyaAdministrator(user.id());
    var year = tahun(tahun);
    try {
      if (file == null || file.isEmpty()) {
        throw RefusedException.badRequest("Berkas belum dipilih atau kosong. Pilih berkas CSV.");
      }
      try (var content = file.getInputStream()) {
        // One byte past the limit tells that it is too large
        var bytes = content.readNBytes(BerkasTahun.TERBESAR + 1);
        return previewYearView(new BerkasTahun(year, bytes), model);
      }
    } catch (RefusedException refusal) {
      return refused(refusal, year, IsianLibur.kosong(), model, response);
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
    kalender.hanyaAdministrator(user.id());
    var berkas = BerkasTahun.dari(tahun(tahun), isi);
    try {
      return saved(kalender.laksanakan(Perintah.dari(berkas), sidik, user.id()), after);
    } catch (PratinjauLamaException outdated) {
      return changedMeanwhile(() -> previewYearView(berkas, model), model, response);
    } catch (RefusedException refusal) {
      return refused(refusal, berkas.tahun(), IsianLibur.kosong(), model, response);
    }
  }

  private String yearView(int tahun, IsianLibur isian, Model model) {
    model.addAttribute(
        "lembar",
        LembarTahun.dari(tahun, table.ofYear(tahun), table.kalender(), LocalDate.now(clock)));
    model.addAttribute("perkiraan", perkiraan.kini());
    model.addAttribute("awal", Kalender.FIRST_YEAR);
    model.addAttribute("akhir", Kalender.LAST_YEAR);
    model.addAttribute("isian", isian);
    model.addAttribute("jenis", Arrays.stream(JenisLibur.values()).map(JenisLibur::kode).toList());
    model.addAttribute("boleh", kalender.boleh(user.id()));
    return "kalender/tahun";
  }

  private String previewView(IsianLibur isian, Model model) {
    var pratinjau = kalender.pratinjau(Perintah.dari(isian), user.id());
    model.addAttribute("isian", isian);
    model.addAttribute("hari", isian.hariApa());
    return previewView(pratinjau, model);
  }

  private String previewYearView(BerkasTahun berkas, Model model) {
    var pratinjau = kalender.pratinjau(Perintah.dari(berkas), user.id());
    model.addAttribute("isi", berkas.teks());
    return previewView(pratinjau, model);
  }

  private static String previewView(PratinjauKalender pratinjau, Model model) {
    model.addAttribute("pratinjau", pratinjau);
    model.addAttribute("perubahan", pratinjau.perubahan());
    return "kalender/pratinjau";
  }

  private static String saved(Hasil hasil, RedirectAttributes after) {
    after.addFlashAttribute("pindah", hasil.pindah());
    return "redirect:/kalender?tahun=" + hasil.perubahan().tahun();
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
      int tahun,
      IsianLibur isian,
      Model model,
      HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
      throw refusal;
    }
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
    return yearView(tahun, isian, model);
  }

  /** The form of a day, filled with what is entered for it. */
  private IsianLibur isian(@Nullable String tanggal) {
    if (tanggal == null) {
      return IsianLibur.kosong();
    }
    var kosong = new IsianLibur(null, tanggal, null, null, null);
    var hari = kosong.hariApa();
    return table.ofYear(hari.getYear()).stream()
        .filter(each -> each.tanggal().equals(hari))
        .findFirst()
        .map(IsianLibur::dari)
        .orElse(kosong);
  }

  /** The year that a form of one day belongs to, for the page that tells what is wrong with it. */
  private int tahunDari(IsianLibur isian) {
    try {
      return isian.hariApa().getYear();
    } catch (RefusedException e) {
      return LocalDate.now(clock).getYear();
    }
  }

  private int tahun(@Nullable String tahun) {
    if (tahun == null || tahun.isBlank()) {
      return LocalDate.now(clock).getYear();
    }
    try {
      var value = Integer.parseInt(tahun.strip());
      if (Kalender.memuat(value)) {
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
