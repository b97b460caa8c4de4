package id.tertib.notification.outbox;

import id.tertib.data.Moments;
import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.UndeliveredMails;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.StoredAttachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read from {@code surel}. */
@Repository
class MailRows implements MailRegister {

  /** Everything but the contents, which are long. */
  private static final String MAILS =
      """
      select nomor, kunci, penerima, nama, alamat, jenis, perkara, subjek, message_id, keadaan,
        percobaan, coba_lagi, sebab, jawaban, dibuat, terkirim
      from surel
      """;

  private final JdbcClient jdbc;
  private final MailLetters letters;
  private final MailSettings settings;

  MailRows(JdbcClient jdbc, MailLetters letters, MailSettings settings) {
    this.jdbc = jdbc;
    this.letters = letters;
    this.settings = settings;
  }

  @Override
  public List<MailRow> ofCase(String businessKey) {
    return jdbc.sql(MAILS + "where perkara = :perkara order by nomor")
        .param("perkara", businessKey)
        .query(MailRows::row)
        .list();
  }

  @Override
  public Optional<MailRow> find(String key, String recipient) {
    return jdbc.sql(MAILS + "where kunci = :kunci and penerima = :penerima")
        .param("kunci", key)
        .param("penerima", recipient)
        .query(MailRows::row)
        .optional();
  }

  @Override
  public Optional<MailRow> find(long number) {
    return jdbc.sql(MAILS + "where nomor = :nomor")
        .param("nomor", number)
        .query(MailRows::row)
        .optional();
  }

  @Override
  public Map<Long, MailRow> byNumbers(Collection<Long> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql(MAILS + "where nomor in (:nomor)")
            .param("nomor", numbers)
            .query(MailRows::row)
            .stream()
            .collect(Collectors.toMap(MailRow::number, mail -> mail));
  }

  @Override
  public Optional<Letter> letter(long number) {
    return letters.shown(number);
  }

  /** The same for every repetition of this mail, on every node and after a restore. */
  @Override
  public String messageId(String key, String recipient) {
    var digest = Sha256.of(key + "\n" + recipient);
    return "<%s@%s>".formatted(digest.substring(0, 40), settings.host());
  }

  @Override
  public Map<String, Long> written(Instant after, Instant until) {
    var counts = new TreeMap<String, Long>();
    jdbc.sql(
            """
            select jenis, count(*) as banyak from surel
            where dibuat > ? and dibuat <= ? group by jenis
            """)
        .params(Moments.sql(after), Moments.sql(until))
        .query(
            result -> {
              counts.put(result.getString("jenis"), result.getLong("banyak"));
            });
    return counts;
  }

  /**
   * What is known of these accounts before a mail is written to them.
   *
   * @param written numbers of the mails with this key, by account
   * @param refused the server's words about an address of an account
   */
  record Known(Map<String, Long> written, Map<AccountAddress, String> refused) {}

  record AccountAddress(String account, String address) {}

  Known known(String key, Collection<String> accounts) {
    var written = new HashMap<String, Long>();
    var refused = new HashMap<AccountAddress, String>();
    jdbc.sql(
            """
            select penerima as akun, nomor, null as alamat, null as jawaban from surel
            where kunci = :kunci and penerima in (:akun)
            union all
            select akun, null, alamat, jawaban from surel_alamat_ditolak where akun in (:akun)
            """)
        .param("kunci", key)
        .param("akun", accounts)
        .query(
            row -> {
              var account = row.getString("akun");
              var answer = row.getString("jawaban");
              if (answer == null) {
                written.put(account, row.getLong("nomor"));
              } else {
                refused.put(new AccountAddress(account, row.getString("alamat")), answer);
              }
            });
    return new Known(written, refused);
  }

  /**
   * @throws RefusedException 404 when there is none of this number
   */
  MailRow get(long number) {
    return find(number)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Surel nomor %d tidak ada. Lihat daftar surel.".formatted(number)));
  }

  /** Newest first. */
  List<MailRow> list(@Nullable MailState state, long skip, int limit) {
    var question =
        jdbc.sql(
                MAILS
                    + (state == null ? "" : "where keadaan = :keadaan ")
                    + "order by nomor desc offset :lewati rows fetch next :banyak rows only")
            .param("lewati", skip)
            .param("banyak", limit);
    return (state == null ? question : question.param("keadaan", state.column()))
        .query(MailRows::row)
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

  /** The mails of a condition: how many, and the oldest. */
  UndeliveredMails.Found found(String condition, Map<String, ?> values, int most) {
    var count =
        jdbc.sql("select count(*) from surel where " + condition)
            .params(values)
            .query(Long.class)
            .single();
    return new UndeliveredMails.Found(
        count,
        count == 0
            ? List.of()
            : jdbc.sql(
                    MAILS
                        + "where %s order by nomor fetch first %d rows only"
                            .formatted(condition, most))
                .params(values)
                .query(MailRows::row)
                .list());
  }

  /** How many mails wait until their account has an address, by account. */
  Map<String, Long> withoutAddress() {
    var counts = new HashMap<String, Long>();
    jdbc.sql(
            """
            select penerima, count(*) as banyak from surel
            where keadaan = 'tanpa_alamat' and alamat is null group by penerima
            """)
        .query(
            result -> {
              counts.put(result.getString("penerima"), result.getLong("banyak"));
            });
    return counts;
  }

  private static MailRow row(ResultSet result, int row) throws SQLException {
    var reason = result.getString("sebab");
    return new MailRow(
        result.getLong("nomor"),
        result.getString("kunci"),
        result.getString("penerima"),
        result.getString("nama"),
        address(result),
        result.getString("jenis"),
        result.getString("perkara"),
        result.getString("subjek"),
        result.getString("message_id"),
        MailState.ofColumn(result.getString("keadaan")),
        result.getInt("percobaan"),
        result.getObject("coba_lagi", OffsetDateTime.class).toInstant(),
        reason == null ? null : FailureReason.valueOf(reason),
        result.getString("jawaban"),
        result.getObject("dibuat", OffsetDateTime.class).toInstant(),
        Moments.find(result, "terkirim"));
  }

  /** That of a mail to a stranger is sealed; an empty one stands in its place. */
  private static @Nullable String address(ResultSet result) throws SQLException {
    var address = result.getString("alamat");
    return address == null || address.isEmpty() ? null : address;
  }

  List<StoredAttachment> attachments(long number) {
    return jdbc.sql("select * from surel_lampiran where surel = :surel order by urutan")
        .param("surel", number)
        .query((row, at) -> StoredAttachment.of(row))
        .list();
  }

  /** Whether {@link MailTable#correctAddress} was used for it. */
  boolean hasAddressOfItsOwn(long number) {
    return jdbc.sql("select alamat_khusus from surel where nomor = :nomor")
        .param("nomor", number)
        .query(Boolean.class)
        .single();
  }
}
