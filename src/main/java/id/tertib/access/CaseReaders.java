package id.tertib.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a procedure says of the cases that it files: their kinds, and who reads them besides those
 * who always do. What no such bean names is read by nobody but the holder of its step.
 */
public interface CaseReaders {

  /** In place of a kind: every one that is open, whoever names it. */
  String EVERY_OPEN_KIND = "*";

  default List<CaseKind> kinds() {
    return List.of();
  }

  /**
   * What this person reads through the procedure, by kind, e.g. the offices that he assesses.
   *
   * @param groups in which he is
   */
  default Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
    return Map.of();
  }

  /**
   * Which of the cases in which this person holds a step, or a group of his is offered one, he does
   * not read all the same, e.g. since they are about his own office.
   *
   * @param held business keys, of procedures of others too
   */
  default Set<String> closed(String userId, Set<String> held) {
    return Set.of();
  }
}
