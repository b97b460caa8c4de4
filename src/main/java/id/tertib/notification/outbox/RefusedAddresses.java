package id.tertib.notification.outbox;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailAddress;
import id.tertib.notification.MailRow;
import id.tertib.notification.outbox.JdbcOutbox.MailWaiting;
import id.tertib.notification.outbox.RefusedAddressTable.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that the server refused for good. The first refusal marks the address of the account
 * and tells the administrators, once; what else is written to it is held until the account has
 * another address or an administrator takes the mark away.
 */
@Service
class RefusedAddresses {

  private final RefusedAddressTable table;
  private final WaitingMails waiting;
  private final RefusalNotice notice;
  private final People people;
  private final AuditTrail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RefusedAddresses(
      RefusedAddressTable table,
      WaitingMails waiting,
      RefusalNotice notice,
      People people,
      AuditTrail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.waiting = waiting;
    this.notice = notice;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /** Newest first. */
  List<Refusal> all() {
    return table.all();
  }

  /**
   * In the transaction that marks the mail: holds back what else waits for this address. One that
   * is not the account's own, or no longer, is not marked.
   *
   * @return false when the address was marked before and everybody has been told
   */
  boolean mark(MailRow mail, String answer) {
    var address = String.valueOf(mail.address());
    var own = address(people.all(List.of(mail.recipient())), mail.recipient());
    if (own.filter(address::equals).isEmpty()) {
      return true;
    }
    if (!table.mark(mail, address, answer, clock.instant())) {
      return false;
    }
    table.hold(mail.recipient(), address, answer);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menandai alamat surel", mail.businessKey())
            .detail(mail.recipient())
            .because(FailureReason.ALAMAT_DITOLAK.label()));
    notice.tell(mail);
    return true;
  }

  /** Holds back what waits for the address of this mail, when it is marked. */
  void hold(MailRow mail) {
    var address = String.valueOf(mail.address());
    table
        .answer(mail.recipient(), address)
        .ifPresent(answer -> table.hold(mail.recipient(), address, answer));
  }

  /** Releases what waits for every account that has an address, or another one, by now. */
  @Transactional
  public void lookAgain() {
    releaseUnmarked();
    var marked = table.all();
    if (marked.isEmpty()) {
      return;
    }
    var accounts = people.all(marked.stream().map(Refusal::account).toList());
    for (var refusal : marked) {
      address(accounts, refusal.account())
          .filter(address -> !address.equals(refusal.address()))
          .ifPresent(
              address ->
                  release(
                      refusal,
                      Objects.requireNonNull(accounts.get(refusal.account())),
                      address,
                      AuditEntry.SYSTEM));
    }
  }

  /** Accounts that had no address at all. */
  private void releaseUnmarked() {
    var accounts = people.all(table.withoutAddress());
    for (var person : accounts.values()) {
      address(accounts, person.id())
          .filter(address -> table.answer(person.id(), address).isEmpty())
          .ifPresent(address -> released(person, waiting.release(person, address)));
    }
  }

  private void released(Person person, int sent) {
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "mengirim surel yang menunggu alamat", "")
            .detail(person.id())
            .because(notice.released(sent)));
    events.publishEvent(new MailWaiting());
  }

  /** Takes the mark away: the address is right after all. Without effect when there is none. */
  @Transactional
  public void clear(String account, String address, String who) {
    table.all().stream()
        .filter(each -> each.account().equals(account) && each.address().equals(address))
        .findFirst()
        .ifPresent(refusal -> release(refusal, who));
  }

  private void release(Refusal refusal, String who) {
    var accounts = people.all(List.of(refusal.account()));
    var person =
        accounts.getOrDefault(
            refusal.account(), new Person(refusal.account(), refusal.account(), null));
    release(refusal, person, address(accounts, refusal.account()).orElse(refusal.address()), who);
  }

  private void release(Refusal refusal, Person person, String address, String who) {
    if (!table.unmark(refusal.account(), refusal.address())) {
      return;
    }
    var released = waiting.release(person, address);
    trail.record(
        AuditEntry.of(who, "menghapus tanda alamat surel", "")
            .detail(refusal.account())
            .because(notice.released(released)));
    events.publishEvent(new MailWaiting());
  }

  private static Optional<String> address(Map<String, Person> accounts, String account) {
    return Optional.ofNullable(accounts.get(account))
        .map(Person::email)
        .flatMap(MailAddress::usable);
  }
}
