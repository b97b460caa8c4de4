package id.tertib.account;

import id.tertib.engine.RefusedException;
import id.tertib.notification.MailAddress;
import id.tertib.office.Peran;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator typed it; nothing is checked yet.
 *
 * @param kantor code of the office that {@code jabatan} are in
 * @param jabatan names of roles in that office
 * @param peran groups of other roles
 * @param kirim whether a new account is sent the link to its first password
 */
record AccountForm(
    @Nullable String id,
    @Nullable String nama,
    @Nullable String surel,
    @Nullable String kantor,
    @Nullable List<String> jabatan,
    @Nullable List<String> peran,
    @Nullable Boolean kirim) {

  static AccountForm empty() {
    return new AccountForm(null, null, null, null, null, null, true);
  }

  /**
   * @throws RefusedException 400 when it can be nobody's id
   */
  String checkedId() {
    var typed = text(id);
    AccountRules.idProblem(typed)
        .ifPresent(mend -> refuse("Nama akun '%s' tidak dapat dipakai. %s", typed, mend));
    return typed;
  }

  /**
   * @throws RefusedException 400 when it is no name
   */
  String checkedName() {
    var typed = text(nama);
    AccountRules.nameProblem(typed)
        .ifPresent(mend -> refuse("Nama '%s' tidak dapat dipakai. %s", typed, mend));
    return typed;
  }

  /**
   * @return null when none was typed
   * @throws RefusedException 400 when it is no address
   */
  @Nullable String checkedAddress() {
    var typed = text(surel);
    return typed.isEmpty()
        ? null
        : MailAddress.usable(typed)
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "'%s' bukan alamat surel. Tulis satu alamat lengkap, atau kosongkan."
                            .formatted(typed)));
  }

  /**
   * @param all every role there is
   * @throws RefusedException 400 when one of them is none
   */
  List<Peran> checkedRoles(List<Peran> all) {
    var office = text(kantor);
    var groups = new HashSet<>(peran == null ? List.<String>of() : peran);
    for (var name : jabatan == null ? List.<String>of() : jabatan) {
      groups.add(
          all.stream()
              .filter(role -> role.kantor() != null && role.kantor().kode().equals(office))
              .filter(role -> role.nama().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      RefusedException.badRequest(
                          office.isEmpty()
                              ? "Peran %s memerlukan perangkat daerah. Pilih perangkat daerahnya."
                                  .formatted(name)
                              : "Perangkat daerah itu tidak punya peran %s. Pilih peran lain; kepala Sekretariat Daerah dan Inspektorat adalah peran kota."
                                  .formatted(name)))
              .kelompok());
    }
    var chosen = all.stream().filter(role -> groups.remove(role.kelompok())).toList();
    if (!groups.isEmpty()) {
      throw RefusedException.badRequest(
          "Peran yang dipilih tidak dikenal. Muat ulang halamannya, lalu pilih lagi.");
    }
    return new ArrayList<>(chosen);
  }

  private static void refuse(String sentence, String typed, String mend) {
    throw RefusedException.badRequest(sentence.formatted(typed, mend));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
