package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.account.Account.Keadaan;
import id.tertib.engine.EngineTasks;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The directory of accounts with their roles and whether they can be signed in with. */
@Component
class Accounts {

  private final IdentityService identity;
  private final EngineTasks engine;
  private final People people;
  private final PeranList roles;
  private final AccountClosures closures;
  private final PasswordTable passwords;

  Accounts(
      IdentityService identity,
      EngineTasks engine,
      People people,
      PeranList roles,
      AccountClosures closures,
      PasswordTable passwords) {
    this.identity = identity;
    this.engine = engine;
    this.people = people;
    this.roles = roles;
    this.closures = closures;
    this.passwords = passwords;
  }

  /** All of them by id; one question for each role, whatever the number of accounts. */
  List<Account> all() {
    return engine.asSystem(
        () -> {
          var byAccount = rolesByAccount();
          var closed = closures.closed();
          var waiting = passwords.waiting();
          return people.everybody().stream()
              .map(
                  person ->
                      account(
                          person, byAccount.getOrDefault(person.id(), List.of()), closed, waiting))
              .toList();
        });
  }

  Optional<Account> find(String id) {
    return people
        .find(id)
        .map(
            person -> {
              var groups = people.groupsOf(id);
              return account(
                  person,
                  roles.all().stream().filter(role -> groups.contains(role.kelompok())).toList(),
                  closures.isClosed(id) ? Set.of(id) : Set.of(),
                  passwords.isWaiting(id) ? Set.of(id) : Set.of());
            });
  }

  private Map<String, List<Peran>> rolesByAccount() {
    var byAccount = new HashMap<String, List<Peran>>();
    for (var role : roles.all()) {
      identity
          .createUserQuery()
          .memberOfGroup(role.kelompok())
          .list()
          .forEach(
              user -> byAccount.computeIfAbsent(user.getId(), id -> new ArrayList<>()).add(role));
    }
    return byAccount;
  }

  private static Account account(
      Person person, List<Peran> roles, Set<String> closed, Set<String> waiting) {
    var state =
        closed.contains(person.id())
            ? Keadaan.DITUTUP
            : waiting.contains(person.id()) ? Keadaan.MENUNGGU : Keadaan.AKTIF;
    var address = person.email();
    return new Account(
        person.id(),
        person.nama(),
        address == null || address.isBlank() ? null : address.strip(),
        List.copyOf(roles),
        state);
  }
}
