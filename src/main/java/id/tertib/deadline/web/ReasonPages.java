package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Reasons;
import id.tertib.deadline.reason.ReasonDesk;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why a deadline is late: its holder writes it here, whoever leads asks for it. */
@Controller
@RequestMapping("/tenggat/{id}")
class ReasonPages {

  private final ReasonDesk reasons;
  private final DeadlineText text;
  private final CurrentUser user;
  private final Clock clock;

  ReasonPages(ReasonDesk reasons, DeadlineText text, CurrentUser user, Clock clock) {
    this.reasons = reasons;
    this.text = text;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping("/alasan")
  String page(@PathVariable long id, Model model) {
    var talk = reasons.read(id, user.id());
    var deadline = talk.deadline();
    model.addAttribute("t", talk);
    model.addAttribute("tenggat", deadline);
    model.addAttribute("kantor", text.office(deadline));
    model.addAttribute("keadaan", text.state(deadline));
    model.addAttribute("pemegang", text.name(deadline.role()));
    var waiting = talk.waiting();
    model.addAttribute("peminta", waiting == null ? null : text.name(waiting.by()));
    return "tenggat/alasan";
  }

  @PostMapping("/alasan")
  String write(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String alasan,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    try {
      reasons.write(id, alasan, user.id());
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      model.addAttribute("diketik", alasan);
      return page(id, model);
    }
    after.addFlashAttribute("tersimpan", Tanggal.waktu(clock.instant()));
    return "redirect:/tenggat/" + id + "/alasan";
  }

  /** Asked from the front page, where the answer will stand. */
  @PostMapping("/minta-alasan")
  String ask(@PathVariable long id, RedirectAttributes after) {
    Reasons.Request request;
    try {
      request = reasons.ask(id, user.id());
    } catch (RefusedException refusal) {
      if (refusal.status() == HttpServletResponse.SC_FORBIDDEN
          || refusal.status() == HttpServletResponse.SC_NOT_FOUND) {
        throw refusal;
      }
      after.addFlashAttribute("alasanDitolak", refusal.reason());
      return "redirect:/";
    }
    after.addFlashAttribute("alasanDiminta", request);
    after.addFlashAttribute("alasanDimintaPada", clock.instant());
    return "redirect:/";
  }
}
