package id.tertib.notification.outbox;

import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import id.tertib.notification.MailRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL over {@code surel_alamat_ditolak}, and what it holds back in {@code surel}. */
@Repository
class RefusedAddressTable {

  private final JdbcClient jdbc;
  private final UniqueRow row;

  RefusedAddressTable(JdbcClient jdbc, UniqueRow row) {
    this.jdbc = jdbc;
    this.row = row;
  }

  /**
   * An address that the server refused for good.
   *
   * @param account whose address it is
   * @param answer the server's words
   * @param mail number of the mail that was refused
   * @param held how many mails wait for another address
   */
  record Refusal(
      String account, String address, String answer, long mail, Instant since, long held) {}

  List<Refusal> all() {
    return jdbc.sql(
            """
            select d.akun, d.alamat, d.jawaban, d.surel, d.pada,
              (select count(*) from surel s
               where s.penerima = d.akun and s.alamat = d.alamat
                 and s.keadaan = 'tanpa_alamat' and s.sebab = 'ALAMAT_DITOLAK') as ditahan
            from surel_alamat_ditolak d order by d.pada desc, d.akun
            """)
        .query(
            (result, row) ->
                new Refusal(
                    result.getString("akun"),
                    result.getString("alamat"),
                    result.getString("jawaban"),
                    result.getLong("surel"),
                    result.getObject("pada", OffsetDateTime.class).toInstant(),
                    result.getLong("ditahan")))
        .list();
  }

  /** What the server said of this account's address; empty when it is not marked. */
  Optional<String> answer(String account, String address) {
    return jdbc.sql(
            "select jawaban from surel_alamat_ditolak where akun = :akun and alamat = :alamat")
        .param("akun", account)
        .param("alamat", address)
        .query(String.class)
        .optional();
  }

  /**
   * @return false when it is marked already
   */
  boolean mark(MailRow mail, String address, String answer, Instant now) {
    return row.first(() -> insert(mail, address, answer, now));
  }

  private void insert(MailRow mail, String address, String answer, Instant now) {
    jdbc.sql("insert into surel_alamat_ditolak values (:akun, :alamat, :jawaban, :surel, :kini)")
        .param("akun", mail.recipient())
        .param("alamat", address)
        .param("jawaban", MailTable.cut(answer))
        .param("surel", mail.number())
        .param("kini", Moments.sql(now))
        .update();
  }

  /**
   * @return false when it is not marked
   */
  boolean unmark(String account, String address) {
    return jdbc.sql("delete from surel_alamat_ditolak where akun = :akun and alamat = :alamat")
            .param("akun", account)
            .param("alamat", address)
            .update()
        == 1;
  }

  /** Holds back what waits for this address and is not on its way. */
  void hold(String account, String address, String answer) {
    jdbc.sql(
            """
            update surel
            set keadaan = 'tanpa_alamat', sebab = 'ALAMAT_DITOLAK', jawaban = :jawaban
            where penerima = :akun and alamat = :alamat and keadaan = 'menunggu'
              and pemegang is null
            """)
        .param("jawaban", MailTable.cut(answer))
        .param("akun", account)
        .param("alamat", address)
        .update();
  }

  /**
   * A mail that waits for an address, other than one that an administrator gave an address of its
   * own.
   */
  record Waiting(long number, String key, String kind) {}

  /** What waits for an address of this account, oldest first. */
  List<Waiting> waiting(String account) {
    return jdbc.sql(
            """
            select nomor, kunci, jenis from surel
            where penerima = :akun and keadaan = 'tanpa_alamat' and alamat_khusus = false
            order by nomor
            """)
        .param("akun", account)
        .query(
            (result, row) ->
                new Waiting(
                    result.getLong("nomor"), result.getString("kunci"), result.getString("jenis")))
        .list();
  }

  /** Accounts that had no address when something was written to them. */
  List<String> withoutAddress() {
    return jdbc.sql(
            """
            select distinct penerima from surel
            where keadaan = 'tanpa_alamat' and sebab is null order by penerima
            """)
        .query(String.class)
        .list();
  }
}
