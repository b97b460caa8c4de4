package id.tertib.account;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which accounts a list shows. */
final class AccountFilter {

  private AccountFilter() {}

  /**
   * @param text in id, name, address or office; empty for all
   * @param office code; empty for all
   * @param state as addresses write it; empty for all
   */
  static Predicate<Account> of(String text, String office, String state) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return account ->
        (wanted.isEmpty() || words(account).anyMatch(word -> word.contains(wanted)))
            && (office.isEmpty()
                || account.peran().stream()
                    .anyMatch(role -> role.kantor() != null && role.kantor().kode().equals(office)))
            && (state.isEmpty() || account.keadaan().kode().equals(state));
  }

  private static Stream<String> words(Account account) {
    return Stream.concat(
            Stream.of(account.id(), account.nama(), account.surel() == null ? "" : account.surel()),
            account.peran().stream().map(role -> role.lengkap()))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
