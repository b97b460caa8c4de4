package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.pola.Pola;
import id.tertib.pengaduan.pola.PolaJawaban;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Templates of answers: each office keeps its own, the verifier those of all. */
@Controller
@RequestMapping("/pengaduan/pola")
class PolaPages {

  /** In place of an office, in addresses: those of all. */
  private static final String KOTA = "kota";

  private static final String DAFTAR = "redirect:/pengaduan/pola";

  private final PeranReader roles;
  private final PolaJawaban templates;
  private final DaftarKategori categories;
  private final CurrentUser user;

  PolaPages(PeranReader roles, PolaJawaban templates, DaftarKategori categories, CurrentUser user) {
    this.roles = roles;
    this.templates = templates;
    this.categories = categories;
    this.user = user;
  }

  /**
   * Templates that somebody keeps.
   *
   * @param kode of the office, or {@link #KOTA}
   */
  record Milik(String kode, String nama, List<Pola> pola) {}

  /** What was typed. */
  record Ketikan(String kategori, String judul, String teks) {}

  @GetMapping
  String list(Model model) {
    var peran = roles.petugas(user.id());
    model.addAttribute("milik", keepers(peran).map(this::milik).toList());
    model.addAttribute("kota", peran.verifikator() ? List.of() : templates.milik(null));
    model.addAttribute("bawaan", templates.bawaan());
    model.addAttribute("perihal", names());
    return "pengaduan/petugas/pola";
  }

  @GetMapping("/tambah")
  String form(@RequestParam(defaultValue = "") String milik, Model model) {
    keeper(milik);
    return form(milik, null, new Ketikan("", "", ""), model);
  }

  @PostMapping("/tambah")
  String add(
      @RequestParam(defaultValue = "") String milik,
      Ketikan typed,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var office = keeper(milik);
    try {
      templates.tambah(office, kategori(typed), text(typed.judul()), text(typed.teks()));
      after.addFlashAttribute("hasil", "tambah");
      return DAFTAR;
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return form(milik, null, typed, model);
    }
  }

  @GetMapping("/{id:\\d{1,18}}")
  String change(@PathVariable long id, @RequestParam(defaultValue = "") String milik, Model model) {
    var pola = own(id, milik);
    return form(
        milik,
        id,
        new Ketikan(Objects.requireNonNullElse(pola.kategori(), ""), pola.judul(), pola.teks()),
        model);
  }

  @PostMapping("/{id:\\d{1,18}}")
  String change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String milik,
      Ketikan typed,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var office = keeper(milik);
    try {
      templates.ubah(id, office, kategori(typed), text(typed.judul()), text(typed.teks()));
      after.addFlashAttribute("hasil", "ubah");
      return DAFTAR;
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return form(milik, id, typed, model);
    }
  }

  @GetMapping("/{id:\\d{1,18}}/hapus")
  String removal(
      @PathVariable long id, @RequestParam(defaultValue = "") String milik, Model model) {
    model.addAttribute("pola", own(id, milik));
    model.addAttribute("milik", milik);
    return "pengaduan/petugas/pola-hapus";
  }

  @PostMapping("/{id:\\d{1,18}}/hapus")
  String remove(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String milik,
      RedirectAttributes after) {
    templates.hapus(id, keeper(milik));
    after.addFlashAttribute("hasil", "hapus");
    return DAFTAR;
  }

  private Milik milik(String code) {
    return new Milik(
        code,
        code.equals(KOTA) ? "" : roles.nama(code),
        templates.milik(code.equals(KOTA) ? null : code));
  }

  private static Stream<String> keepers(Peran peran) {
    return Stream.concat(
        peran.verifikator() ? Stream.of(KOTA) : Stream.empty(),
        peran.kantor().stream().map(PerangkatDaerah::kode));
  }

  /**
   * @return the office whose templates they are; null for those of all
   * @throws RefusedException 404 when they are somebody else's
   */
  private @Nullable String keeper(String code) {
    if (keepers(roles.petugas(user.id())).noneMatch(code::equals)) {
      throw RefusedException.notFound("Pola jawaban ini tidak ada, atau milik kantor lain.");
    }
    return code.equals(KOTA) ? null : code;
  }

  private Pola own(long id, String code) {
    return templates.milik(keeper(code)).stream()
        .filter(one -> Objects.equals(one.id(), id))
        .findFirst()
        .orElseThrow(
            () -> RefusedException.notFound("Pola jawaban ini tidak ada, atau milik kantor lain."));
  }

  private static @Nullable String kategori(Ketikan typed) {
    return text(typed.kategori()).isEmpty() ? null : typed.kategori();
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  private Map<String, String> names() {
    return categories.all().stream().collect(Collectors.toMap(Kategori::kode, Kategori::nama));
  }

  private String form(String milik, @Nullable Long id, Ketikan typed, Model model) {
    model.addAttribute("milik", milik);
    model.addAttribute("nama", milik.equals(KOTA) ? "" : roles.nama(milik));
    model.addAttribute("id", id);
    model.addAttribute("isi", typed);
    model.addAttribute("kategori", categories.all());
    return "pengaduan/petugas/pola-isi";
  }
}
