package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.access.People;
import id.tertib.audit.AuditTrail;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one account show. */
@Component
class AccountViews {

  private static final int TRAIL = 50;

  private final AccountDesk desk;
  private final PeranList roles;
  private final PerangkatDaerahRegister offices;
  private final PasswordTable passwords;
  private final AuditTrail trail;
  private final People people;

  AccountViews(
      AccountDesk desk,
      PeranList roles,
      PerangkatDaerahRegister offices,
      PasswordTable passwords,
      AuditTrail trail,
      People people) {
    this.desk = desk;
    this.roles = roles;
    this.offices = offices;
    this.passwords = passwords;
    this.trail = trail;
    this.people = people;
  }

  String add(AccountForm form, Model model) {
    model.addAttribute("isian", form);
    choices(List.of(), model);
    return "akun/tambah";
  }

  String one(Account account, String by, Model model) {
    model.addAttribute("a", account);
    model.addAttribute("kantorKini", account.office().orElse(null));
    model.addAttribute("sendiri", account.id().equals(by));
    model.addAttribute("dikirim", passwords.sent().get(account.id()));
    model.addAttribute("tugas", desk.held(account.id(), by));
    var history = trail.latest(List.of(AccountClosures.subject(account.id())), TRAIL);
    model.addAttribute("jejak", history);
    model.addAttribute(
        "siapa", people.namesOf(history.stream().map(row -> row.who()).distinct().toList()));
    choices(account.peran(), model);
    return "akun/orang";
  }

  /** Roles to choose from: of one office, of the city, and what he is in other offices. */
  private void choices(List<Peran> held, Model model) {
    var all = roles.all();
    var office = held.stream().map(Peran::kantor).filter(one -> one != null).findFirst();
    model.addAttribute(
        "kantorPilihan",
        offices.allEver().stream()
            .filter(one -> one.aktif() || office.filter(one::equals).isPresent())
            .toList());
    model.addAttribute("jabatan", PeranList.inOffice());
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

  String close(String id, String by, String reason, Model model) {
    model.addAttribute("a", desk.get(id));
    model.addAttribute("tugas", desk.held(id, by));
    model.addAttribute("alasan", reason);
    return "akun/keluar";
  }
}
