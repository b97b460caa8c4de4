/** E-mail: an outbox in the caller's transaction, templates, and a relay that retries. */
@ApplicationModule(
    displayName = "Pemberitahuan",
    allowedDependencies = {"access", "audit", "data", "calendar", "engine", "storage", "vault"})
@NullMarked
package id.tertib.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
