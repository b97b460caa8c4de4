/** The trail: who did what, when, with which value before and after, and why; append-only. */
@ApplicationModule(
    displayName = "Jejak audit",
    allowedDependencies = {"data"})
@NullMarked
package id.tertib.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
