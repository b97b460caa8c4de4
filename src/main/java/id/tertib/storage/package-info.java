/**
 * Files under the data directory: written whole, readable by the service's user only, given out
 * only while their content is the one that was kept.
 */
@ApplicationModule(
    displayName = "Penyimpanan",
    allowedDependencies = {"access", "audit", "data", "engine"})
@NullMarked
package id.tertib.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
