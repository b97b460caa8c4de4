/**
 * The training mode's history: at the first start of the demo its accounts run the real processes,
 * from January to the July morning on which the training begins.
 */
@ApplicationModule(
    displayName = "Mode latihan",
    allowedDependencies = {
      "access",
      "data",
      "calendar",
      "engine",
      "evidence",
      "monitoring",
      "portal",
      "worksheet"
    })
@NullMarked
package id.tertib.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
