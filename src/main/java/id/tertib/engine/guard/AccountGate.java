package id.tertib.engine.guard;

import id.tertib.engine.AccountRule;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides what an account may be that somebody saves from outside. */
@Component
final class AccountGate implements CommandGate {

  private final IdentityService identity;
  private final EngineTasks engine;
  private final List<AccountRule> rules;

  AccountGate(IdentityService identity, EngineTasks engine, ObjectProvider<AccountRule> rules) {
    this.identity = identity;
    this.engine = engine;
    this.rules = rules.orderedStream().toList();
  }

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    return command instanceof SaveUserCmd
        ? () -> save((UserEntity) CommandField.required(command, "user"))
        : null;
  }

  private void save(UserEntity account) {
    var isNew = account.getRevision() == 0;
    var before = isNew ? null : address(account.getId());
    var address = Objects.equals(before, account.getEmail()) ? null : account.getEmail();
    for (var rule : rules) {
      rule.refuse(isNew ? account.getId() : null, address)
          .map(RefusedException::badRequest)
          .ifPresent(RefusedException::raise);
    }
  }

  private @Nullable String address(String id) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(User::getEmail)
                .orElse(null));
  }
}
