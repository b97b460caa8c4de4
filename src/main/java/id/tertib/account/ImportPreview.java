package id.tertib.account;

import id.tertib.data.Sha256;
import java.util.List;

/**
 * What a file of people would do, before anything is done.
 *
 * @param hilang open accounts that the file does not name; closed only when ticked
 * @param sama how many people are in the file as they are here
 * @param peringatan what somebody should see to
 */
record ImportPreview(
    List<AccountLine> baru,
    List<AccountChange> berubah,
    List<Leaver> hilang,
    int sama,
    List<String> peringatan) {

  /**
   * @param tugas how many open tasks he holds
   */
  record Leaver(Account akun, long tugas) {}

  /** Nothing to do but, perhaps, to close accounts. */
  public boolean kosong() {
    return baru.isEmpty() && berubah.isEmpty();
  }

  /** New people to whom no link can be sent. */
  public long tanpaAlamat() {
    return baru.stream().filter(person -> person.surel() == null).count();
  }

  /** The same as long as the file would do the same. */
  public String sidik() {
    var seen = new StringBuilder();
    baru.forEach(person -> seen.append("+").append(words(person)).append('\n'));
    berubah.forEach(
        change ->
            seen.append("~")
                .append(words(change.dari()))
                .append('>')
                .append(words(change.menjadi()))
                .append('\n'));
    hilang.forEach(leaver -> seen.append("-").append(leaver.akun().id()).append('\n'));
    return Sha256.of(seen.toString());
  }

  private static String words(AccountLine person) {
    return List.of(person.id(), person.nama(), String.valueOf(person.surel()), person.groups())
        .toString();
  }

  private static String words(Account account) {
    return List.of(
            account.id(),
            account.nama(),
            String.valueOf(account.surel()),
            account.groups(),
            account.ditutup())
        .toString();
  }
}
