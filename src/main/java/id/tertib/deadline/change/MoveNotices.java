package id.tertib.deadline.change;

import id.tertib.access.Person;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.change.MoveMail.Move;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.Recipients;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.ReminderRoles;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells those affected, once each, that deadlines were moved by letter; on record in the ledger.
 */
@Component
class MoveNotices {

  private final LedgerTable ledger;
  private final Recipients recipients;
  private final ReminderRoles roles;
  private final Outbox outbox;
  private final MoveMail mail;
  private final Clock clock;

  MoveNotices(
      LedgerTable ledger,
      Recipients recipients,
      ReminderRoles roles,
      Outbox outbox,
      MoveMail mail,
      Clock clock) {
    this.ledger = ledger;
    this.recipients = recipients;
    this.roles = roles;
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /** Who hears of a move: whoever owes it, and sekretaris and head of the office. */
  private Set<String> roles(Deadline deadline) {
    var heard = new LinkedHashSet<>(roles.holders(deadline));
    heard.addAll(roles.of(deadline, ReminderRoles.SECRETARY));
    heard.addAll(roles.of(deadline, ReminderRoles.HEAD));
    return heard;
  }

  /** What pages call those who would hear of these moves. */
  List<String> people(List<Deadline> moves) {
    return mail.people(moves.stream().flatMap(one -> roles(one).stream()).distinct().toList());
  }

  /**
   * @param moves as they stood before the move
   */
  void tell(List<Deadline> moves, Move move) {
    var look = recipients.look(moves.stream().map(Deadline::id).toList());
    var told = new LinkedHashMap<Person, List<Told>>();
    var already = already(moves, move.due());
    for (var deadline : moves) {
      var reached = new HashSet<>(already.getOrDefault(deadline.id(), Set.of()));
      for (var role : roles(deadline)) {
        look.of(deadline, role).values().stream()
            .filter(person -> reached.add(person.id()))
            .forEach(
                person ->
                    told.computeIfAbsent(person, each -> new ArrayList<>())
                        .add(new Told(deadline, role)));
      }
    }
    told.forEach((person, some) -> tell(person, some, move));
  }

  /** A deadline that comes back to a date it had: its notice of then stays the only row. */
  private Map<Long, Set<String>> already(List<Deadline> moves, LocalDate due) {
    return ledger.of(moves.stream().map(Deadline::id).toList()).stream()
        .filter(row -> row.stage().equals(ReminderPlanner.NOTICE) && row.due().equals(due))
        .collect(
            Collectors.groupingBy(
                LedgerRow::deadline,
                Collectors.mapping(row -> String.valueOf(row.person()), Collectors.toSet())));
  }

  private void tell(Person person, List<Told> some, Move move) {
    var now = clock.instant();
    // Unique for a move: the first of its deadlines, its new date and the moment.
    var key =
        "tenggat/%d/%s/%d".formatted(some.get(0).deadline().id(), move.due(), now.toEpochMilli());
    var posted =
        outbox.deliver(
            person,
            mail.write(
                key,
                person.id(),
                some.stream().map(Told::deadline).toList(),
                some.stream().map(Told::role).distinct().toList(),
                move));
    ledger.insert(
        some.stream()
            .map(
                one ->
                    LedgerRow.planned(
                            one.deadline().id(),
                            move.due(),
                            ReminderPlanner.NOTICE,
                            0,
                            ReminderPlanner.OUTSIDE,
                            one.role(),
                            now)
                        .handedOver(person.id(), posted.number()))
            .toList());
  }

  private record Told(Deadline deadline, String role) {}
}
