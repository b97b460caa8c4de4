package id.tertib.access;

import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read, as the policy sees it.
 *
 * @param kind under which its procedure files it: key of a process, kind of a report or deadline
 * @param owner code of an office, in the form {@code unit/rsud} anything else; null for the city's
 * @param caseKey business key; empty for none
 */
public record CaseSubject(Matter matter, String kind, @Nullable String owner, String caseKey) {

  private static final String CASE_OWNER = "perkara/";

  /** The owner of what belongs to a case and to nobody else. */
  public static String caseOwner(String caseKey) {
    return CASE_OWNER + caseKey;
  }

  static CaseSubject of(TaskInfo task) {
    return new CaseSubject(
        Matter.CASE,
        task.processKey(),
        CaseKey.parse(task.businessKey()).owner(),
        task.businessKey());
  }

  /** The same, of a case whose kind keeps it from all others. */
  public CaseSubject ownedByItsCase() {
    return new CaseSubject(matter, kind, caseOwner(caseKey), caseKey);
  }

  public boolean isOwnedByACase() {
    return owner != null && owner.startsWith(CASE_OWNER);
  }
}
