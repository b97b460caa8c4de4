/**
 * People's accounts: import and export, moving and leaving with the hand-over of tasks, and
 * passwords that everybody sets by himself.
 */
@ApplicationModule(
    displayName = "Akun",
    allowedDependencies = {"access", "audit", "data", "engine", "notification", "office"})
@NullMarked
package id.tertib.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
