package id.tertib.notification.letter;

import id.tertib.data.JsonText;
import id.tertib.engine.RefusedException;
import id.tertib.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code surel_terkunci}: sealed with a key per mail, which is destroyed with its bytes. */
@Repository
public class SealedMails {

  private final JdbcClient jdbc;
  private final JsonText json;
  private final Vault vault;

  SealedMails(JdbcClient jdbc, JsonText json, Vault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  /** In the transaction that writes the mail. */
  public void keep(long number, SealedMail mail) {
    jdbc.sql("insert into surel_terkunci (surel, isi) values (?, ?)")
        .params(number, vault.sealText(owner(number), place(number), json.write(mail)))
        .update();
  }

  /**
   * @throws RefusedException 404 when it was sent or dropped, 503 while the vault is closed, 500
   *     when it is damaged
   */
  SealedMail open(long number) {
    var sealed =
        jdbc.sql("select isi from surel_terkunci where surel = ?")
            .param(number)
            .query((row, at) -> row.getBytes("isi"))
            .optional()
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "Isi surel nomor %d sudah dihapus.".formatted(number)));
    return json.read(vault.openText(owner(number), place(number), sealed), SealedMail.class);
  }

  /** Whether vault and settings allow to open anything now. */
  boolean canBeOpened() {
    return vault.isOpen();
  }

  /** In the transaction that marks the mail; without effect on a mail to an account. */
  public void destroy(long number) {
    if (jdbc.sql("delete from surel_terkunci where surel = ?").param(number).update() == 1) {
      vault.forget(owner(number));
    }
  }

  private static String owner(long number) {
    return "surel/" + number;
  }

  private static String place(long number) {
    return "surel_terkunci.isi/" + number;
  }
}
