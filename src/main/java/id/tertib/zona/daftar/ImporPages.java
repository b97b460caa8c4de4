package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.daftar.UnitImpor.OutdatedPreviewException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Units in and out as a file. It goes through the preview and back with the confirmation, so that
 * nothing of it is kept in between. Works without script.
 */
@Controller
@RequestMapping("/zona-integritas")
class ImporPages {

  private final UnitImpor imports;
  private final UnitBerkas files;
  private final UnitDesk desk;
  private final Sentences words;
  private final CurrentUser user;

  ImporPages(
      UnitImpor imports, UnitBerkas files, UnitDesk desk, Sentences words, CurrentUser user) {
    this.imports = imports;
    this.files = files;
    this.desk = desk;
    this.words = words;
    this.user = user;
  }

  @GetMapping("/unit.csv")
  ResponseEntity<byte[]> export() {
    return SpreadsheetCsv.download("unit-zona-integritas.csv", files.write(desk.all()));
  }

  @GetMapping("/impor")
  String form(Model model) {
    desk.requireKeeper(user.id());
    return formView(model);
  }

  /** What the file would do; keeps nothing of it. */
  @PostMapping("/impor")
  String preview(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    desk.requireKeeper(user.id());
    try {
      if (file == null || file.isEmpty()) {
        throw RefusedException.badRequest(words.of("zona.tolak.berkas.kosong"));
      }
      return previewView(file.getBytes(), model);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return formView(model);
    }
  }

  /** Does what was shown. */
  @PostMapping("/impor/simpan")
  String save(
      @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String sidik,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    var content = isi.getBytes(StandardCharsets.UTF_8);
    try {
      imports.perform(content, sidik, user.id());
      after.addFlashAttribute("tersimpan", "impor");
      return "redirect:/zona-integritas";
    } catch (OutdatedPreviewException outdated) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("berubah", true);
      return previewView(content, model);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return formView(model);
    }
  }

  private String formView(Model model) {
    model.addAttribute("kolom", UnitBerkas.COLUMNS);
    return "zona/impor";
  }

  private String previewView(byte[] content, Model model) {
    var text = new String(content, StandardCharsets.UTF_8);
    model.addAttribute("p", imports.preview(content, user.id()));
    model.addAttribute("isi", text.startsWith("\uFEFF") ? text.substring(1) : text);
    return formView(model);
  }
}
