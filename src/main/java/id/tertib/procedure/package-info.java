/**
 * What every procedure shares: steps that are described in their models, returns, four eyes, and
 * who carries on for an office.
 */
@ApplicationModule(
    displayName = "Prosedur",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "instrument",
      "instrument :: shelf",
      "manager",
      "notification",
      "office",
      "worksheet"
    })
@NullMarked
package id.tertib.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
