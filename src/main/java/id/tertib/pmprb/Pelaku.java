package id.tertib.pmprb;

import id.tertib.audit.AuditEntry;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who acts: whoever is signed in to the engine, or the system itself. */
@Component
class Pelaku {

  private final IdentityService identity;

  Pelaku(IdentityService identity) {
    this.identity = identity;
  }

  /** Account, or {@link AuditEntry#SYSTEM}. */
  String now() {
    var signedIn = identity.getCurrentAuthentication();
    return signedIn == null || signedIn.getUserId() == null
        ? AuditEntry.SYSTEM
        : signedIn.getUserId();
  }
}
