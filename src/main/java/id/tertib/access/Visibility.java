package id.tertib.access;

import id.tertib.engine.HeldCases;
import id.tertib.engine.HeldCases.Held;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who may read a case: the one place that is asked, by documents, reports, deadlines, trail,
 * progress and history. Denied first: a kind that nobody names, and a confidential one, is read by
 * whoever holds a step of the case, until the step ends, and by the readers that the kind names.
 * Open kinds are read by leadership, secretariat and administrators as well, and by the people of
 * the office that owns the case. A procedure may close a case to a person whatever he holds.
 */
@Service
public class Visibility {

  /** Who leads the city. */
  public static final List<String> LEADERS =
      List.of(Groups.WALI_KOTA, Groups.SEKDA, Groups.INSPEKTUR);

  /** Leadership and secretariat. */
  static final List<String> LEADERSHIP =
      Stream.concat(LEADERS.stream(), Stream.of(Groups.ORGANISASI)).toList();

  private final SingletonSupplier<List<CaseReaders>> sources;
  private final SingletonSupplier<List<OwnOffices>> offices;
  private final OwnProcesses own;
  private final HeldCases held;
  private final People people;

  Visibility(
      ObjectProvider<CaseReaders> sources,
      ObjectProvider<OwnOffices> offices,
      OwnProcesses own,
      HeldCases held,
      People people) {
    this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
    this.offices = SingletonSupplier.of(() -> offices.orderedStream().toList());
    this.own = own;
    this.held = held;
    this.people = people;
  }

  /** Whether these are groups of leadership, secretariat or administrators. */
  public static boolean leads(Set<String> groups) {
    return groups.contains(Groups.ADMIN) || LEADERSHIP.stream().anyMatch(groups::contains);
  }

  /** All that this person may read of the matter. */
  public ReadScope of(String userId, Matter matter) {
    return of(userId, people.groupsOf(userId), matter);
  }

  /**
   * @param groups of this person, for who asks them anyway
   */
  public ReadScope of(String userId, Set<String> groups, Matter matter) {
    var kinds = kinds();
    var reach = reach(userId, groups, kinds, matter);
    var cases =
        held(userId, groups).stream()
            .filter(one -> !reach.getOrDefault(one.processKey(), Reach.NOTHING).all())
            .map(Held::caseKey)
            .collect(Collectors.toSet());
    return new ReadScope(open(kinds), reach, cases);
  }

  public boolean mayRead(String userId, CaseSubject subject) {
    var groups = people.groupsOf(userId);
    return reach(userId, groups, kinds(), subject.matter())
            .getOrDefault(subject.kind(), Reach.NOTHING)
            .covers(subject.owner())
        || held(userId, groups).stream().anyMatch(one -> one.caseKey().equals(subject.caseKey()));
  }

  /** In which cases this person holds a step, but for those that are closed to him. */
  private List<Held> held(String userId, Set<String> groups) {
    var all = held.of(userId, groups);
    var keys = all.stream().map(Held::caseKey).collect(Collectors.toSet());
    var closed =
        sources.obtain().stream()
            .flatMap(source -> source.closed(userId, keys).stream())
            .collect(Collectors.toSet());
    return all.stream().filter(one -> !closed.contains(one.caseKey())).toList();
  }

  private Map<String, Reach> reach(
      String userId, Set<String> groups, Map<String, CaseKind> kinds, Matter matter) {
    var beyond = beyond(userId, groups, matter);
    var usual =
        usual(userId, groups, matter)
            .or(beyond.getOrDefault(CaseReaders.EVERY_OPEN_KIND, Reach.NOTHING));
    var reach = new HashMap<String, Reach>();
    kinds.forEach(
        (name, kind) -> {
          var far =
              (kind.confidential() ? Reach.NOTHING : usual)
                  .or(
                      kind.readers().stream().anyMatch(groups::contains)
                          ? Reach.ALL
                          : Reach.NOTHING)
                  .or(beyond.getOrDefault(name, Reach.NOTHING));
          if (!far.equals(Reach.NOTHING)) {
            reach.put(name, far);
          }
        });
    return reach;
  }

  /** Whether somebody whom the engine shows this task may see what it is about. */
  public boolean mayRead(String userId, TaskInfo task) {
    return !own.isConfidential(task.definitionId()) || mayRead(userId, CaseSubject.of(task));
  }

  /** Kinds that somebody names and nobody calls confidential. */
  public Set<String> open() {
    return open(kinds());
  }

  private static Set<String> open(Map<String, CaseKind> kinds) {
    return kinds.values().stream()
        .filter(kind -> !kind.confidential())
        .map(CaseKind::name)
        .collect(Collectors.toSet());
  }

  private Map<String, CaseKind> kinds() {
    return sources.obtain().stream()
        .flatMap(source -> source.kinds().stream())
        .collect(Collectors.toMap(CaseKind::name, Function.identity(), CaseKind::and));
  }

  private Map<String, Reach> beyond(String userId, Set<String> groups, Matter matter) {
    var found = new HashMap<String, Reach>();
    sources
        .obtain()
        .forEach(
            source ->
                source
                    .of(userId, groups, matter)
                    .forEach((kind, far) -> found.merge(kind, far, Reach::or)));
    return found;
  }

  /** An office's people read its cases, and the reports of the city as well. */
  private Reach usual(String userId, Set<String> groups, Matter matter) {
    if (leads(groups)) {
      return Reach.ALL;
    }
    var own = new HashSet<String>();
    offices.obtain().forEach(source -> own.addAll(source.codes(userId)));
    return new Reach(false, matter == Matter.REPORT && !own.isEmpty(), own);
  }
}
