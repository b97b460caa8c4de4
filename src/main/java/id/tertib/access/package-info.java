/** People, groups, authorisations and the one sign-in for every page and API. */
@ApplicationModule(
    displayName = "Akses",
    allowedDependencies = {"data", "engine", "audit", "server"})
@NullMarked
package id.tertib.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
