package id.tertib.account;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: what the city keeps of it, and another password. */
@Controller
@RequestMapping("/akun-saya")
class OwnAccountPage {

  private final AccountDesk accounts;
  private final PasswordDesk passwords;
  private final MailChoices mails;
  private final CurrentUser user;

  OwnAccountPage(
      AccountDesk accounts, PasswordDesk passwords, MailChoices mails, CurrentUser user) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.mails = mails;
    this.user = user;
  }

  @GetMapping
  String page(Model model) {
    var account = accounts.get(user.id());
    model.addAttribute("a", account);
    model.addAttribute("peran", RoleWords.full(account.peran()));
    model.addAttribute("surel", mails.of(user.id()));
    return "akun/saya";
  }

  /**
   * @param mau kinds of mails that he wants; what is absent he turns off
   */
  @PostMapping("/surel")
  String mails(@RequestParam(defaultValue = "") Set<String> mau, RedirectAttributes after) {
    mails
        .of(user.id())
        .forEach(one -> mails.choose(user.id(), one.kind(), mau.contains(one.kind())));
    after.addFlashAttribute("surelTersimpan", true);
    return "redirect:/akun-saya";
  }

  @PostMapping("/sandi")
  String change(
      @RequestParam(defaultValue = "") String lama,
      @RequestParam(defaultValue = "") String sandi,
      @RequestParam(defaultValue = "") String ulang,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    try {
      passwords.change(user.id(), lama, sandi, ulang);
      after.addFlashAttribute("tersimpan", true);
      return "redirect:/akun-saya";
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return page(model);
    }
  }
}
