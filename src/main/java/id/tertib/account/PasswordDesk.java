package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Passwords that people set themselves: by a link, or knowing the one they have. */
@Service
class PasswordDesk {

  private static final int LONGEST = 200;

  /** The engine's rules, as people read them. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("PASSWORD_POLICY_LENGTH", "sedikitnya 10 karakter");
    RULES.put("PASSWORD_POLICY_UPPERCASE", "satu huruf besar");
    RULES.put("PASSWORD_POLICY_LOWERCASE", "satu huruf kecil");
    RULES.put("PASSWORD_POLICY_DIGIT", "satu angka");
    RULES.put("PASSWORD_POLICY_SPECIAL", "satu tanda baca");
    RULES.put("PASSWORD_POLICY_USER_DATA", "tanpa nama akun, nama, atau alamat surel Anda");
  }

  private final IdentityService identity;
  private final EngineTasks engine;
  private final People people;
  private final AccountClosures closures;
  private final PasswordLinks links;
  private final PasswordTable table;
  private final PasswordMails mails;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionOperations transaction;

  PasswordDesk(
      IdentityService identity,
      EngineTasks engine,
      People people,
      AccountClosures closures,
      PasswordLinks links,
      PasswordTable table,
      PasswordMails mails,
      AuditTrail trail,
      Clock clock,
      TransactionOperations transaction) {
    this.identity = identity;
    this.engine = engine;
    this.people = people;
    this.closures = closures;
    this.links = links;
    this.table = table;
    this.mails = mails;
    this.trail = trail;
    this.clock = clock;
    this.transaction = transaction;
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
    require(account, password, again);
    return alone(
        () -> {
          if (!links.use(account, word)) {
            return false;
          }
          save(account, password);
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
    if (!engine.asSystem(() -> identity.checkPassword(account, before))) {
      throw RefusedException.badRequest(
          "Kata sandi lama tidak cocok. Ketik ulang kata sandi yang Anda pakai sekarang.");
    }
    require(account, password, again);
    alone(
        () -> {
          save(account, password);
          table.set(account, clock.instant());
          trail.record(
              AuditEntry.of(account, "mengganti kata sandi", AccountWriter.subject(account)));
          return true;
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
        .ifPresent(person -> alone(() -> sent(person)));
  }

  private boolean sent(Person person) {
    var written =
        table.isWaiting(person.id())
            ? mails.first(person.id(), person.nama(), person.email())
            : mails.reset(person.id(), person.nama(), person.email());
    if (written) {
      trail.record(
          AuditEntry.of(
              person.id(), "meminta tautan kata sandi", AccountWriter.subject(person.id())));
    }
    return written;
  }

  private void require(String account, String password, String again) {
    if (!password.equals(again)) {
      throw RefusedException.badRequest("Kedua kata sandi baru tidak sama. Ketik ulang keduanya.");
    }
    if (password.length() > LONGEST) {
      throw RefusedException.badRequest(
          "Kata sandi terlalu panjang. Pakai paling banyak %d karakter.".formatted(LONGEST));
    }
    var missing = missing(account, password);
    if (!missing.isEmpty()) {
      throw RefusedException.badRequest(
          "Kata sandi belum memenuhi aturan: %s.".formatted(String.join(", ", missing)));
    }
  }

  private List<String> missing(String account, String password) {
    if (password.isBlank()) {
      return new ArrayList<>(RULES.values());
    }
    var violated =
        engine
            .asSystem(() -> identity.checkPasswordAgainstPolicy(password, user(account)))
            .getViolatedRules()
            .stream()
            .map(rule -> rule.getPlaceholder())
            .collect(Collectors.toSet());
    return RULES.entrySet().stream()
        .filter(rule -> violated.contains(rule.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void save(String account, String password) {
    var user = user(account);
    user.setPassword(password);
    identity.saveUser(user);
  }

  private User user(String account) {
    return identity.createUserQuery().userId(account).singleResult();
  }

  private boolean alone(BooleanSupplier work) {
    return engine.asSystem(
        () ->
            Guard.open(
                () -> Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()))));
  }
}
