package id.tertib.access.signin;

import id.tertib.access.AccountClosures;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import java.util.ArrayList;
import java.util.Objects;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names and addresses stand in layers, in the trail and on mails, so they are the administrator's;
 * each change by Camunda's Admin or REST is in the trail with both values. Services of ours, which
 * act as the system, decide and record themselves.
 */
@Component
class ProfileChanges {

  private final AuditTrail trail;

  ProfileChanges(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * @param account as it is to be
   * @throws RefusedException 403 when somebody else than an administrator changes name or address
   */
  void check(UserEntity account, CommandContext context) {
    var person = context.getAuthentication();
    var before = person == null ? null : stored(account.getId(), context);
    if (person == null || before == null) {
      return;
    }
    var changes = new ArrayList<AuditEntry>();
    if (!name(before).equals(name(account))) {
      changes.add(change(person, account, "mengganti nama akun", name(before), name(account)));
    }
    if (!text(before.getEmail()).equals(text(account.getEmail()))) {
      changes.add(
          change(
              person,
              account,
              "mengganti alamat surel akun",
              before.getEmail(),
              account.getEmail()));
    }
    if (!changes.isEmpty() && !context.getAuthorizationManager().isCamundaAdmin(person)) {
      throw RefusedException.forbidden(
          ("Nama dan alamat surel akun %s hanya diubah administrator, karena tercantum pada hasil"
                  + " kerja dan surel. Minta administrator mengubahnya.")
              .formatted(account.getId()));
    }
    trail.record(changes);
  }

  private static @Nullable UserEntity stored(String id, CommandContext context) {
    return context.runWithoutAuthorization(
        () -> context.getDbEntityManager().selectById(UserEntity.class, id));
  }

  private static AuditEntry change(
      Authentication person,
      UserEntity account,
      String what,
      @Nullable String before,
      @Nullable String after) {
    return AuditEntry.of(person.getUserId(), what, AccountClosures.subject(account.getId()))
        .change(before, after);
  }

  private static String name(UserEntity account) {
    return (text(account.getFirstName()) + " " + text(account.getLastName())).strip();
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
