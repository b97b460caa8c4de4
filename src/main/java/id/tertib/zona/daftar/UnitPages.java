package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.UnitDesk.Isian;
import id.tertib.zona.dokumen.DokumenUnit;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** The register of units for people. Works without script. */
@Controller
@RequestMapping("/zona-integritas")
class UnitPages {

  private final UnitDesk desk;
  private final UnitView view;
  private final DokumenUnit documents;
  private final PembukaanZona pembukaan;
  private final PerangkatDaerahRegister offices;
  private final Sentences words;
  private final CurrentUser user;

  UnitPages(
      UnitDesk desk,
      UnitView view,
      DokumenUnit documents,
      PembukaanZona pembukaan,
      PerangkatDaerahRegister offices,
      Sentences words,
      CurrentUser user) {
    this.desk = desk;
    this.view = view;
    this.documents = documents;
    this.pembukaan = pembukaan;
    this.offices = offices;
    this.words = words;
    this.user = user;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String cari,
      @RequestParam(defaultValue = "") String tahap,
      @RequestParam(defaultValue = "") String predikat,
      Model model) {
    var filter = new UnitFilter(cari, tahap, predikat);
    var all = desk.all();
    var shown = all.stream().filter(filter::shows).toList();
    model.addAttribute("saring", filter);
    model.addAttribute("units", shown);
    model.addAttribute("semua", all.size());
    model.addAttribute("pemegang", all.stream().filter(one -> one.predikat().pemegang()).count());
    model.addAttribute("tahapPilihan", Tahap.values());
    model.addAttribute("predikatPilihan", Predikat.values());
    model.addAttribute("boleh", desk.keeps(user.id()));
    if (desk.keeps(user.id())) {
      model.addAttribute("tahunUsulan", pembukaan.usulan());
      model.addAttribute("berjalan", pembukaan.berjalan());
    }
    return "zona/daftar";
  }

  /** All that was entered of it, and where Bagian Organisasi enters more. */
  @GetMapping("/unit/{kode}/riwayat")
  String unit(@PathVariable String kode, Model model) {
    return unitView(kode, Map.of(), model);
  }

  @GetMapping("/baru")
  String form(Model model) {
    desk.requireKeeper(user.id());
    return formView(Map.of("jenis", JenisUnit.LAINNYA.kode()), null, model);
  }

  @PostMapping("/baru")
  String add(
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    try {
      var unit =
          desk.add(
              user.id(), fields.getOrDefault("kode", "").strip(), office(fields), isian(fields));
      after.addFlashAttribute("tersimpan", "baru");
      return saved(unit.kode());
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return formView(fields, null, model);
    }
  }

  @GetMapping("/unit/{kode}/ubah")
  String changeForm(@PathVariable String kode, Model model) {
    desk.requireKeeper(user.id());
    var unit = desk.get(kode);
    return formView(
        Map.of(
            "kode", unit.kode(),
            "nama", unit.nama(),
            "jenis", unit.jenis().kode(),
            "kepala", unit.kepala(),
            "tim", unit.tim()),
        unit,
        model);
  }

  @PostMapping("/unit/{kode}/ubah")
  String change(
      @PathVariable String kode,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    var unit = desk.get(kode);
    try {
      desk.change(user.id(), kode, isian(fields));
      after.addFlashAttribute("tersimpan", "ubah");
      return saved(kode);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return formView(fields, unit, model);
    }
  }

  /** A stage or a predicate, with its date and paper. */
  @PostMapping("/unit/{kode}/keadaan")
  String enter(
      @PathVariable String kode,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    desk.get(kode);
    try {
      desk.enter(user.id(), kode, baru(kode, fields, file));
      after.addFlashAttribute("tersimpan", "keadaan");
      return saved(kode);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    } catch (IOException unread) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("ditolak", words.of("zona.tolak.berkas"));
    }
    return unitView(kode, fields, model);
  }

  @PostMapping("/unit/{kode}/keadaan/{id:\\d{1,18}}/tarik")
  String withdraw(
      @PathVariable String kode,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    desk.requireKeeper(user.id());
    desk.get(kode);
    try {
      desk.withdraw(user.id(), kode, id, alasan);
      after.addFlashAttribute("tersimpan", "tarik");
      return saved(kode);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return unitView(kode, Map.of(), model);
    }
  }

  private static String saved(String kode) {
    return "redirect:/zona-integritas/unit/" + kode + "/riwayat";
  }

  private String unitView(String kode, Map<String, String> fields, Model model) {
    view.describe(desk.get(kode), model);
    model.addAttribute("isi", fields);
    return "zona/unit";
  }

  private String formView(Map<String, String> fields, @Nullable UnitZona unit, Model model) {
    model.addAttribute("isi", fields);
    model.addAttribute("unit", unit);
    model.addAttribute("jenisPilihan", JenisUnit.values());
    model.addAttribute("kantorPilihan", offices.all());
    return "zona/isian";
  }

  private PerangkatDaerah office(Map<String, String> fields) {
    return offices
        .find(fields.getOrDefault("perangkat_daerah", ""))
        .filter(PerangkatDaerah::aktif)
        .orElseThrow(() -> RefusedException.badRequest(words.of("zona.tolak.kantor")));
  }

  private Isian isian(Map<String, String> fields) {
    return new Isian(
        fields.getOrDefault("nama", ""),
        JenisUnit.of(fields.getOrDefault("jenis", ""))
            .orElseThrow(() -> RefusedException.badRequest(words.of("zona.tolak.jenis"))),
        fields.getOrDefault("kepala", ""),
        fields.getOrDefault("tim", ""));
  }

  private Baru baru(String kode, Map<String, String> fields, @Nullable MultipartFile file)
      throws IOException {
    var parts = List.of(fields.getOrDefault("nilai", "").split(":", 2));
    var hal =
        Hal.of(parts.get(0))
            .filter(one -> parts.size() == 2)
            .orElseThrow(() -> RefusedException.badRequest(words.of("zona.tolak.nilai")));
    return new Baru(
        hal,
        parts.get(1),
        Tanggal.read(fields.getOrDefault("sejak", "")).orElse(null),
        fields.getOrDefault("dokumen", "").strip(),
        documents.keep(kode, user.id(), file));
  }
}
