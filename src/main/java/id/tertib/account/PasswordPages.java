package id.tertib.account;

import id.tertib.access.PageRefusal;
import id.tertib.access.PublicAddress;
import id.tertib.engine.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Open to strangers: asking for a link to one's password, and setting it by the link. Looking at a
 * link does not use it, and mail programs look. Works without script.
 */
@Controller
@RequestMapping("/sandi")
class PasswordPages {

  private static final int TOO_MANY = 429;
  private static final String OPEN = "/sandi/**";

  private final PasswordDesk desk;
  private final RequestLimit asks;
  private final RequestLimit wrongLinks;

  /**
   * @param most how often one address may ask for a link, and try a wrong one, in ten minutes
   */
  PasswordPages(PasswordDesk desk, @Value("${tertib.sign-in.links:30}") int most) {
    this.desk = desk;
    this.asks = new RequestLimit(most, InstantSource.system());
    this.wrongLinks = new RequestLimit(most, InstantSource.system());
  }

  @Bean
  static PublicAddress passwordPages() {
    return new PublicAddress(HttpMethod.GET, OPEN, "asks for a link, and opens it");
  }

  @Bean
  static PublicAddress passwordForms() {
    return new PublicAddress(HttpMethod.POST, OPEN, "sends the name, and the new password");
  }

  @GetMapping("/lupa")
  String forgotten(HttpServletRequest request, Model model) {
    model.addAttribute("terkirim", request.getParameter("terkirim") != null);
    model.addAttribute("sering", false);
    return "akun/sandi-lupa";
  }

  /** Answers the same whether there is such an account or not. */
  @PostMapping("/lupa")
  String ask(
      @RequestParam(defaultValue = "") String akun,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!asks.allows(request.getRemoteAddr())) {
      response.setStatus(TOO_MANY);
      model.addAttribute("terkirim", false);
      model.addAttribute("sering", true);
      return "akun/sandi-lupa";
    }
    desk.forgot(akun);
    return "redirect:/sandi/lupa?terkirim";
  }

  @GetMapping("/atur")
  String form(
      @RequestParam(defaultValue = "") String kunci,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    secretly(response);
    return desk.owner(kunci)
        .map(account -> formView(account, kunci, model))
        .orElseGet(() -> nothing(request, response, model));
  }

  @PostMapping("/atur")
  String set(
      @RequestParam(defaultValue = "") String kunci,
      @RequestParam(defaultValue = "") String sandi,
      @RequestParam(defaultValue = "") String ulang,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    secretly(response);
    try {
      var owner = desk.owner(kunci);
      if (!desk.setByLink(kunci, sandi, ulang)) {
        return nothing(request, response, model);
      }
      model.addAttribute("akun", owner.orElse(""));
      return "akun/sandi-siap";
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
      return formView(desk.owner(kunci).orElse(""), kunci, model);
    }
  }

  private static String formView(String account, String word, Model model) {
    model.addAttribute("akun", account);
    model.addAttribute("kunci", word);
    return "akun/sandi-atur";
  }

  /** Unknown, used, replaced or too old: who guesses learns nothing. */
  private String nothing(HttpServletRequest request, HttpServletResponse response, Model model) {
    var often = !wrongLinks.allows(request.getRemoteAddr());
    response.setStatus(often ? TOO_MANY : HttpServletResponse.SC_GONE);
    model.addAttribute("sering", often);
    return "akun/sandi-habis";
  }

  /** The address holds the link's word: no other site is told it. */
  private static void secretly(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
