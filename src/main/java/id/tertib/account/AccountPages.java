package id.tertib.account;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.office.DaftarPeran;
import id.tertib.office.Peran;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's accounts for administrators. Works without script. */
@Controller
@RequestMapping("/akun")
class AccountPages {

  private static final int PAGE = 50;
  private static final int TRAIL = 50;

  /** Fields that name a colleague begin with this, the task's id behind it. */
  private static final String TASK = "tugas.";

  private final Accounts accounts;
  private final AccountDesk desk;
  private final AccountFile files;
  private final Administrators administrators;
  private final DaftarPeran roles;
  private final PerangkatDaerahRegister offices;
  private final PasswordTable passwords;
  private final AuditTrail trail;
  private final People people;
  private final CurrentUser user;

  AccountPages(
      Accounts accounts,
      AccountDesk desk,
      AccountFile files,
      Administrators administrators,
      DaftarPeran roles,
      PerangkatDaerahRegister offices,
      PasswordTable passwords,
      AuditTrail trail,
      People people,
      CurrentUser user) {
    this.accounts = accounts;
    this.desk = desk;
    this.files = files;
    this.administrators = administrators;
    this.roles = roles;
    this.offices = offices;
    this.passwords = passwords;
    this.trail = trail;
    this.people = people;
    this.user = user;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String cari,
      @RequestParam(defaultValue = "") String kantor,
      @RequestParam(defaultValue = "") String keadaan,
      @RequestParam(defaultValue = "1") int halaman,
      Model model) {
    administrators.require(user.id());
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
    administrators.require(user.id());
    return csv("akun.csv", accounts.all().stream().filter(account -> !account.ditutup()).toList());
  }

  /** The form of the import with one line: whoever asks for it. */
  @GetMapping("/contoh")
  ResponseEntity<byte[]> template() {
    administrators.require(user.id());
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

  @GetMapping("/tambah")
  String add(Model model) {
    administrators.require(user.id());
    return addView(AccountForm.kosong(), model);
  }

  @PostMapping("/tambah")
  String create(
      AccountForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
    try {
      var id = desk.create(form, user.id());
      after.addFlashAttribute("tersimpan", "dibuat");
      return redirect(id);
    } catch (RefusedException refusal) {
      told(refusal, model, response);
      return addView(form, model);
    }
  }

  @GetMapping("/orang/{id}")
  String one(@PathVariable String id, Model model) {
    administrators.require(user.id());
    return oneView(desk.get(id), model);
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
    administrators.require(user.id());
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
    administrators.require(user.id());
    return closeView(id, "", model);
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
      told(refusal, model, response);
      return closeView(id, alasan, model);
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

  private String addView(AccountForm form, Model model) {
    model.addAttribute("isian", form);
    choices(List.of(), model);
    return "akun/tambah";
  }

  private String oneView(Account account, Model model) {
    model.addAttribute("a", account);
    model.addAttribute("kantorKini", account.kantor().orElse(null));
    model.addAttribute("sendiri", account.id().equals(user.id()));
    model.addAttribute("dikirim", passwords.sent().get(account.id()));
    model.addAttribute("tugas", desk.held(account.id(), user.id()));
    var history = trail.latest(List.of(AccountWriter.subject(account.id())), TRAIL);
    model.addAttribute("jejak", history);
    model.addAttribute(
        "siapa", people.namesOf(history.stream().map(row -> row.who()).distinct().toList()));
    choices(account.peran(), model);
    return "akun/orang";
  }

  /** Roles to choose from: of one office, of the city, and what he is in other offices. */
  private void choices(List<Peran> held, Model model) {
    var all = roles.semua();
    var office = held.stream().map(Peran::kantor).filter(one -> one != null).findFirst();
    model.addAttribute(
        "kantorPilihan",
        offices.allEver().stream()
            .filter(one -> one.aktif() || office.filter(one::equals).isPresent())
            .toList());
    model.addAttribute("jabatan", DaftarPeran.diKantor());
    model.addAttribute("kota", all.stream().filter(role -> role.kantor() == null).toList());
    model.addAttribute(
        "lain",
        held.stream().filter(role -> role.kantor() != null && !isOf(role, office)).toList());
    model.addAttribute(
        "punyaJabatan", held.stream().filter(role -> isOf(role, office)).map(Peran::nama).toList());
    model.addAttribute("punya", held.stream().map(Peran::kelompok).toList());
  }

  private static boolean isOf(Peran role, Optional<PerangkatDaerah> office) {
    return office.isPresent() && office.get().equals(role.kantor());
  }

  private String closeView(String id, String reason, Model model) {
    model.addAttribute("a", desk.get(id));
    model.addAttribute("tugas", desk.held(id, user.id()));
    model.addAttribute("alasan", reason);
    return "akun/keluar";
  }

  private String refusedOne(
      RefusedException refusal, String id, Model model, HttpServletResponse response) {
    told(refusal, model, response);
    return oneView(desk.get(id), model);
  }

  private static void told(RefusedException refusal, Model model, HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN
        || refusal.status() == HttpServletResponse.SC_NOT_FOUND) {
      throw refusal;
    }
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
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
