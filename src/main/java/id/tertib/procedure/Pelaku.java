package id.tertib.procedure;

import id.tertib.audit.AuditEntry;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who acts: whoever is signed in to the engine, or the system itself. */
@Component
public class Pelaku {

  private final IdentityService identity;

  Pelaku(IdentityService identity) {
    this.identity = identity;
  }

  /** Account, or {@link AuditEntry#SYSTEM}. */
  public String now() {
    var signedIn = identity.getCurrentAuthentication();
    return signedIn == null || signedIn.getUserId() == null
        ? AuditEntry.SYSTEM
        : signedIn.getUserId();
  }
}
