package id.tertib.skm;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Instrument;
import id.tertib.skm.RefusedIsianException.Salah;
import id.tertib.skm.Survei.Cara;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Entering a survey, typed or as a file that is shown before it is taken. Works without script. */
@Controller
@RequestMapping("/skm/baru")
class IsianPages {

  private final SurveiDesk desk;
  private final Isian isian;
  private final BerkasJawaban files;
  private final Skala skala;
  private final FormulirView view;
  private final Sentences words;
  private final CurrentUser user;

  IsianPages(
      SurveiDesk desk,
      Isian isian,
      BerkasJawaban files,
      Skala skala,
      FormulirView view,
      Sentences words,
      CurrentUser user) {
    this.desk = desk;
    this.isian = isian;
    this.files = files;
    this.skala = skala;
    this.view = view;
    this.words = words;
    this.user = user;
  }

  @GetMapping
  String form(@RequestParam Map<String, String> fields, Model model) {
    return view.form(user.id(), fields, model);
  }

  @PostMapping
  String save(
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    return told(
        fields,
        model,
        response,
        () -> {
          var masa = masa(fields);
          var unit = fields.getOrDefault("unit", "");
          desk.check(user.id(), unit, masa);
          var cara = cara(fields);
          var hitungan = isian.read(fields, scale(fields), cara);
          var id = desk.enter(user.id(), unit, masa, hitungan, cara);
          after.addFlashAttribute("hasil", "tercatat");
          return "redirect:/skm/" + id;
        });
  }

  /** What the file says; keeps nothing of it. */
  @PostMapping("/berkas")
  String preview(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response) {
    var asked = new LinkedHashMap<>(fields);
    asked.put("cara", Cara.CSV.kode());
    return told(
        asked,
        model,
        response,
        () -> {
          var masa = masa(fields);
          var unit = desk.check(user.id(), fields.getOrDefault("unit", ""), masa);
          var hitungan = files.read(content(file), scale(fields));
          model.addAttribute("unit", unit);
          model.addAttribute("masa", masa);
          model.addAttribute("n", hitungan);
          model.addAttribute("h", skala.hasil(hitungan));
          return "skm/pratinjau";
        });
  }

  /** An empty file with the head that is read. */
  @GetMapping("/contoh.csv")
  ResponseEntity<byte[]> example(@RequestParam(defaultValue = "") String skala) {
    return SpreadsheetCsv.download(
        "skm-contoh.csv",
        SpreadsheetCsv.write(List.of(BerkasJawaban.columns(this.skala.require(skala)))));
  }

  /** Something that a page does, told on the form when it is refused. */
  private interface Deed {
    String perform() throws IOException;
  }

  private String told(
      Map<String, String> fields, Model model, HttpServletResponse response, Deed deed) {
    try {
      return deed.perform();
    } catch (RefusedIsianException refused) {
      FormulirView.tell(refused, model, response);
    } catch (SurveiThereException there) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("ada", there.id());
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    } catch (IOException unread) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("ditolak", words.of("skm.tolak.berkas.kosong"));
    }
    return view.form(user.id(), fields, model);
  }

  private static byte[] content(@Nullable MultipartFile file) throws IOException {
    return file == null ? new byte[0] : file.getBytes();
  }

  private Instrument scale(Map<String, String> fields) {
    return skala.require(fields.getOrDefault("skala", ""));
  }

  private static Cara cara(Map<String, String> fields) {
    return Stream.of(Cara.values())
        .filter(one -> one.kode().equals(fields.get("cara")))
        .findFirst()
        .orElse(Cara.JUMLAH);
  }

  private Masa masa(Map<String, String> fields) {
    if (fields.getOrDefault("unit", "").isBlank()) {
      throw new RefusedIsianException(List.of(new Salah("unit", words.of("skm.tolak.unit"))));
    }
    var tahun = fields.getOrDefault("tahun", "").strip();
    if (!tahun.matches("\\d{4}")) {
      throw new RefusedIsianException(
          List.of(new Salah("tahun", words.of("skm.tolak.tahun.angka"))));
    }
    return new Masa(
        Integer.parseInt(tahun),
        Periode.of(fields.getOrDefault("periode", ""))
            .orElseThrow(
                () ->
                    new RefusedIsianException(
                        List.of(new Salah("periode", words.of("skm.tolak.periode"))))));
  }
}
