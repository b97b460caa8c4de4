package id.tertib.office;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerahList.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The city's offices for people: everyone signed in reads them, administrators change them. A
 * change is shown with what follows from it before anything is saved. Works without script.
 */
@Controller
@RequestMapping("/perangkat-daerah")
class PerangkatDaerahPage {

  private final PerangkatDaerahList list;
  private final PerangkatDaerahRegister register;
  private final Reorganisasi reorganisasi;
  private final CurrentUser user;

  PerangkatDaerahPage(
      PerangkatDaerahList list,
      PerangkatDaerahRegister register,
      Reorganisasi reorganisasi,
      CurrentUser user) {
    this.list = list;
    this.register = register;
    this.reorganisasi = reorganisasi;
    this.user = user;
  }

  /** Offices of one kind. */
  record Group(String jenis, List<Row> baris) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String cari,
      @RequestParam(defaultValue = "") String keadaan,
      Model model) {
    var found = list.search(cari, keadaan);
    model.addAttribute(
        "kelompok",
        PerangkatDaerahFile.KINDS.stream()
            .map(
                jenis ->
                    new Group(
                        jenis,
                        found.stream().filter(baris -> baris.pd().jenis().equals(jenis)).toList()))
            .filter(kelompok -> !kelompok.baris().isEmpty())
            .toList());
    model.addAttribute("jumlah", found.size());
    model.addAttribute("semua", register.allEver().size());
    model.addAttribute("cari", cari);
    model.addAttribute("keadaan", keadaan);
    model.addAttribute(
        "pilihanKeadaan",
        List.of(PerangkatDaerah.Keadaan.values()).stream()
            .map(PerangkatDaerah.Keadaan::kode)
            .toList());
    model.addAttribute("boleh", mayChange());
    return "perangkat-daerah/daftar";
  }

  @GetMapping("/tambah")
  String add(Model model) {
    requireAdministrator();
    return addView(ChangeForm.empty(), model);
  }

  /** What a change would do; saves nothing, so it may be loaded again. */
  @GetMapping("/pratinjau")
  String preview(ChangeForm isian, Model model, HttpServletResponse response) {
    requireAdministrator();
    try {
      return previewView(isian, reorganisasi.preview(isian.command(), user.id()), model);
    } catch (RefusedException refusal) {
      return refused(refusal, isian, model, response);
    }
  }

  /** Makes the change that was shown. */
  @PostMapping("/simpan")
  String save(
      ChangeForm isian, Model model, RedirectAttributes after, HttpServletResponse response) {
    requireAdministrator();
    try {
      var change = reorganisasi.carryOut(isian.command(), user.id());
      after.addFlashAttribute("tersimpan", SyaratPerubahan.kode(change.kind()));
      return "redirect:/perangkat-daerah/" + change.kode();
    } catch (RefusedException refusal) {
      return refused(refusal, isian, model, response);
    }
  }

  @GetMapping("/{kode}")
  String one(@PathVariable String kode, Model model) {
    return oneView(kode, ChangeForm.empty(), model);
  }

  @PostMapping("/{kode}/alias")
  String addAlias(
      @PathVariable String kode,
      @RequestParam(defaultValue = "") String alias,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      reorganisasi.addAlias(kode, alias, user.id());
      after.addFlashAttribute("tersimpan", PerangkatDaerahChange.ALIAS);
      return "redirect:/perangkat-daerah/" + kode;
    } catch (RefusedException refusal) {
      model.addAttribute("alias", alias);
      return refusedOne(refusal, kode, ChangeForm.empty(), model, response);
    }
  }

  @PostMapping("/{kode}/alias/hapus")
  String removeAlias(
      @PathVariable String kode,
      @RequestParam(defaultValue = "") String alias,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      reorganisasi.removeAlias(kode, alias, user.id());
      after.addFlashAttribute("tersimpan", PerangkatDaerahChange.ALIAS);
      return "redirect:/perangkat-daerah/" + kode;
    } catch (RefusedException refusal) {
      return refusedOne(refusal, kode, ChangeForm.empty(), model, response);
    }
  }

  private String oneView(String kode, ChangeForm form, Model model) {
    var office = list.detail(kode);
    model.addAttribute("rinci", office);
    model.addAttribute("pd", office.baris().pd());
    model.addAttribute("isian", form);
    model.addAttribute("lain", others(kode));
    model.addAttribute("boleh", mayChange());
    model.addAttribute("pimpinan", CityGroups.isLeader(office.baris().pd(), Jabatan.KEPALA));
    return "perangkat-daerah/rinci";
  }

  private String addView(ChangeForm form, Model model) {
    model.addAttribute("isian", form);
    model.addAttribute("jenis", PerangkatDaerahFile.KINDS);
    model.addAttribute("lain", register.allEver());
    return "perangkat-daerah/tambah";
  }

  private static String previewView(ChangeForm form, ChangePreview preview, Model model) {
    var change = preview.perubahan();
    var office = change.before() == null ? change.after() : change.before();
    var heir = change.heir();
    model.addAttribute("isian", form);
    model.addAttribute("pratinjau", preview);
    model.addAttribute("perubahan", change);
    model.addAttribute("pd", office);
    model.addAttribute(
        "kata",
        "access.pd.tombol."
            + SyaratPerubahan.kode(change.kind())
            + (change.kind() == OfficeChange.Kind.REOPEN && heir != null ? ".gabung" : ""));
    model.addAttribute("tujuan", heir == null ? change.after().singkatan() : heir.singkatan());
    return "perangkat-daerah/pratinjau";
  }

  private List<PerangkatDaerah> others(String kode) {
    return register.all().stream().filter(other -> !other.kode().equals(kode)).toList();
  }

  /** Told on the page of the form, with what was typed. */
  private String refused(
      RefusedException refusal, ChangeForm form, Model model, HttpServletResponse response) {
    if (ChangeForm.ADD.equals(form.apa())) {
      told(refusal, model, response);
      return addView(form, model);
    }
    var kode = form.kode() == null ? "" : form.kode();
    return refusedOne(refusal, kode, form, model, response);
  }

  private String refusedOne(
      RefusedException refusal,
      String kode,
      ChangeForm form,
      Model model,
      HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN || register.find(kode).isEmpty()) {
      throw refusal;
    }
    told(refusal, model, response);
    return oneView(kode, form, model);
  }

  private static void told(RefusedException refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
  }

  private boolean mayChange() {
    return reorganisasi.mayChange(user.id());
  }

  private void requireAdministrator() {
    reorganisasi.requireAdministrator(user.id());
  }
}
