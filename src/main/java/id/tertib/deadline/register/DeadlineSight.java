package id.tertib.deadline.register;

import id.tertib.access.CaseSubject;
import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.deadline.Deadline;
import id.tertib.engine.RefusedException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees which deadlines: as the policy says, and whoever owes one that is not confidential. */
@Component
public class DeadlineSight {

  private static final Set<String> MANAGERS = Set.of(Groups.ORGANISASI, Groups.ADMIN);

  private final People people;
  private final Visibility visibility;

  DeadlineSight(People people, Visibility visibility) {
    this.people = people;
    this.visibility = visibility;
  }

  /**
   * What one person sees.
   *
   * @param scope by the policy
   * @param roles his groups and his account
   * @param manages whether he moves deadlines and reminds by hand
   * @param confidential whether confidential ones in which he holds a step are among them
   */
  public record Sight(ReadScope scope, Set<String> roles, boolean manages, boolean confidential) {

    public Sight(ReadScope scope, Set<String> roles, boolean manages) {
      this(scope, roles, manages, true);
    }

    /** The same without what is confidential, for lists and figures that others look at too. */
    public Sight openAlone() {
      return new Sight(scope, roles, manages, false);
    }

    /** Every deadline of the city that is not confidential. */
    public boolean seesEverything() {
      return scope.allOpen();
    }

    public boolean sees(Deadline deadline) {
      return (confidential || isOpen(deadline))
          && (scope.covers(
                  new CaseSubject(
                      Matter.DEADLINE, deadline.kind(), deadline.office(), deadline.caseKey()))
              || isOpen(deadline) && roles.contains(deadline.role()));
    }

    /**
     * @throws RefusedException 403 for whoever may not move deadlines
     */
    public void requireMayMove() {
      if (!manages) {
        throw RefusedException.forbidden(
            "Tenggat hanya dapat dipindah Bagian Organisasi. Kirim permohonan dengan surat.");
      }
    }

    /** Whether it may be named to this person where others are told of it. */
    public boolean mayHearOf(Deadline deadline) {
      return isOpen(deadline) || sees(deadline);
    }

    /** Whether it is of a kind that is not confidential. */
    public boolean isOpen(Deadline deadline) {
      return scope.open().contains(deadline.kind());
    }

    /** The same as a condition for rows of the register. */
    String condition(Map<String, Object> values) {
      var readable = scope.condition("jenis", "perangkat_daerah", "perkara", values);
      if (scope.open().isEmpty()) {
        return confidential ? readable : "(1 = 0)";
      }
      values.put("bacaTerbuka", scope.open());
      if (!scope.allOpen()) {
        values.put("bacaPeran", roles);
        readable = "(%s or peran in (:bacaPeran) and jenis in (:bacaTerbuka))".formatted(readable);
      }
      return confidential ? readable : "(%s and jenis in (:bacaTerbuka))".formatted(readable);
    }
  }

  public Sight of(String userId) {
    var groups = people.groupsOf(userId);
    var roles = new HashSet<>(groups);
    roles.add(userId);
    return new Sight(
        visibility.of(userId, groups, Matter.DEADLINE),
        roles,
        groups.stream().anyMatch(MANAGERS::contains));
  }

  /**
   * Whose reminders this reader sees: his own, and everybody's for secretariat and leadership.
   *
   * @throws RefusedException 404 when there is no such account or its reminders are not for him
   */
  public Person person(String reader, String account) {
    return people
        .find(account)
        .filter(one -> reader.equals(account) || Visibility.leads(people.groupsOf(reader)))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Pengingat akun ini tidak dapat Anda lihat, atau akunnya tidak ada."));
  }
}
