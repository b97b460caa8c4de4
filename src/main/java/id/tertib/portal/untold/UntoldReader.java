package id.tertib.portal.untold;

import id.tertib.access.AccountClosures;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.engine.FreeSteps;
import id.tertib.engine.FreeSteps.FreeStep;
import id.tertib.notification.MailAddress;
import id.tertib.notification.UndeliveredMails;
import id.tertib.portal.untold.Untold.Account;
import id.tertib.portal.untold.Untold.Refusal;
import id.tertib.portal.untold.Untold.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads who has not been told, in a handful of questions whatever the size of the city. */
@Component
class UntoldReader {

  /** More mails are looked at on their own page. */
  static final int MOST_MAILS = 100;

  private final People people;
  private final AccountClosures closures;
  private final UndeliveredMails mails;
  private final FreeSteps steps;

  UntoldReader(People people, AccountClosures closures, UndeliveredMails mails, FreeSteps steps) {
    this.people = people;
    this.closures = closures;
    this.mails = mails;
    this.steps = steps;
  }

  Untold read() {
    var closed = closures.closed();
    var open =
        people.everybody().stream()
            .filter(person -> !closed.contains(person.id()))
            .collect(Collectors.toMap(Person::id, Function.identity()));
    var refused = mails.refused().stream().filter(one -> open.containsKey(one.account())).toList();
    return new Untold(
        withoutAddress(open),
        refused.stream()
            .map(
                one ->
                    new Refusal(
                        one.account(),
                        name(open, one.account()),
                        one.address(),
                        one.since(),
                        one.held()))
            .toList(),
        unreachable(open, reached(open, refused)),
        mails.givenUp(MOST_MAILS),
        mails.waiting(MOST_MAILS));
  }

  private List<Account> withoutAddress(Map<String, Person> open) {
    var held = mails.withoutAddress();
    return open.values().stream()
        .filter(person -> MailAddress.usable(person.email()).isEmpty())
        .map(person -> new Account(person.id(), person.nama(), held.getOrDefault(person.id(), 0L)))
        .sorted(Comparator.comparing(Account::held).reversed().thenComparing(Account::name))
        .toList();
  }

  private static Set<String> reached(
      Map<String, Person> open, List<UndeliveredMails.Refused> refused) {
    var marked =
        refused.stream()
            .map(one -> one.account() + " " + one.address())
            .collect(Collectors.toSet());
    return open.values().stream()
        .filter(
            person ->
                MailAddress.usable(person.email())
                    .filter(address -> !marked.contains(person.id() + " " + address))
                    .isPresent())
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private List<Step> unreachable(Map<String, Person> open, Set<String> reached) {
    var free = steps.all();
    var members =
        steps.members(
            free.stream().flatMap(step -> step.groups().stream()).collect(Collectors.toSet()));
    return free.stream()
        .filter(step -> offered(step, members).noneMatch(reached::contains))
        .map(step -> new Step(step, offered(step, members).noneMatch(open::containsKey)))
        .toList();
  }

  private static Stream<String> offered(FreeStep step, Map<String, Set<String>> members) {
    return Stream.concat(
        step.people().stream(),
        step.groups().stream().flatMap(group -> members.getOrDefault(group, Set.of()).stream()));
  }

  private static String name(Map<String, Person> open, String account) {
    var person = open.get(account);
    return person == null ? account : person.nama();
  }
}
