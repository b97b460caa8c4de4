/**
 * The Road Map of Perwali 63/2022 as data: each action, who carries it out and in which quarters.
 */
@ApplicationModule(
    displayName = "Road Map",
    allowedDependencies = {"access", "audit", "data", "engine", "office", "worksheet"})
@NullMarked
package id.tertib.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
