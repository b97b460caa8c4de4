package id.tertib.deadline.reason;

import id.tertib.access.Person;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.Recipients;
import id.tertib.deadline.ledger.ReminderRoles;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands what is late lies, and who heads the office that owes it. */
@Component
class Holders {

  private final Recipients recipients;
  private final ReminderRoles roles;
  private final RoleNames names;

  Holders(Recipients recipients, ReminderRoles roles, RoleNames names) {
    this.recipients = recipients;
    this.roles = roles;
    this.names = names;
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

  /** Who hears as head of the office, for a copy; nobody for the city's own. */
  Map<String, Person> copies(Deadline deadline) {
    var look = recipients.look(List.of(deadline.id()));
    var found = new LinkedHashMap<String, Person>();
    heads(deadline).forEach(role -> found.putAll(look.of(deadline, role)));
    return found;
  }

  /** Who that is, as people read it; null for the city's own. */
  @Nullable String headOf(Deadline deadline) {
    var groups = heads(deadline);
    var read = names.of(groups);
    return groups.isEmpty()
        ? null
        : groups.stream()
            .map(group -> Objects.requireNonNullElse(read.get(group), group))
            .collect(Collectors.joining(", "));
  }

  private List<String> heads(Deadline deadline) {
    return roles.of(deadline, ReminderRoles.HEAD);
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
