package id.tertib.account;

import id.tertib.access.Person;
import id.tertib.engine.TaskInfo;
import java.util.List;

/**
 * An open task that somebody holds, and who could go on with it.
 *
 * @param kelompok what its groups are called; empty when it is his alone, as an assessor's is
 * @param rekan members of its groups whom no rule keeps from it
 */
record HeldTask(TaskInfo tugas, List<String> kelompok, List<Person> rekan) {

  /** Whether somebody else can have it by a change of its holder alone. */
  public boolean dapatDiserahkan() {
    return !kelompok.isEmpty();
  }
}
