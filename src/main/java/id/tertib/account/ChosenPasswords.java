package id.tertib.account;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What a password must be that somebody chooses, and how the engine takes it. */
@Component
class ChosenPasswords {

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

  ChosenPasswords(IdentityService identity, EngineTasks engine) {
    this.identity = identity;
    this.engine = engine;
  }

  /** Whether this is the account's password now; asked under the same limits as at sign-in. */
  boolean isHis(String account, String password) {
    return engine.asSystem(() -> identity.checkPassword(account, password));
  }

  /**
   * @throws RefusedException 400 when the account cannot have this password
   */
  void require(String account, String password, String again) {
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

  void save(String account, String password) {
    var user = user(account);
    user.setPassword(password);
    identity.saveUser(user);
  }

  private User user(String account) {
    return identity.createUserQuery().userId(account).singleResult();
  }
}
