/** The working-day calendar: days off with their decree, and counting in working days. */
@ApplicationModule(
    displayName = "Tenggat",
    allowedDependencies = {"audit", "data", "engine"})
@NullMarked
package id.tertib.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
