package id.tertib.deadline.reason;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.Recipients;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands what is late lies, and who heads the office that owes it. */
@Component
class Holders {

  private final Recipients recipients;
  private final RoleNames names;
  private final People people;
  private final PerangkatDaerahRegister offices;

  Holders(Recipients recipients, RoleNames names, People people, PerangkatDaerahRegister offices) {
    this.recipients = recipients;
    this.names = names;
    this.people = people;
    this.offices = offices;
  }

  /** Whoever took its task, else the members of the role that owes it. */
  Map<String, Person> of(Deadline deadline) {
    return new LinkedHashMap<>(
        recipients.look(List.of(deadline.id())).of(deadline, deadline.role()));
  }

  /** The same as people read it. */
  String called(Deadline deadline) {
    return Objects.requireNonNull(
        called(Map.of(deadline.id(), deadline.role())).get(deadline.id()));
  }

  /**
   * Of many, in three questions.
   *
   * @param roles by number of the deadline
   */
  Map<Long, String> called(Map<Long, String> roles) {
    var accounts = recipients.accounts(roles.keySet());
    var ids = new TreeSet<>(roles.values());
    accounts.values().forEach(ids::addAll);
    var read = names.of(ids);
    return roles.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> {
                  var held = accounts.getOrDefault(one.getKey(), List.of());
                  return (held.isEmpty() ? List.of(one.getValue()) : held)
                      .stream()
                          .map(id -> Objects.requireNonNullElse(read.get(id), id))
                          .collect(Collectors.joining(", "));
                }));
  }

  /** Who heads the office, for a copy; nobody for the city's own. */
  Map<String, Person> copies(Deadline deadline) {
    return head(deadline.office()).map(people::inGroup).orElse(List.of()).stream()
        .collect(
            Collectors.toMap(
                Person::id, person -> person, (one, other) -> one, LinkedHashMap::new));
  }

  /** Who that is, as people read it; null for the city's own. */
  @Nullable String headOf(Deadline deadline) {
    return head(deadline.office()).map(group -> names.of(List.of(group)).get(group)).orElse(null);
  }

  private Optional<String> head(@Nullable String office) {
    return Optional.ofNullable(office).flatMap(offices::find).map(one -> one.group(Jabatan.KEPALA));
  }

  /** Groups of the heads of these offices with their names. */
  Map<String, String> heads(Collection<PerangkatDaerah> some) {
    var groups =
        some.stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, one -> one.group(Jabatan.KEPALA)));
    var read = names.of(groups.values());
    return groups.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> Objects.requireNonNullElse(read.get(one.getValue()), one.getValue())));
  }
}
