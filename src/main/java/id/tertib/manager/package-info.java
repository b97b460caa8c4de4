/** Cockpit pages for leadership and their queries. */
@ApplicationModule(
    displayName = "Pimpinan",
    allowedDependencies = {"access", "data", "calendar", "engine", "monitoring :: progress"})
@NullMarked
package id.tertib.manager;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
