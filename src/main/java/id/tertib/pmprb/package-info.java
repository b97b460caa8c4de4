/**
 * PMPRB: the city and its offices assess their own bureaucratic reform (PermenPANRB 26/2020). An
 * office's case so far: assessors by area, coordinator, head, verification.
 */
@ApplicationModule(
    displayName = "PMPRB",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "instrument",
      "instrument :: shelf",
      "office",
      "procedure",
      "training",
      "worksheet"
    })
@NullMarked
package id.tertib.pmprb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
