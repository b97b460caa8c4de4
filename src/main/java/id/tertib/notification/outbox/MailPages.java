package id.tertib.notification.outbox;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.engine.PageNumber;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailState;
import id.tertib.notification.PlainText;
import id.tertib.notification.outbox.RefusedAddressTable.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox for administrators: addresses stand here and nowhere else. */
@Controller
@RequestMapping("/surel")
class MailPages {

  private static final int PAGE = 50;
  private static final List<MailState> NEEDS_ADDRESS =
      List.of(MailState.GAGAL, MailState.TANPA_ALAMAT);

  private final MailRows rows;
  private final FailedMails failed;
  private final ResendAll resendAll;
  private final RefusedAddresses refused;
  private final People people;
  private final CurrentUser user;

  MailPages(
      MailRows rows,
      FailedMails failed,
      ResendAll resendAll,
      RefusedAddresses refused,
      People people,
      CurrentUser user) {
    this.rows = rows;
    this.failed = failed;
    this.resendAll = resendAll;
    this.refused = refused;
    this.people = people;
    this.user = user;
  }

  /** One choice of the filter. */
  record Filter(@Nullable MailState state, long count) {}

  @GetMapping
  String list(
      @RequestParam Optional<String> keadaan,
      @RequestParam(defaultValue = "1") int halaman,
      Model model) {
    var state = keadaan.filter(value -> !value.isBlank()).map(MailPages::state).orElse(null);
    var page = PageNumber.of(halaman);
    var found = rows.list(state, (page - 1) * PAGE, PAGE + 1);
    var counts = rows.counts();
    model.addAttribute(
        "saringan",
        Arrays.stream(MailState.values())
            .map(each -> new Filter(each, counts.getOrDefault(each, 0L)))
            .toList());
    model.addAttribute("semua", counts.values().stream().mapToLong(Long::longValue).sum());
    model.addAttribute("gagal", counts.getOrDefault(MailState.GAGAL, 0L));
    model.addAttribute("keadaan", state);
    model.addAttribute("ditolak", refused());
    model.addAttribute("surel", found.subList(0, Math.min(PAGE, found.size())));
    model.addAttribute("halaman", page);
    model.addAttribute("masihAda", found.size() > PAGE);
    return "surel/daftar";
  }

  /** A refused address with what its account is called. */
  record Refused(Refusal refusal, String name) {}

  private List<Refused> refused() {
    var all = refused.all();
    var names = people.namesOf(all.stream().map(Refusal::account).toList());
    return all.stream()
        .map(each -> new Refused(each, names.getOrDefault(each.account(), each.account())))
        .toList();
  }

  @PostMapping("/alamat-ditolak")
  String clear(
      @RequestParam String akun, @RequestParam String alamat, RedirectAttributes redirect) {
    refused.clear(akun, alamat, user.id());
    redirect.addFlashAttribute("tandaDihapus", true);
    return "redirect:/surel";
  }

  @PostMapping("/kirim-ulang-semua")
  String resendAll(RedirectAttributes redirect) {
    redirect.addFlashAttribute("dikirimUlang", resendAll.by(user.id()));
    return "redirect:/surel";
  }

  @GetMapping("/{nomor}")
  String one(@PathVariable long nomor, Model model) {
    var mail = rows.get(nomor);
    model.addAttribute("m", mail);
    model.addAttribute("isi", rows.letter(nomor).orElse(null));
    model.addAttribute("lampiran", rows.attachments(nomor));
    model.addAttribute("perluAlamat", NEEDS_ADDRESS.contains(mail.state()) && !mail.isToStranger());
    return "surel/surel";
  }

  @PostMapping("/{nomor}/alamat")
  String correct(
      @PathVariable long nomor,
      @RequestParam(defaultValue = "") String alamat,
      RedirectAttributes redirect) {
    try {
      failed.correctAddress(nomor, alamat, user.id());
      redirect.addFlashAttribute("tersimpan", true);
    } catch (RefusedException refused) {
      redirect.addFlashAttribute("galat", refused.reason());
      redirect.addFlashAttribute("alamatDitulis", alamat);
    }
    return "redirect:/surel/" + nomor;
  }

  @ModelAttribute
  void administratorsOnly() {
    if (!people.isIn(user.id(), Groups.ADMIN)) {
      throw new AccessDeniedException("Hanya administrator yang melihat surel");
    }
  }

  private static MailState state(String value) {
    return Arrays.stream(MailState.values())
        .filter(each -> each.column().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "Keadaan surel %s tidak dikenal. Pilih salah satu dari daftar."
                        .formatted(PlainText.line(value, 40))));
  }
}
