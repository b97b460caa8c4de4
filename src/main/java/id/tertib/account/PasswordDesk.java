package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.access.People;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailAddress;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Passwords that people set themselves: by a link, or knowing the one they have. */
@Service
class PasswordDesk {

  private final ChosenPasswords passwords;
  private final EngineTasks engine;
  private final People people;
  private final AccountClosures closures;
  private final PasswordLinks links;
  private final PasswordMails mails;

  PasswordDesk(
      ChosenPasswords passwords,
      EngineTasks engine,
      People people,
      AccountClosures closures,
      PasswordLinks links,
      PasswordMails mails) {
    this.passwords = passwords;
    this.engine = engine;
    this.people = people;
    this.closures = closures;
    this.links = links;
    this.mails = mails;
  }

  /** Whose link this is; empty when it is unknown, used, replaced or too old. Uses nothing. */
  Optional<String> owner(String word) {
    return links.owner(word).filter(account -> people.find(account).isPresent());
  }

  /**
   * Sets the password of a link's owner and uses the link up.
   *
   * @return false when the link opens nothing
   * @throws RefusedException 400 when the password cannot be; the link can then be used again
   */
  boolean setByLink(String word, String password, String again) {
    var owner = owner(word);
    if (owner.isEmpty()) {
      return false;
    }
    var account = owner.get();
    passwords.require(account, password, again);
    return engine.whole(
        () -> {
          if (!links.use(account, word)) {
            return false;
          }
          passwords.save(account, password);
          return true;
        });
  }

  /**
   * Another password for somebody who knows the one before, which is asked under the same limits as
   * at sign-in.
   *
   * @throws RefusedException 400 when it cannot be, 429 when wrong ones came too often
   */
  void change(String account, String before, String password, String again) {
    if (!passwords.isHis(account, before)) {
      throw RefusedException.badRequest(
          "Kata sandi lama tidak cocok. Ketik ulang kata sandi yang Anda pakai sekarang.");
    }
    passwords.require(account, password, again);
    engine.whole(
        () -> {
          passwords.save(account, password);
          links.replaced(account);
        });
  }

  /**
   * Sends a link to whoever owns this account, when there is one with an address; says nothing of
   * whether there is.
   */
  void forgot(String typed) {
    people
        .find(typed.strip())
        .filter(person -> !closures.isClosed(person.id()))
        .filter(person -> MailAddress.usable(person.email()).isPresent())
        .ifPresent(
            person ->
                engine.whole(() -> mails.send(person, person.id(), "meminta tautan kata sandi")));
  }
}
