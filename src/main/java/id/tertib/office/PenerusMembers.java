package id.tertib.office;

import id.tertib.office.PerangkatDaerahChangeTable.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The people of a merged office join the same roles of the one that carries on. They stay in their
 * former groups, which the past speaks of.
 */
@Component
class PenerusMembers {

  private final IdentityService identity;
  private final PerangkatDaerahChangeTable changes;

  PenerusMembers(IdentityService identity, PerangkatDaerahChangeTable changes) {
    this.identity = identity;
    this.changes = changes;
  }

  /** The groups of an office with those of its heir that their members join, in their order. */
  static Map<String, String> groups(PerangkatDaerah office, PerangkatDaerah heir) {
    var groups = new LinkedHashMap<String, String>();
    groups.put(office.group(), heir.group());
    for (var jabatan : Jabatan.values()) {
      // The head of a merged office does not become Sekda or Inspektur.
      if (!CityGroups.isLeader(heir, jabatan)) {
        groups.put(office.group(jabatan), heir.group(jabatan));
      }
    }
    groups.put(office.complaintOfficers(), heir.complaintOfficers());
    return groups;
  }

  /** Memberships that are missing for everyone to have joined. */
  List<Member> missing(PerangkatDaerah office, PerangkatDaerah heir) {
    var missing = new ArrayList<Member>();
    groups(office, heir)
        .forEach(
            (from, to) -> {
              var there = members(to);
              members(from).stream()
                  .filter(user -> !there.contains(user))
                  .forEach(user -> missing.add(new Member(user, to)));
            });
    return missing;
  }

  /** Makes them, and remembers which, for {@link #takeBack}. */
  void join(PerangkatDaerah office, PerangkatDaerah heir, long change) {
    for (var member : missing(office, heir)) {
      identity.createMembership(member.akun(), member.kelompok());
      changes.addMember(change, member);
    }
  }

  /** Takes back the memberships that this merger gave and that are still there. */
  void takeBack(long change) {
    for (var member : changes.members(change)) {
      if (members(member.kelompok()).contains(member.akun())) {
        identity.deleteMembership(member.akun(), member.kelompok());
      }
    }
  }

  List<String> members(String group) {
    return identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getId)
        .sorted()
        .toList();
  }
}
