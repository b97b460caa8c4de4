/**
 * What nobody may read at rest: text and files are sealed with a key per case, and those keys are
 * wrapped by a master key that lies outside the database.
 */
@ApplicationModule(
    displayName = "Brankas",
    allowedDependencies = {"data", "engine", "storage"})
@NullMarked
package id.tertib.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
