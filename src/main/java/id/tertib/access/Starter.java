package id.tertib.access;

import org.camunda.bpm.engine.authorization.Authorization;

/**
 * Somebody who may start a process by what its model says.
 *
 * @param process key of the process
 * @param id of the group or of the account
 */
record Starter(String process, Kind kind, String id) {

  /** In place of a key: the right to make instances at all. */
  static final String ANY_PROCESS = Authorization.ANY;

  enum Kind {
    KELOMPOK,
    ORANG
  }

  boolean ofAnyProcess() {
    return process.equals(ANY_PROCESS);
  }
}
