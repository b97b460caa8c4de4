package id.tertib.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Who asks the engine for something.
 *
 * @param userId id of the account
 * @param admin whether the engine takes this person for an administrator
 */
record Caller(String userId, boolean admin) {

  /** The person signed in to the engine on this thread; empty for jobs and our own services. */
  static Optional<Caller> current(ProcessEngineConfigurationImpl engine) {
    var authentication = engine.getIdentityService().getCurrentAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      return Optional.empty();
    }
    var groups = authentication.getGroupIds();
    var admin =
        engine.getAdminUsers().contains(authentication.getUserId())
            || (groups != null && groups.contains(Groups.CAMUNDA_ADMIN));
    return Optional.of(new Caller(authentication.getUserId(), admin));
  }
}
