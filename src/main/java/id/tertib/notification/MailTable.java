package id.tertib.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All SQL over {@code surel}. Who calls decides about transactions. */
@Repository
class MailTable implements MailRegister {

  private static final int LONGEST_ANSWER = 1000;

  private final JdbcClient jdbc;

  MailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file of a mail with the checksum it had when the mail was written. */
  record StoredAttachment(String name, String mediaType, String file, String sha256) {}

  boolean has(String key, String recipient) {
    return jdbc.sql("select nomor from surel where kunci = :kunci and penerima = :penerima")
        .param("kunci", key)
        .param("penerima", recipient)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /**
   * @param address null makes it {@code tanpa_alamat}
   * @throws org.springframework.dao.DuplicateKeyException when key and recipient are there
   */
  long insert(
      MailMessage message,
      String recipient,
      String name,
      @Nullable String address,
      Letter letter,
      String messageId,
      Instant now) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into surel (kunci, penerima, nama, alamat, alamat_khusus, jenis, perkara, subjek, teks, html,
              message_id, keadaan, percobaan, coba_lagi, dibuat)
            values (:kunci, :penerima, :nama, :alamat, false, :jenis, :perkara, :subjek, :teks, :html,
              :messageId, :keadaan, 0, :kini, :kini)
            """)
        .param("kunci", message.key())
        .param("penerima", recipient)
        .param("nama", name)
        .param("alamat", address)
        .param("jenis", message.kind())
        .param("perkara", message.businessKey())
        .param("subjek", letter.subject())
        .param("teks", letter.text())
        .param("html", letter.html())
        .param("messageId", messageId)
        .param("keadaan", (address == null ? MailState.TANPA_ALAMAT : MailState.MENUNGGU).column())
        .param("kini", utc(now))
        .update(keys, "nomor");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  void attach(long number, List<StoredAttachment> attachments) {
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

  List<StoredAttachment> attachments(long number) {
    return jdbc.sql("select * from surel_lampiran where surel = :surel order by urutan")
        .param("surel", number)
        .query(
            (result, row) ->
                new StoredAttachment(
                    result.getString("nama"),
                    result.getString("jenis"),
                    result.getString("berkas"),
                    result.getString("sha256")))
        .list();
  }

  /**
   * Takes the next due mail for this holder; counts the try at once, so that one that ends the
   * program counts as well. Rows that another node holds are passed over, not waited for.
   */
  Optional<MailRow> claim(String holder, Instant now, Instant leaseEnd) {
    return jdbc.sql(
            """
            select nomor from surel
            where keadaan = 'menunggu' and coba_lagi <= :kini
              and (dipegang_sampai is null or dipegang_sampai <= :kini)
            order by coba_lagi, nomor
            fetch first 1 row only
            for update skip locked
            """)
        .param("kini", utc(now))
        .query(Long.class)
        .optional()
        .map(
            number -> {
              jdbc.sql(
                      """
                      update surel
                      set pemegang = :pemegang, dipegang_sampai = :sampai, percobaan = percobaan + 1
                      where nomor = :nomor
                      """)
                  .param("pemegang", holder)
                  .param("sampai", utc(leaseEnd))
                  .param("nomor", number)
                  .update();
              return get(number);
            });
  }

  /**
   * @return false when another node holds it by now
   */
  boolean sent(long number, String holder, String answer, Instant now) {
    return jdbc.sql(
                """
                update surel
                set keadaan = 'terkirim', terkirim = :kini, jawaban = :jawaban, sebab = null,
                  pemegang = null, dipegang_sampai = null
                where nomor = :nomor and pemegang = :pemegang and keadaan = 'menunggu'
                """)
            .param("kini", utc(now))
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
            .param("cobaLagi", utc(nextAttempt))
            .param("sebab", reason.name())
            .param("jawaban", cut(answer))
            .param("nomor", number)
            .param("pemegang", holder)
            .update()
        == 1;
  }

  void requeue(long number, String address, Instant now) {
    jdbc.sql(
            """
            update surel
            set keadaan = 'menunggu', alamat = :alamat, percobaan = 0, coba_lagi = :kini
            where nomor = :nomor and keadaan in ('gagal', 'tanpa_alamat')
            """)
        .param("alamat", address)
        .param("kini", utc(now))
        .param("nomor", number)
        .update();
  }

  void drop(long number) {
    jdbc.sql("update surel set keadaan = 'dibatalkan' where nomor = :nomor and keadaan = 'gagal'")
        .param("nomor", number)
        .update();
  }

  void correctAddress(long number, String address) {
    jdbc.sql(
            "update surel set alamat = :alamat, alamat_khusus = true where nomor = :nomor and keadaan"
                + " in ('gagal', 'tanpa_alamat')")
        .param("alamat", address)
        .param("nomor", number)
        .update();
  }

  /** Whether {@link #correctAddress} was used for it. */
  boolean hasAddressOfItsOwn(long number) {
    return jdbc.sql("select alamat_khusus from surel where nomor = :nomor")
        .param("nomor", number)
        .query(Boolean.class)
        .single();
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
        .param("saat", utc(moment))
        .query((result, row) -> Optional.ofNullable(result.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public List<MailRow> ofCase(String businessKey) {
    return jdbc.sql("select * from surel where perkara = :perkara order by nomor")
        .param("perkara", businessKey)
        .query(MailTable::row)
        .list();
  }

  @Override
  public Optional<MailRow> find(String key, String recipient) {
    return jdbc.sql("select * from surel where kunci = :kunci and penerima = :penerima")
        .param("kunci", key)
        .param("penerima", recipient)
        .query(MailTable::row)
        .optional();
  }

  Optional<MailRow> find(long number) {
    return jdbc.sql("select * from surel where nomor = :nomor")
        .param("nomor", number)
        .query(MailTable::row)
        .optional();
  }

  MailRow get(long number) {
    return find(number)
        .orElseThrow(
            () -> new IllegalArgumentException("Surel nomor %d tidak ada".formatted(number)));
  }

  /** Newest first. */
  List<MailRow> list(@Nullable MailState state, int skip, int limit) {
    return jdbc.sql(
            """
            select * from surel where (:keadaan = '' or keadaan = :keadaan)
            order by nomor desc offset :lewati rows fetch next :banyak rows only
            """)
        .param("keadaan", state == null ? "" : state.column())
        .param("lewati", skip)
        .param("banyak", limit)
        .query(MailTable::row)
        .list();
  }

  /** How many mails are in each state; states without any are left out. */
  Map<MailState, Long> counts() {
    var counts = new EnumMap<MailState, Long>(MailState.class);
    jdbc.sql("select keadaan, count(*) as banyak from surel group by keadaan")
        .query(
            result -> {
              counts.put(MailState.ofColumn(result.getString("keadaan")), result.getLong("banyak"));
            });
    return counts;
  }

  private static MailRow row(ResultSet result, int row) throws SQLException {
    var reason = result.getString("sebab");
    var sent = result.getObject("terkirim", OffsetDateTime.class);
    return new MailRow(
        result.getLong("nomor"),
        result.getString("kunci"),
        result.getString("penerima"),
        result.getString("nama"),
        result.getString("alamat"),
        result.getString("jenis"),
        result.getString("perkara"),
        result.getString("subjek"),
        result.getString("teks"),
        result.getString("html"),
        result.getString("message_id"),
        MailState.ofColumn(result.getString("keadaan")),
        result.getInt("percobaan"),
        result.getObject("coba_lagi", OffsetDateTime.class).toInstant(),
        reason == null ? null : FailureReason.valueOf(reason),
        result.getString("jawaban"),
        result.getObject("dibuat", OffsetDateTime.class).toInstant(),
        sent == null ? null : sent.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_ANSWER ? value : value.substring(0, LONGEST_ANSWER);
  }
}
