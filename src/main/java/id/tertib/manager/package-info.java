/** Progress of any cycle, in Cockpit and on a page of its own. */
@ApplicationModule(
    displayName = "Pimpinan",
    allowedDependencies = {"access", "calendar", "data", "engine", "report"})
@NullMarked
package id.tertib.manager;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
