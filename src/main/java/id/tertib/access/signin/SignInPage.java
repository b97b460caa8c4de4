package id.tertib.access.signin;

import id.tertib.access.CurrentUser;
import id.tertib.access.answer.HttpsOnly;
import id.tertib.access.answer.TooManySignInsException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is taken by the security chain. */
@Controller
class SignInPage {

  private final CurrentUser user;
  private final HttpsOnly https;

  SignInPage(CurrentUser user, HttpsOnly https) {
    this.user = user;
    this.https = https;
  }

  @GetMapping("/masuk")
  String page(HttpServletRequest request, Model model) {
    if (user.find().isPresent()) {
      return "redirect:/";
    }
    var said = request.getParameterMap().keySet();
    model.addAttribute("gagal", said.contains("gagal"));
    model.addAttribute("ditutup", said.contains("ditutup"));
    model.addAttribute("tunggu", waitWords(request.getParameter("sering")));
    model.addAttribute("habis", said.contains("habis"));
    model.addAttribute("sudahKeluar", said.contains("keluar"));
    model.addAttribute("tanpaHttps", https.losesCookies(request));
    model.addAttribute("alamatHttps", https.signInAddress().orElse(null));
    return "masuk";
  }

  /**
   * @param seconds as the address says them; null when nobody has to wait
   */
  private static @Nullable String waitWords(@Nullable String seconds) {
    if (seconds == null) {
      return null;
    }
    return seconds.matches("[0-9]{1,5}")
        ? TooManySignInsException.words(Long.parseLong(seconds))
        : "beberapa menit";
  }
}
