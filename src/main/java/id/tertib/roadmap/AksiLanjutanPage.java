package id.tertib.roadmap;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.AksiLanjutan.Isi;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Further actions for people: everyone signed in sees how they stand; Bagian Organisasi changes
 * what was not asked yet, and withdraws. They are added by the procedures that they come from.
 */
@Controller
@RequestMapping("/road-map/aksi-lanjutan")
class AksiLanjutanPage {

  private static final int QUARTERS_AHEAD = 8;

  private final FurtherActions actions;
  private final AksiLanjutanView view;
  private final PenetapanRoadMap penetapan;
  private final PerangkatDaerahRegister offices;
  private final CurrentUser user;

  AksiLanjutanPage(
      FurtherActions actions,
      AksiLanjutanView view,
      PenetapanRoadMap penetapan,
      PerangkatDaerahRegister offices,
      CurrentUser user) {
    this.actions = actions;
    this.view = view;
    this.penetapan = penetapan;
    this.offices = offices;
    this.user = user;
  }

  /** What was typed into the form of one action. */
  record Form(
      @Nullable String judul,
      @Nullable String perangkatDaerah,
      @Nullable String mulai,
      @Nullable String bukti,
      @Nullable String kelas) {}

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String sumber,
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(required = false) @Nullable String keadaan,
      @RequestParam(required = false) @Nullable String cari,
      Model model) {
    // An address from before a merger shows the office that carries on.
    var today = perangkatDaerah == null ? null : offices.today(perangkatDaerah);
    var filter = new AksiLanjutanFilter(sumber, today, null, keadaan, cari);
    model.addAttribute("saringan", filter);
    model.addAttribute("lanjutan", view.rows(filter, user.id()));
    model.addAttribute("sumber", actions.sources());
    model.addAttribute("perangkatDaerah", offices.all());
    model.addAttribute("keadaan", PembuktianAksi.Keadaan.values());
    return "road-map/aksi-lanjutan";
  }

  @GetMapping("/{kode}")
  String one(@PathVariable String kode, Model model) {
    var isi = found(kode).aksi().isi();
    return oneView(
        kode,
        new Form(
            isi.judul(), isi.perangkatDaerah(), isi.mulai().toString(), isi.bukti(), isi.kelas()),
        model);
  }

  @PostMapping("/{kode}")
  String change(
      @PathVariable String kode,
      @RequestParam(defaultValue = "-1") int versi,
      Form isian,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    requireMayChange();
    try {
      actions.change(kode, versi, isi(isian, found(kode).aksi().isi()), user.id());
      after.addFlashAttribute("diubah", kode);
      return "redirect:/road-map/aksi-lanjutan/" + kode;
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return oneView(kode, isian, model);
    }
  }

  @PostMapping("/{kode}/tarik")
  String withdraw(
      @PathVariable String kode,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    requireMayChange();
    try {
      actions.withdraw(kode, alasan, user.id());
      after.addFlashAttribute("ditarik", kode);
      return "redirect:/road-map/aksi-lanjutan/" + kode;
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return one(kode, model);
    }
  }

  /** Who did not ask for a page is told by the status alone. */
  @ExceptionHandler
  void refused(RefusedException refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.status());
  }

  private String oneView(String kode, Form isian, Model model) {
    model.addAttribute("baris", view.row(found(kode), user.id()));
    model.addAttribute("isian", isian);
    model.addAttribute("boleh", penetapan.mayChange(user.id()));
    model.addAttribute("perangkatDaerah", offices.all());
    model.addAttribute("triwulan", quarters());
    return "road-map/satu-aksi-lanjutan";
  }

  private List<Triwulan> quarters() {
    return Stream.iterate(actions.earliest(), Triwulan::next).limit(QUARTERS_AHEAD).toList();
  }

  private PembuktianAksi found(String kode) {
    return actions
        .find(kode)
        .orElseThrow(
            () -> RefusedException.notFound("Aksi lanjutan %s tidak ada.".formatted(kode)));
  }

  private void requireMayChange() {
    if (!penetapan.mayChange(user.id())) {
      throw RefusedException.forbidden(
          "Hanya Bagian Organisasi yang dapat mengubah atau menarik aksi lanjutan.");
    }
  }

  private static Isi isi(Form form, Isi before) {
    return new Isi(
        text(form.judul()),
        text(form.perangkatDaerah()),
        Triwulan.find(text(form.mulai()))
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Triwulan aksi lanjutan kosong. Pilih triwulan pertamanya.")),
        text(form.bukti()),
        before.sumber(),
        text(form.kelas()));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
