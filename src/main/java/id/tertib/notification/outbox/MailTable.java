package id.tertib.notification.outbox;

import id.tertib.data.Moments;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.letter.MailWords;
import id.tertib.notification.letter.SealedMail;
import id.tertib.notification.letter.SealedMails;
import id.tertib.notification.letter.StoredAttachment;
import id.tertib.notification.letter.WordsWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes {@code surel}. Who calls decides about transactions. */
@Repository
class MailTable {

  private static final int LONGEST_ANSWER = 1000;

  /** One row of an insert, # for its place. */
  private static final String NEW_ROW =
      """
      (:kunci, :penerima#, :nama#, :alamat#, false, :jenis, :perkara, :subjek, :kata#, :messageId#,
        :keadaan#, 0, :kini, :sebab#, :jawaban#, :kini)
      """;

  private final JdbcClient jdbc;
  private final MailRows rows;
  private final SealedMails sealed;

  MailTable(JdbcClient jdbc, MailRows rows, SealedMails sealed) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.sealed = sealed;
  }

  /**
   * A mail to one account.
   *
   * @param address null makes it {@code tanpa_alamat}
   * @param refused what the server said of this address, which holds the mail back; null for none
   */
  record NewMail(
      String recipient,
      @Nullable String address,
      @Nullable String refused,
      MailWords words,
      String messageId) {

    private String state() {
      return (address == null || refused != null ? MailState.TANPA_ALAMAT : MailState.MENUNGGU)
          .column();
    }
  }

  /**
   * Writes all of them with the files that go with each, or none and keeps the caller's work.
   *
   * @return their numbers, by account
   * @throws org.springframework.dao.DuplicateKeyException when key and recipient of one are there
   */
  @Transactional(propagation = Propagation.NESTED)
  Map<String, Long> insert(
      MailMessage message, List<NewMail> mails, List<StoredAttachment> files, Instant now) {
    var values = new StringJoiner(", ");
    var params = new HashMap<String, @Nullable Object>();
    for (var at = 0; at < mails.size(); at++) {
      var mail = mails.get(at);
      values.add(NEW_ROW.replace("#", String.valueOf(at)));
      params.put("penerima" + at, mail.recipient());
      params.put("nama" + at, mail.words().name());
      params.put("alamat" + at, mail.address());
      params.put("kata" + at, mail.words().json());
      params.put("messageId" + at, mail.messageId());
      params.put("keadaan" + at, mail.state());
      params.put("sebab" + at, mail.refused() == null ? null : FailureReason.ALAMAT_DITOLAK.name());
      params.put("jawaban" + at, mail.refused());
    }
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into surel (kunci, penerima, nama, alamat, alamat_khusus, jenis, perkara, subjek,
              kata, message_id, keadaan, percobaan, coba_lagi, sebab, jawaban, dibuat)
            values
            """
                + values)
        .params(params)
        .param("kunci", message.key())
        .param("jenis", message.kind())
        .param("perkara", message.businessKey())
        .param("subjek", WordsWriter.subject(message))
        .param("kini", Moments.sql(now))
        .update(keys, "penerima", "nomor");
    var numbers = new HashMap<String, Long>();
    for (var key : keys.getKeyList()) {
      if (key.get("penerima") instanceof String account
          && key.get("nomor") instanceof Number number) {
        numbers.put(account, number.longValue());
      }
    }
    numbers.values().forEach(number -> attach(number, files));
    return numbers;
  }

  /**
   * A mail to somebody without an account.
   *
   * @param title what stands in place of name and subject
   * @param content null for an address that cannot be mailed to: the row says so and nothing waits
   * @return its number
   * @throws org.springframework.dao.DuplicateKeyException when its key is there
   */
  @Transactional(propagation = Propagation.NESTED)
  long insertSealed(
      MailMessage message,
      Title title,
      String messageId,
      @Nullable SealedMail content,
      Instant now) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into surel (kunci, penerima, nama, alamat, alamat_khusus, jenis, perkara, subjek,
              message_id, keadaan, percobaan, coba_lagi, jawaban, dibuat)
            values (:kunci, :penerima, :nama, '', false, :jenis, :perkara, :subjek,
              :messageId, :keadaan, 0, :kini, :jawaban, :kini)
            """)
        .param("kunci", message.key())
        .param("penerima", MailRow.STRANGER)
        .param("nama", title.name())
        .param("jenis", message.kind())
        .param("perkara", message.businessKey())
        .param("subjek", title.subject())
        .param("messageId", messageId)
        .param("keadaan", (content == null ? MailState.DIBATALKAN : MailState.MENUNGGU).column())
        .param("jawaban", content == null ? "alamat yang ditulis tidak dapat dipakai" : null)
        .param("kini", Moments.sql(now))
        .update(keys, "nomor");
    var number = Objects.requireNonNull(keys.getKey()).longValue();
    if (content != null) {
      sealed.keep(number, content);
    }
    return number;
  }

  /** What administrators read of a mail whose own name and subject are sealed. */
  record Title(String name, String subject) {}

  private void attach(long number, List<StoredAttachment> attachments) {
    for (var position = 0; position < attachments.size(); position++) {
      var attachment = attachments.get(position);
      jdbc.sql(
              "insert into surel_lampiran values (:surel, :urutan, :nama, :jenis, :berkas, :sha256)")
          .param("surel", number)
          .param("urutan", position)
          .param("nama", attachment.name())
          .param("jenis", attachment.mediaType())
          .param("berkas", attachment.file())
          .param("sha256", attachment.sha256())
          .update();
    }
  }

  /**
   * Takes the next due mails for this holder; counts the try at once, so that one that ends the
   * program counts as well. Rows that another node holds are passed over, not waited for. A mail
   * whose holder died is taken alone: should it be the one that ends programs, it takes no others
   * with it again.
   *
   * @return at most {@code most}, oldest first
   */
  List<MailRow> claim(String holder, Instant now, Instant leaseEnd, int most) {
    var due =
        jdbc.sql(
                """
                select nomor, pemegang from surel
                where keadaan = 'menunggu' and coba_lagi <= :kini
                  and (dipegang_sampai is null or dipegang_sampai <= :kini)
                order by coba_lagi, nomor
                fetch first :banyak rows only
                for update skip locked
                """)
            .param("kini", Moments.sql(now))
            .param("banyak", most)
            .query(
                (result, row) ->
                    new Due(result.getLong("nomor"), result.getString("pemegang") != null))
            .list();
    if (due.isEmpty()) {
      return List.of();
    }
    var mine = due.get(0).inDoubt() ? due.subList(0, 1) : due;
    var numbers =
        mine.stream()
            .filter(each -> each == mine.get(0) || !each.inDoubt())
            .map(Due::number)
            .toList();
    jdbc.sql(
            """
            update surel
            set pemegang = :pemegang, dipegang_sampai = :sampai, percobaan = percobaan + 1
            where nomor in (:nomor)
            """)
        .param("pemegang", holder)
        .param("sampai", Moments.sql(leaseEnd))
        .param("nomor", numbers)
        .update();
    var taken = rows.byNumbers(numbers);
    return numbers.stream().map(number -> Objects.requireNonNull(taken.get(number))).toList();
  }

  /** A row that is due; in doubt when a node took it and did not say what became of it. */
  private record Due(long number, boolean inDoubt) {}

  /**
   * Holds the rest of what was taken for longer.
   *
   * @return false when another node has taken some of it by now
   */
  boolean hold(List<Long> numbers, String holder, Instant leaseEnd) {
    return jdbc.sql(
                """
                update surel set dipegang_sampai = :sampai
                where nomor in (:nomor) and pemegang = :pemegang and keadaan = 'menunggu'
                """)
            .param("sampai", Moments.sql(leaseEnd))
            .param("nomor", numbers)
            .param("pemegang", holder)
            .update()
        == numbers.size();
  }

  /** Gives back what was taken and not tried. */
  void giveBack(List<Long> numbers, String holder) {
    jdbc.sql(
            """
            update surel
            set pemegang = null, dipegang_sampai = null, percobaan = percobaan - 1
            where nomor in (:nomor) and pemegang = :pemegang and keadaan = 'menunggu'
            """)
        .param("nomor", numbers)
        .param("pemegang", holder)
        .update();
  }

  /**
   * What was sealed of it is destroyed.
   *
   * @param letter as it was sent; null keeps what is there
   * @return false when another node holds it by now
   */
  boolean sent(MailRow mail, String holder, String answer, @Nullable Letter letter, Instant now) {
    var marked = mark(mail.number(), holder, answer, letter, now);
    if (marked && mail.isToStranger()) {
      sealed.destroy(mail.number());
    }
    return marked;
  }

  private boolean mark(
      long number, String holder, String answer, @Nullable Letter letter, Instant now) {
    return jdbc.sql(
                """
                update surel
                set keadaan = 'terkirim', terkirim = :kini, jawaban = :jawaban, sebab = null,
                  teks = coalesce(:teks, teks), html = coalesce(:html, html),
                  pemegang = null, dipegang_sampai = null
                where nomor = :nomor and pemegang = :pemegang and keadaan = 'menunggu'
                """)
            .param("teks", letter == null ? null : letter.text())
            .param("html", letter == null ? null : letter.html())
            .param("kini", Moments.sql(now))
            .param("jawaban", cut(answer))
            .param("nomor", number)
            .param("pemegang", holder)
            .update()
        == 1;
  }

  /** Gives it back to wait, or for good. */
  boolean failed(
      long number,
      String holder,
      MailState state,
      Instant nextAttempt,
      FailureReason reason,
      String answer) {
    return jdbc.sql(
                """
                update surel
                set keadaan = :keadaan, coba_lagi = :cobaLagi, sebab = :sebab, jawaban = :jawaban,
                  pemegang = null, dipegang_sampai = null
                where nomor = :nomor and pemegang = :pemegang and keadaan = 'menunggu'
                """)
            .param("keadaan", state.column())
            .param("cobaLagi", Moments.sql(nextAttempt))
            .param("sebab", reason.name())
            .param("jawaban", cut(answer))
            .param("nomor", number)
            .param("pemegang", holder)
            .update()
        == 1;
  }

  /**
   * Cancels a mail that nobody has taken: neither on its way, nor with a node that died. What was
   * sealed of it is destroyed.
   *
   * @return false when it is too late
   */
  boolean withdraw(long number, String why) {
    var cancelled = cancel(number, why);
    if (cancelled) {
      sealed.destroy(number);
    }
    return cancelled;
  }

  private boolean cancel(long number, String why) {
    return jdbc.sql(
                """
                update surel set keadaan = 'dibatalkan', sebab = 'DITARIK', jawaban = ?
                where nomor = ? and keadaan in ('menunggu', 'tanpa_alamat')
                  and pemegang is null
                """)
            .params(cut(why), number)
            .update()
        == 1;
  }

  /**
   * New words for a mail that nobody has taken and no server has accepted.
   *
   * @return false when it is too late
   */
  boolean rewrite(long number, MailMessage message, MailWords words, Instant now) {
    return jdbc.sql(
                """
                update surel
                set jenis = :jenis, subjek = :subjek, kata = :kata, teks = null, html = null, dibuat = :kini
                where nomor = :nomor and kunci = :kunci and pemegang is null
                  and keadaan in ('menunggu', 'tanpa_alamat')
                """)
            .param("jenis", message.kind())
            .param("subjek", WordsWriter.subject(message))
            .param("kata", words.json())
            .param("kini", Moments.sql(now))
            .param("nomor", number)
            .param("kunci", message.key())
            .update()
        == 1;
  }

  /** To the address that is sealed with it. */
  void requeueSealed(long number, Instant now) {
    requeue(number, "", now);
  }

  void requeue(long number, String address, Instant now) {
    jdbc.sql(
            """
            update surel
            set keadaan = 'menunggu', alamat = ?, percobaan = 0, coba_lagi = ?
            where nomor = ? and keadaan in ('gagal', 'tanpa_alamat')
            """)
        .params(address, Moments.sql(now), number)
        .update();
  }

  /** What was sealed of it is destroyed. */
  void drop(long number) {
    var dropped =
        jdbc.sql("update surel set keadaan = 'dibatalkan' where nomor = ? and keadaan = 'gagal'")
            .param(number)
            .update();
    if (dropped == 1) {
      sealed.destroy(number);
    }
  }

  void correctAddress(long number, String address) {
    jdbc.sql(
            "update surel set alamat = ?, alamat_khusus = true where nomor = ? and keadaan"
                + " in ('gagal', 'tanpa_alamat')")
        .params(address, number)
        .update();
  }

  /** When the next waiting mail falls due, or a dead node's hold on one ends, after this moment. */
  Optional<Instant> nextAfter(Instant moment) {
    return jdbc.sql(
            """
            select min(saat) from (
              select case when dipegang_sampai > coba_lagi then dipegang_sampai
                else coba_lagi end as saat
              from surel where keadaan = 'menunggu') as tunggu
            where saat > :saat
            """)
        .param("saat", Moments.sql(moment))
        .query((result, row) -> Optional.ofNullable(result.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  static String cut(String value) {
    return value.length() <= LONGEST_ANSWER ? value : value.substring(0, LONGEST_ANSWER);
  }
}
