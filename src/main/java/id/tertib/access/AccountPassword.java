package id.tertib.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Passwords that the product gives out itself keep the policy that people's passwords keep. */
final class AccountPassword {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private AccountPassword() {}

  /**
   * @param account with its names, which the policy forbids in its password
   * @param setting name of the setting that gave the password, for the message
   * @throws IllegalStateException when the policy refuses it
   */
  static String checked(IdentityService identity, User account, String password, String setting) {
    if (!identity.checkPasswordAgainstPolicy(password, account).isValid()) {
      throw new IllegalStateException(
          ("%s tidak memenuhi aturan kata sandi. Pakai sedikitnya 10 karakter dengan huruf besar,"
                  + " huruf kecil, angka, dan tanda baca, tanpa nama atau id akun %s di dalamnya.")
              .formatted(setting, account.getId()));
    }
    return password;
  }

  /** Twenty letters and digits that are hard to confuse, and one of each kind for the policy. */
  static String random() {
    var random = new SecureRandom();
    return random
            .ints(20, 0, LETTERS.length())
            .mapToObj(index -> LETTERS.substring(index, index + 1))
            .collect(Collectors.joining())
        + "-Aa7";
  }
}
