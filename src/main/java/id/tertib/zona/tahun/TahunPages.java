package id.tertib.zona.tahun;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.dokumen.DokumenUnit;
import id.tertib.zona.tahun.TahunDesk.Correction;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Years of a unit before Tertib, for people. Works without script. */
@Controller
@RequestMapping("/zona-integritas/unit/{kode}/tahun")
class TahunPages {

  private final TahunDesk desk;
  private final UnitDesk units;
  private final TahunView view;
  private final IsianTahun isian;
  private final DokumenUnit documents;
  private final Sentences words;
  private final CurrentUser user;

  TahunPages(
      TahunDesk desk,
      UnitDesk units,
      TahunView view,
      IsianTahun isian,
      DokumenUnit documents,
      Sentences words,
      CurrentUser user) {
    this.desk = desk;
    this.units = units;
    this.view = view;
    this.isian = isian;
    this.documents = documents;
    this.words = words;
    this.user = user;
  }

  @GetMapping
  String list(@PathVariable String kode, Model model) {
    return listView(kode, Map.of(), model);
  }

  @PostMapping
  String enter(
      @PathVariable String kode,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    units.requireKeeper(user.id());
    return told(
        model,
        response,
        () -> {
          var isi = isian.read(fields);
          desk.check(user.id(), kode, isi, null);
          desk.enter(user.id(), kode, isi, kept(kode, file, null));
          after.addFlashAttribute("tersimpan", "tahun");
          return back(kode);
        },
        () -> listView(kode, fields, model));
  }

  @GetMapping("/{id:\\d{1,18}}/koreksi")
  String correction(@PathVariable String kode, @PathVariable long id, Model model) {
    units.requireKeeper(user.id());
    return correctionView(kode, id, isian.fields(desk.require(kode, id).isi()), model);
  }

  @PostMapping("/{id:\\d{1,18}}/koreksi")
  String correct(
      @PathVariable String kode,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    units.requireKeeper(user.id());
    var before = desk.require(kode, id);
    return told(
        model,
        response,
        () -> {
          var isi = isian.read(fields);
          desk.check(user.id(), kode, isi, id);
          var bukti = kept(kode, file, before.bukti());
          desk.correct(
              user.id(), kode, id, new Correction(isi, bukti, fields.getOrDefault("alasan", "")));
          after.addFlashAttribute("tersimpan", "tahun");
          return back(kode);
        },
        () -> correctionView(kode, id, fields, model));
  }

  @PostMapping("/{id:\\d{1,18}}/tarik")
  String withdraw(
      @PathVariable String kode,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    units.requireKeeper(user.id());
    desk.require(kode, id);
    return told(
        model,
        response,
        () -> {
          desk.withdraw(user.id(), kode, id, alasan);
          after.addFlashAttribute("tersimpan", "tarik");
          return back(kode);
        },
        () -> listView(kode, Map.of(), model));
  }

  private static String back(String kode) {
    return "redirect:/zona-integritas/unit/" + kode + "/tahun";
  }

  /** Something that a page does, told on the page when it is refused. */
  private interface Deed {
    String perform() throws IOException;
  }

  private interface View {
    String show();
  }

  private String told(Model model, HttpServletResponse response, Deed deed, View form) {
    try {
      return deed.perform();
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    } catch (IOException unread) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("ditolak", words.of("zona.tolak.berkas"));
    }
    return form.show();
  }

  /** The paper that was brought, else the one that was there. */
  private String kept(String kode, @Nullable MultipartFile file, @Nullable String before)
      throws IOException {
    var brought = documents.keep(kode, user.id(), file);
    if (brought != null) {
      return brought;
    }
    if (before == null) {
      throw RefusedException.badRequest(words.of("zona.tahun.tolak.berkas"));
    }
    return before;
  }

  private String listView(String kode, Map<String, String> fields, Model model) {
    model.addAttribute("boleh", units.keeps(user.id()));
    var unit = units.get(kode);
    view.requireReader(user.id(), unit);
    view.describe(unit, fields, model);
    return "zona/tahun";
  }

  private String correctionView(String kode, long id, Map<String, String> fields, Model model) {
    view.describe(units.get(kode), fields, model);
    view.correction(desk.require(kode, id), model);
    return "zona/tahun-koreksi";
  }
}
