/**
 * The working-day calendar: days off with their decree, working days, and what starts by itself.
 */
@ApplicationModule(
    displayName = "Kalender",
    allowedDependencies = {"access", "audit", "data", "engine"})
@NullMarked
package id.tertib.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
