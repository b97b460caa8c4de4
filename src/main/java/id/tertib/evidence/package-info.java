/** Documents: checked by content, stored once per SHA-256, one document proves many rows. */
@ApplicationModule(
    displayName = "Bukti",
    allowedDependencies = {"access", "audit", "data", "engine", "office", "storage"})
@NullMarked
package id.tertib.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
