package id.tertib.account;

import id.tertib.access.CurrentUser;
import id.tertib.office.PerangkatDaerahRegister;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's accounts for administrators, on the page and as a file. Works without script. */
@Controller
@RequestMapping("/akun")
class AccountListPages {

  private static final int PAGE = 50;

  private final Accounts accounts;
  private final AccountDesk desk;
  private final AccountFile files;
  private final PerangkatDaerahRegister offices;
  private final Administrators administrators;
  private final CurrentUser user;

  AccountListPages(
      Accounts accounts,
      AccountDesk desk,
      AccountFile files,
      PerangkatDaerahRegister offices,
      Administrators administrators,
      CurrentUser user) {
    this.accounts = accounts;
    this.desk = desk;
    this.files = files;
    this.offices = offices;
    this.administrators = administrators;
    this.user = user;
  }

  @ModelAttribute
  void administratorsOnly() {
    administrators.require(user.id());
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String cari,
      @RequestParam(defaultValue = "") String kantor,
      @RequestParam(defaultValue = "") String keadaan,
      @RequestParam(defaultValue = "1") int halaman,
      Model model) {
    var all = accounts.all();
    var found = all.stream().filter(AccountFilter.of(cari, kantor, keadaan)).toList();
    var last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    var page = Math.min(Math.max(1, halaman), last);
    model.addAttribute(
        "akun", found.subList((page - 1) * PAGE, Math.min(found.size(), page * PAGE)));
    model.addAttribute("jumlah", found.size());
    model.addAttribute("semua", all.size());
    model.addAttribute("cari", cari);
    model.addAttribute("kantor", kantor);
    model.addAttribute("keadaan", keadaan);
    model.addAttribute("halaman", page);
    model.addAttribute("terakhir", last);
    model.addAttribute("kantorSemua", offices.allEver());
    model.addAttribute("keadaanSemua", Account.Keadaan.values());
    return "akun/daftar";
  }

  /** Everybody who can sign in, in the form that the import takes. */
  @GetMapping("/unduh")
  ResponseEntity<byte[]> export() {
    return csv("akun.csv", accounts.all().stream().filter(account -> !account.ditutup()).toList());
  }

  /** The form of the import with one line: whoever asks for it. */
  @GetMapping("/contoh")
  ResponseEntity<byte[]> template() {
    return csv("contoh-akun.csv", List.of(desk.get(user.id())));
  }

  private ResponseEntity<byte[]> csv(String name, List<Account> some) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(files.write(some).getBytes(StandardCharsets.UTF_8));
  }
}
