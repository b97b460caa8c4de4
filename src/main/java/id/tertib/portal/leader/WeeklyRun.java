package id.tertib.portal.leader;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.notification.MailChoices;
import id.tertib.notification.MailTimetable;
import id.tertib.notification.OptionalMail;
import id.tertib.notification.Outbox;
import id.tertib.office.Leaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands each leader the week's mail when its moment has come, on one node. */
@Component
public class WeeklyRun implements OptionalMail {

  /** After a longer outage the week is told by the next mail. */
  private static final Duration STALE = Duration.ofDays(3);

  private final MailTimetable timetable;
  private final MailChoices choices;
  private final Leaders leaders;
  private final People people;
  private final WeeklyMail mail;
  private final Outbox outbox;
  private final Clock clock;

  WeeklyRun(
      MailTimetable timetable,
      MailChoices choices,
      Leaders leaders,
      People people,
      WeeklyMail mail,
      Outbox outbox,
      Clock clock) {
    this.timetable = timetable;
    this.choices = choices;
    this.leaders = leaders;
    this.people = people;
    this.mail = mail;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return WeeklyMail.KIND;
  }

  @Override
  public boolean isFor(Set<String> groups) {
    return leaders.areIn(groups);
  }

  public Optional<Instant> nextAfter(Instant moment) {
    return timetable.find(WeeklyMail.KIND).map(slot -> slot.after(moment));
  }

  /** Nothing at the first look: the first mail is that of the coming week. */
  @Transactional
  public void runDue() {
    timetable.hold(WeeklyMail.KIND).ifPresent(this::decide);
  }

  private void decide(MailTimetable.Slot slot) {
    var now = clock.instant();
    var due = slot.atOrBefore(now);
    var last = slot.last();
    if (last == null) {
      timetable.decided(WeeklyMail.KIND, now);
    } else if (due.isAfter(last)) {
      if (due.isAfter(now.minus(STALE))) {
        send(due);
      }
      timetable.decided(WeeklyMail.KIND, due);
    }
  }

  private void send(Instant due) {
    var refusers = choices.refusers(WeeklyMail.KIND);
    readers()
        .forEach(
            (id, person) -> {
              if (!refusers.contains(id)) {
                mail.write(person, people.groupsOf(id), due)
                    .ifPresent(message -> outbox.deliver(person, message));
              }
            });
  }

  /** Each once, whatever he heads. */
  private Map<String, Person> readers() {
    var found = new TreeMap<String, Person>();
    leaders
        .groups()
        .forEach(group -> people.inGroup(group).forEach(one -> found.put(one.id(), one)));
    return found;
  }
}
