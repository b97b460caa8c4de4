/** Perangkat daerah, what becomes of them, and the roles that people have in them. */
@ApplicationModule(
    displayName = "Perangkat daerah",
    allowedDependencies = {"access", "audit", "data", "engine"})
@NullMarked
package id.tertib.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
