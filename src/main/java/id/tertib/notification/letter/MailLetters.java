package id.tertib.notification.letter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.tertib.engine.RefusedException;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSecret;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents of mails: as they were sent, or laid out from their words. */
@Repository
public class MailLetters {

  private static final Logger LOG = LoggerFactory.getLogger(MailLetters.class);

  private final JdbcClient jdbc;
  private final LetterWriter writer;
  private final ObjectProvider<MailSecret> secrets;
  private final SealedMails sealed;

  public MailLetters(
      JdbcClient jdbc,
      LetterWriter writer,
      ObjectProvider<MailSecret> secrets,
      SealedMails sealed) {
    this.jdbc = jdbc;
    this.writer = writer;
    this.secrets = secrets;
    this.sealed = sealed;
  }

  /** What is stored of these mails, by number; an unknown number is absent. */
  public Map<Long, StoredLetter> stored(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var files = attachments(numbers);
    var letters = new HashMap<Long, StoredLetter>();
    jdbc.sql("select nomor, subjek, kata, teks, html from surel where nomor in (:nomor)")
        .param("nomor", numbers)
        .query(
            row -> {
              var number = row.getLong("nomor");
              letters.put(
                  number,
                  new StoredLetter(
                      row.getString("subjek"),
                      row.getString("kata"),
                      asSent(row.getString("teks"), row.getString("html")),
                      files.getOrDefault(number, List.of())));
            });
    return letters;
  }

  private static @Nullable Letter asSent(@Nullable String text, @Nullable String html) {
    return text == null || html == null ? null : new Letter(text, html);
  }

  /**
   * As it was sent; as it would be sent now while it was not, without its secret.
   *
   * @return empty when there is no such mail, it cannot be laid out, or what it says is sealed
   */
  public Optional<Letter> shown(long number) {
    return Optional.ofNullable(stored(List.of(number)).get(number))
        .filter(stored -> stored.words() != null || stored.asSent() != null)
        .flatMap(
            stored -> {
              try {
                return Optional.of(kept(stored));
              } catch (RuntimeException e) {
                LOG.error("Surel {} tidak dapat disusun", number, e);
                return Optional.empty();
              }
            });
  }

  /** As it is kept: what was sent or written before, else laid out without a secret. */
  public Letter kept(StoredLetter stored) {
    var sent = stored.asSent();
    return sent != null ? sent : writer.write(stored, MailSecret.PLACE);
  }

  /**
   * Lays a mail out for one try to send it.
   *
   * @throws DeliveryFailure when that is not possible: the mail is given up, and an administrator
   *     can send it again once the cause is mended
   */
  public Outgoing ready(MailRow mail, StoredLetter stored) throws DeliveryFailure {
    if (mail.isToStranger()) {
      return unsealed(mail);
    }
    try {
      var kept = kept(stored);
      var secret =
          secrets
              .orderedStream()
              .filter(each -> each.kind().equals(mail.kind()))
              .findFirst()
              .map(each -> each.make(mail.key(), mail.recipient()));
      return new Outgoing(
          mail,
          secret.map(value -> writer.write(stored, value)).orElse(kept),
          kept,
          stored.attachments());
    } catch (RefusedException e) {
      throw new DeliveryFailure(FailureReason.TIDAK_TERSUSUN, e.reason());
    } catch (RuntimeException e) {
      LOG.error("Surel {} tidak dapat disusun", mail.number(), e);
      throw new DeliveryFailure(
          FailureReason.TIDAK_TERSUSUN,
          "Isi surel tidak dapat disusun (%s); lihat log layanan."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  /** Nothing of it is kept, and an exception's own words, which may quote it, are not told. */
  private Outgoing unsealed(MailRow mail) throws DeliveryFailure {
    if (!sealed.canBeOpened()) {
      throw new DeliveryFailure(FailureReason.BRANKAS_TERTUTUP, "menunggu TERTIB_DATA_KEY");
    }
    try {
      var content = sealed.open(mail.number());
      var words = content.words();
      var letter =
          writer.write(
              new StoredLetter(content.subject(), words.json(), null, List.of()), MailSecret.PLACE);
      return new Outgoing(
          mail.unsealed(words.name(), content.address(), content.subject()),
          letter,
          null,
          List.of());
    } catch (RefusedException e) {
      throw new DeliveryFailure(
          e.status() == 503 ? FailureReason.BRANKAS_TERTUTUP : FailureReason.TIDAK_TERSUSUN,
          e.reason());
    } catch (RuntimeException e) {
      LOG.error("Surel {} tidak dapat disusun: {}", mail.number(), e.getClass().getSimpleName());
      throw new DeliveryFailure(
          FailureReason.TIDAK_TERSUSUN,
          "Isi surel tidak dapat disusun (%s).".formatted(e.getClass().getSimpleName()));
    }
  }

  private Map<Long, List<StoredAttachment>> attachments(Collection<Long> numbers) {
    return jdbc
        .sql("select * from surel_lampiran where surel in (:surel) order by surel, urutan")
        .param("surel", numbers)
        .query((row, at) -> Map.entry(row.getLong("surel"), StoredAttachment.of(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
