package id.tertib.deadline.ledger;

import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRegister;
import id.tertib.notification.SentCopies;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Digests that went out although this database does not know it, because it was restored from an
 * older copy: found by their Message-ID among the copies of sent mails.
 */
@Component
class SentDigests {

  private final MailRegister mails;
  private final SentCopies copies;

  SentDigests(MailRegister mails, SentCopies copies) {
    this.mails = mails;
    this.copies = copies;
  }

  /**
   * @param planned the day for which a row was planned
   * @return the day of the digest that already told of it, else today
   */
  LocalDate day(String person, LocalDate planned, LocalDate today) {
    return planned
        .datesUntil(today.plusDays(1))
        .filter(day -> !day.equals(today))
        .filter(day -> sent(person, day))
        .findFirst()
        .orElse(today);
  }

  private boolean sent(String person, LocalDate day) {
    var key = MailMessage.digestKey(day);
    return mails.find(key, person).isEmpty()
        && copies.find(mails.messageId(key, person)).isPresent();
  }
}
