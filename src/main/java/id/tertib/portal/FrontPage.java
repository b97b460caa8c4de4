package id.tertib.portal;

import id.tertib.access.CurrentUser;
import id.tertib.access.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what Tertib is to a stranger, what comes next to whoever is signed in. */
@Controller
class FrontPage {

  /** While the training data are prepared the page asks again by itself, without a script. */
  private static final int REFRESH_SECONDS = 3;

  private final CurrentUser user;
  private final BerandaPribadi own;
  private final TrainingAccounts accounts;
  private final ObjectProvider<TrainingPreparation> preparation;

  FrontPage(
      CurrentUser user,
      BerandaPribadi own,
      TrainingAccounts accounts,
      ObjectProvider<TrainingPreparation> preparation) {
    this.user = user;
    this.own = own;
    this.accounts = accounts;
    this.preparation = preparation;
  }

  @Bean
  static PublicAddress frontPage() {
    return new PublicAddress(HttpMethod.GET, "/", "reads what Tertib is, and finds the sign-in");
  }

  @GetMapping("/")
  String frontPage(Model model) {
    preparation
        .orderedStream()
        .flatMap(satu -> satu.progress().stream())
        .findFirst()
        .ifPresent(
            kemajuan -> {
              model.addAttribute("persiapan", kemajuan);
              model.addAttribute("segarkan", REFRESH_SECONDS);
            });
    return user.find().map(id -> own.view(id, model)).orElseGet(() -> stranger(model));
  }

  private String stranger(Model model) {
    model.addAttribute("akun", accounts.list());
    return "portal/tamu";
  }
}
