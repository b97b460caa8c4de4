package id.tertib.account;

import id.tertib.access.Groups;
import id.tertib.access.Person;
import id.tertib.engine.RefusedException;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What an administrator does to one account; nobody takes his own access away. */
@Service
class AccountDesk {

  private final Accounts accounts;
  private final AccountWriter writer;
  private final Handover handover;
  private final PeranList roles;
  private final PasswordMails mails;
  private final Administrators administrators;

  AccountDesk(
      Accounts accounts,
      AccountWriter writer,
      Handover handover,
      PeranList roles,
      PasswordMails mails,
      Administrators administrators) {
    this.accounts = accounts;
    this.writer = writer;
    this.handover = handover;
    this.roles = roles;
    this.mails = mails;
    this.administrators = administrators;
  }

  /**
   * A move before it is made.
   *
   * @param tugas open tasks that he no longer could have taken
   */
  record Move(AccountChange perubahan, List<HeldTask> tugas) {}

  /**
   * @throws RefusedException 404 when there is none
   */
  Account get(String id) {
    return accounts
        .find(id)
        .orElseThrow(() -> RefusedException.notFound("Akun itu tidak ada. Cari di daftar akun."));
  }

  /**
   * @return its id
   * @throws RefusedException 400 naming what cannot be, 409 when there is one of this id
   */
  String create(AccountForm form, String by) {
    administrators.require(by);
    return administrators.alone(
        () -> {
          var id = form.checkedId();
          refuseTaken(id);
          var chosen = form.checkedRoles(roles.all());
          refuseClosedOffices(chosen, List.of());
          var person = new AccountLine(0, id, form.checkedName(), form.checkedAddress(), chosen);
          writer.create(person, by);
          if (Boolean.TRUE.equals(form.kirim())) {
            mails.first(person);
          }
          return id;
        });
  }

  /** Another name or address. */
  void rename(String id, AccountForm form, String by) {
    administrators.require(by);
    administrators.alone(
        () -> {
          var account = get(id);
          var change =
              new AccountChange(
                  account,
                  new AccountLine(
                      0, id, form.checkedName(), form.checkedAddress(), account.peran()));
          writer.change(onlyWhileOpen(change), by);
        });
  }

  /** What other roles would mean; changes nothing. */
  Move planMove(String id, AccountForm form, String by) {
    administrators.require(by);
    var account = get(id);
    var chosen = form.checkedRoles(roles.all());
    refuseClosedOffices(chosen, account.groups());
    if (id.equals(by) && chosen.stream().noneMatch(AccountDesk::administers)) {
      throw RefusedException.badRequest(
          "Peran Administrator akun Anda sendiri tidak dapat dilepas. Mintalah administrator"
              + " lain.");
    }
    var after = new AccountLine(0, id, account.nama(), account.surel(), chosen);
    return new Move(new AccountChange(account, after), handover.leftBehind(id, after.groups()));
  }

  /**
   * Other roles, and the tasks of those he leaves to others, in one go.
   *
   * @param to colleague for a task, by its id; a task that is not named goes to its group
   */
  void move(String id, AccountForm form, Map<String, String> to, String by) {
    administrators.require(by);
    administrators.alone(
        () -> {
          var move = planMove(id, form, by);
          writer.change(onlyWhileOpen(move.perubahan()), by);
          handover.giveOn(id, move.tugas(), to, by);
        });
  }

  /** Everything that somebody who leaves still holds. */
  List<HeldTask> held(String id, String by) {
    administrators.require(by);
    return handover.of(id);
  }

  /**
   * He leaves: nobody signs in with the account, and its tasks are others'. Its roles stay on
   * record, so that it can be opened again.
   *
   * @param to as for {@link #move}
   * @throws RefusedException 400 without a reason or for one's own account, 409 for the last
   *     administrator
   */
  void close(String id, String reason, Map<String, String> to, String by) {
    administrators.require(by);
    if (id.equals(by)) {
      throw RefusedException.badRequest(
          "Akun Anda sendiri tidak dapat ditutup. Mintalah administrator lain.");
    }
    administrators.alone(
        () -> {
          get(id);
          handover.giveOn(id, handover.of(id), to, by);
          writer.close(id, by, reason);
        });
  }

  void reopen(String id, String by) {
    administrators.require(by);
    administrators.alone(
        () -> {
          get(id);
          writer.reopen(id, by);
        });
  }

  /**
   * Sends a link to set a password; the one sent before opens nothing any more.
   *
   * @throws RefusedException 400 when the account has no address or is closed, 409 when a link was
   *     sent just now
   */
  void sendLink(String id, String by) {
    administrators.require(by);
    administrators.alone(
        () -> {
          var account = get(id);
          if (account.ditutup()) {
            throw RefusedException.badRequest(
                "Akun %s ditutup. Buka kembali dahulu.".formatted(id));
          }
          if (account.surel() == null) {
            throw RefusedException.badRequest(
                "Akun %s belum punya alamat surel. Isi alamatnya dahulu.".formatted(id));
          }
          var person = new Person(id, account.nama(), account.surel());
          if (!mails.send(person, by, "mengirim tautan kata sandi")) {
            throw RefusedException.conflict(
                "Tautan untuk akun %s baru saja dibuat. Tunggu seperempat jam sebelum mengirim yang baru."
                    .formatted(id));
          }
        });
  }

  private static AccountChange onlyWhileOpen(AccountChange change) {
    if (change.dari().ditutup()) {
      throw RefusedException.badRequest(
          "Akun %s ditutup. Buka kembali dahulu, lalu ubah.".formatted(change.dari().id()));
    }
    return change;
  }

  private void refuseTaken(String id) {
    var lower = id.toLowerCase(Locale.ROOT);
    accounts.all().stream()
        .map(Account::id)
        .filter(other -> other.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst()
        .map("Akun %s sudah ada. Pilih nama akun lain."::formatted)
        .map(RefusedException::conflict)
        .ifPresent(RefusedException::raise);
  }

  private static void refuseClosedOffices(List<Peran> chosen, List<String> had) {
    chosen.stream()
        .filter(role -> role.kantor() != null && !role.kantor().aktif())
        .filter(role -> !Set.copyOf(had).contains(role.kelompok()))
        .findFirst()
        .map(Peran::lengkap)
        .map("%s: perangkat daerah itu tidak ada lagi. Pilih yang masih ada."::formatted)
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
  }

  private static boolean administers(Peran role) {
    return role.kelompok().equals(Groups.ADMIN);
  }
}
