package id.tertib.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an account's id and name must be, wherever they are typed. */
final class AccountRules {

  /** What the setting {@code user-resource-whitelist-pattern} lets through. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 200;

  private AccountRules() {}

  /** How to mend an id that cannot be; empty when it can. */
  static Optional<String> idProblem(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches()
        ? Optional.empty()
        : Optional.of(
            "Pakai huruf dan angka, bagian-bagiannya dipisah titik, garis bawah, atau tanda hubung,"
                + " paling panjang %d, misalnya pegawai.dinkes.".formatted(LONGEST_ID));
  }

  /** How to mend a name that cannot be; empty when it can. */
  static Optional<String> nameProblem(String name) {
    var readable =
        name.codePoints().anyMatch(Character::isLetter)
            && Character.isLetterOrDigit(name.codePointAt(0))
            && name.codePoints().noneMatch(AccountRules::invisible);
    return readable && name.length() <= LONGEST_NAME
        ? Optional.empty()
        : Optional.of(
            "Tulis nama yang terbaca, diawali huruf, dalam satu baris, paling panjang %d huruf."
                .formatted(LONGEST_NAME));
  }

  private static boolean invisible(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }
}
