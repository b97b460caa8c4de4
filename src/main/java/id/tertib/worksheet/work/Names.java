package id.tertib.worksheet.work;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import java.util.HashMap;
import java.util.Map;

/** Display names for one answer of ours: each person is looked up once. */
public final class Names {

  private final People people;
  private final String system;
  private final Map<String, String> known = new HashMap<>();

  Names(People people, String system) {
    this.people = people;
    this.system = system;
  }

  public String of(String userId) {
    return userId.equals(AuditEntry.SYSTEM)
        ? system
        : known.computeIfAbsent(userId, people::nameOf);
  }
}
