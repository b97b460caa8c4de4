package id.tertib.notification.outbox;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailAddress;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.outbox.JdbcOutbox.MailWaiting;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator decides about a mail that did not arrive. */
@Service
class FailedMails {

  private final MailTable table;
  private final MailRows rows;
  private final RefusedAddresses refused;
  private final People people;
  private final AuditTrail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  FailedMails(
      MailTable table,
      MailRows rows,
      RefusedAddresses refused,
      People people,
      AuditTrail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.rows = rows;
    this.refused = refused;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /** How the trail names a mail: account and subject, never the address. */
  static String detail(MailRow mail) {
    return mail.isToStranger()
        ? "%s nomor %d".formatted(mail.subject(), mail.number())
        : mail.recipient() + ": " + mail.subject();
  }

  /**
   * Back into the queue with all its tries: to the address an administrator gave this mail, else to
   * the one the account has by now; one to a stranger to the address that is sealed with it.
   */
  @Transactional
  void requeue(long number, String who) {
    var mail = rows.get(number);
    if (mail.isToStranger()) {
      table.requeueSealed(number, clock.instant());
    } else {
      requeue(mail, who);
    }
    trail.record(
        AuditEntry.of(who, "mengirim ulang surel", mail.businessKey()).detail(detail(mail)));
    events.publishEvent(new MailWaiting());
  }

  private void requeue(MailRow mail, String who) {
    var number = mail.number();
    var account =
        rows.hasAddressOfItsOwn(number)
            ? Optional.<String>empty()
            : people.find(mail.recipient()).map(Person::email).flatMap(MailAddress::usable);
    var address =
        account
            .or(() -> Optional.ofNullable(mail.address()))
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Surel nomor %d belum punya alamat. Isi alamat surel akun %s lebih dulu."
                            .formatted(number, mail.recipient())));
    if (mail.address() != null) {
      refused.clear(mail.recipient(), mail.address(), who);
    }
    table.requeue(number, address, clock.instant());
  }

  @Transactional
  void drop(long number, String who) {
    var mail = rows.get(number);
    table.drop(number);
    trail.record(AuditEntry.of(who, "membatalkan surel", mail.businessKey()).detail(detail(mail)));
  }

  /**
   * Another address for this mail alone. A mail that had none goes out with it at once; one that
   * failed waits for the decision in its task.
   *
   * @throws RefusedException 400 when it is no address or the mail is not in need of one
   */
  @Transactional
  void correctAddress(long number, String typed, String who) {
    var mail = rows.get(number);
    if (mail.isToStranger()) {
      throw RefusedException.badRequest(
          "Alamat surel nomor %d ditulis pelapor dan tidak dapat diganti di sini."
              .formatted(number));
    }
    var address =
        MailAddress.usable(typed)
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Alamat untuk surel nomor %d tidak dapat dipakai. Tulis satu alamat lengkap, misalnya dinas@contoh.go.id."
                            .formatted(number)));
    if (mail.state() != MailState.GAGAL && mail.state() != MailState.TANPA_ALAMAT) {
      throw RefusedException.badRequest(
          "Surel nomor %d sudah %s; alamatnya tidak dapat diganti lagi."
              .formatted(number, mail.state().label()));
    }
    table.correctAddress(number, address);
    trail.record(
        AuditEntry.of(who, "mengganti alamat surel", mail.businessKey()).detail(detail(mail)));
    if (mail.state() == MailState.TANPA_ALAMAT) {
      requeue(number, who);
    }
  }
}
