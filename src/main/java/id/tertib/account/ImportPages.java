package id.tertib.account;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.account.AccountImport.OutdatedPreviewException;
import id.tertib.engine.RefusedException;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import id.tertib.office.PerangkatDaerahRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All people from one file. The file goes through the preview and back with the confirmation, so
 * that nothing of it is kept in between. Works without script.
 */
@Controller
@RequestMapping("/akun/impor")
class ImportPages {

  private final AccountImport imports;
  private final Administrators administrators;
  private final PeranList roles;
  private final PerangkatDaerahRegister offices;
  private final CurrentUser user;

  ImportPages(
      AccountImport imports,
      Administrators administrators,
      PeranList roles,
      PerangkatDaerahRegister offices,
      CurrentUser user) {
    this.imports = imports;
    this.administrators = administrators;
    this.roles = roles;
    this.offices = offices;
    this.user = user;
  }

  @ModelAttribute
  void administratorsOnly() {
    administrators.require(user.id());
  }

  @GetMapping
  String form(Model model) {
    return formView(model);
  }

  /** What the file would do; keeps nothing of it. */
  @PostMapping
  String preview(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      if (file == null || file.isEmpty()) {
        throw RefusedException.badRequest("Berkas belum dipilih atau kosong. Pilih berkas CSV.");
      }
      return previewView(file.getBytes(), model);
    } catch (RefusedException refusal) {
      return refused(refusal, model, response);
    }
  }

  /** Does what was shown. */
  @PostMapping("/simpan")
  String save(
      @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String sidik,
      @RequestParam(required = false) @Nullable List<String> keluar,
      @RequestParam(defaultValue = "false") boolean kirim,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var content = isi.getBytes(StandardCharsets.UTF_8);
    var close = keluar == null ? Set.<String>of() : Set.copyOf(keluar);
    try {
      after.addFlashAttribute("hasil", imports.perform(content, sidik, close, kirim, user.id()));
      return "redirect:/akun";
    } catch (OutdatedPreviewException outdated) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("berubah", true);
      return previewView(content, model);
    } catch (RefusedException refusal) {
      return refused(refusal, model, response);
    }
  }

  private String formView(Model model) {
    var all = roles.all();
    model.addAttribute("jabatan", PeranList.inOffice());
    model.addAttribute(
        "kota", all.stream().filter(role -> role.kantor() == null).map(Peran::nama).toList());
    model.addAttribute("kantor", offices.all());
    model.addAttribute("kolom", AccountFile.COLUMNS);
    return "akun/impor";
  }

  private String previewView(byte[] content, Model model) {
    var preview = imports.preview(content, user.id());
    var text = new String(content, StandardCharsets.UTF_8);
    model.addAttribute("p", preview);
    model.addAttribute("isi", text.startsWith("\uFEFF") ? text.substring(1) : text);
    return "akun/pratinjau";
  }

  private String refused(RefusedException refusal, Model model, HttpServletResponse response) {
    PageRefusal.tell(refusal, model, response);
    return formView(model);
  }
}
