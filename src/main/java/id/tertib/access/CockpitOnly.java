package id.tertib.access;

import id.tertib.engine.EngineTasks;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * The data of Cockpit and of Admin's plug-ins are for whoever may open Cockpit. Camunda asks that
 * for the page alone, and their queries go past the engine and its guard.
 */
@Component
final class CockpitOnly {

  private final EngineTasks engine;

  CockpitOnly(EngineTasks engine) {
    this.engine = engine;
  }

  AuthorizationDecision decide(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext address) {
    var person = who.get();
    return new AuthorizationDecision(person != null && engine.mayOpenCockpit(person.getName()));
  }
}
