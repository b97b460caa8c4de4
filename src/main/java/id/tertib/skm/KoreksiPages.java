package id.tertib.skm;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.skm.Survei.Cara;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting and withdrawing a survey, each with a reason. Works without script. */
@Controller
@RequestMapping("/skm/{id:\\d{1,18}}")
class KoreksiPages {

  private final SurveiDesk desk;
  private final SurveiShelf shelf;
  private final Isian isian;
  private final Skala skala;
  private final CurrentUser user;

  KoreksiPages(SurveiDesk desk, SurveiShelf shelf, Isian isian, Skala skala, CurrentUser user) {
    this.desk = desk;
    this.shelf = shelf;
    this.isian = isian;
    this.skala = skala;
    this.user = user;
  }

  @GetMapping("/koreksi")
  String form(@PathVariable long id, Model model) {
    var survei = desk.requireCounting(user.id(), id);
    return correction(survei, fields(survei.hitungan()), model);
  }

  /** Puts the typed figures in place of the survey's, on the same scale. */
  @PostMapping("/koreksi")
  String correct(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var survei = desk.requireOwn(user.id(), id);
    try {
      var scale = skala.require(survei.hitungan().instrumen().version());
      var hitungan = isian.read(fields, scale, Cara.JUMLAH);
      var corrected = desk.correct(user.id(), id, hitungan, fields.get("alasan"));
      after.addFlashAttribute("hasil", "dikoreksi");
      return "redirect:/skm/" + corrected;
    } catch (RefusedIsianException refused) {
      FormulirView.tell(refused, model, response);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    }
    return correction(survei, fields, model);
  }

  @GetMapping("/tarik")
  String withdrawal(@PathVariable long id, Model model) {
    return withdrawal(desk.requireCounting(user.id(), id), model);
  }

  @PostMapping("/tarik")
  String withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      HttpServletResponse response) {
    var survei = desk.requireOwn(user.id(), id);
    try {
      desk.withdraw(user.id(), id, alasan);
      return "redirect:/skm/" + id;
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      model.addAttribute("alasan", alasan);
      return withdrawal(survei, model);
    }
  }

  private String correction(Survei survei, Map<String, String> fields, Model model) {
    common(survei, model);
    model.addAttribute(
        "butir", FormulirView.butir(skala.require(survei.hitungan().instrumen().version())));
    model.addAttribute("isi", fields);
    model.addAttribute("cara", Cara.JUMLAH.kode());
    return "skm/koreksi";
  }

  private String withdrawal(Survei survei, Model model) {
    common(survei, model);
    return "skm/tarik";
  }

  private void common(Survei survei, Model model) {
    model.addAttribute("s", survei);
    model.addAttribute("h", shelf.entry(survei).hasil());
    model.addAttribute("unit", shelf.unit(survei));
  }

  /** The survey as it would be typed: who answered only where it is not everybody. */
  private static Map<String, String> fields(Hitungan hitungan) {
    var fields = new HashMap<String, String>();
    fields.put(Isian.RESPONDEN, String.valueOf(hitungan.responden()));
    hitungan
        .unsur()
        .forEach(
            (kode, jumlah) -> {
              fields.put(Isian.jumlah(kode), String.valueOf(jumlah.jumlah()));
              if (jumlah.penjawab() != hitungan.responden()) {
                fields.put(Isian.penjawab(kode), String.valueOf(jumlah.penjawab()));
              }
            });
    return fields;
  }
}
