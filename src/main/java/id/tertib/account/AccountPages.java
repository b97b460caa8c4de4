package id.tertib.account;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account for administrators: made, changed, moved, closed. Works without script. */
@Controller
@RequestMapping("/akun")
class AccountPages {

  /** Fields that name a colleague begin with this, the task's id behind it. */
  private static final String TASK = "tugas.";

  private final AccountDesk desk;
  private final AccountViews views;
  private final Administrators administrators;
  private final CurrentUser user;

  AccountPages(
      AccountDesk desk, AccountViews views, Administrators administrators, CurrentUser user) {
    this.desk = desk;
    this.views = views;
    this.administrators = administrators;
    this.user = user;
  }

  @ModelAttribute
  void administratorsOnly() {
    administrators.require(user.id());
  }

  @GetMapping("/tambah")
  String add(Model model) {
    return views.add(AccountForm.empty(), model);
  }

  @PostMapping("/tambah")
  String create(
      AccountForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
    try {
      var id = desk.create(form, user.id());
      after.addFlashAttribute("tersimpan", "dibuat");
      return redirect(id);
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return views.add(form, model);
    }
  }

  @GetMapping("/orang/{id}")
  String one(@PathVariable String id, Model model) {
    return views.one(desk.get(id), user.id(), model);
  }

  @PostMapping("/orang/{id}")
  String rename(
      @PathVariable String id,
      AccountForm form,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      desk.rename(id, form, user.id());
      after.addFlashAttribute("tersimpan", "diubah");
      return redirect(id);
    } catch (RefusedException refusal) {
      model.addAttribute("nama", form.nama());
      model.addAttribute("surel", form.surel());
      return refusedOne(refusal, id, model, response);
    }
  }

  /** What other roles would mean; saves nothing, so it may be loaded again. */
  @GetMapping("/orang/{id}/pindah")
  String planMove(
      @PathVariable String id, AccountForm form, Model model, HttpServletResponse response) {
    try {
      var move = desk.planMove(id, form, user.id());
      model.addAttribute("isian", form);
      model.addAttribute("perubahan", move.perubahan());
      model.addAttribute("tugas", move.tugas());
      return "akun/pindah";
    } catch (RefusedException refusal) {
      return refusedOne(refusal, id, model, response);
    }
  }

  @PostMapping("/orang/{id}/pindah")
  String move(
      @PathVariable String id,
      AccountForm form,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      desk.move(id, form, colleagues(fields), user.id());
      after.addFlashAttribute("tersimpan", "dipindah");
      return redirect(id);
    } catch (RefusedException refusal) {
      return refusedOne(refusal, id, model, response);
    }
  }

  @GetMapping("/orang/{id}/keluar")
  String planClose(@PathVariable String id, Model model) {
    return views.close(id, user.id(), "", model);
  }

  @PostMapping("/orang/{id}/keluar")
  String close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String alasan,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      desk.close(id, alasan, colleagues(fields), user.id());
      after.addFlashAttribute("tersimpan", "ditutup");
      return redirect(id);
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return views.close(id, user.id(), alasan, model);
    }
  }

  @PostMapping("/orang/{id}/buka")
  String reopen(@PathVariable String id, RedirectAttributes after) {
    desk.reopen(id, user.id());
    after.addFlashAttribute("tersimpan", "dibuka");
    return redirect(id);
  }

  @PostMapping("/orang/{id}/tautan")
  String sendLink(
      @PathVariable String id,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      desk.sendLink(id, user.id());
      after.addFlashAttribute("tersimpan", "tautan");
      return redirect(id);
    } catch (RefusedException refusal) {
      return refusedOne(refusal, id, model, response);
    }
  }

  private String refusedOne(
      RefusedException refusal, String id, Model model, HttpServletResponse response) {
    PageRefusal.tell(refusal, model, response);
    return views.one(desk.get(id), user.id(), model);
  }

  private static Map<String, String> colleagues(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().startsWith(TASK) && !field.getValue().isBlank())
        .collect(
            Collectors.toMap(
                field -> field.getKey().substring(TASK.length()), Map.Entry::getValue));
  }

  private static String redirect(String id) {
    return "redirect:/akun/orang/" + id;
  }
}
