/**
 * The training mode. Its history: at the first start of the demo its accounts run the real
 * processes, from January to the July morning on which the training begins, as the tables of the
 * procedures tell. Its page: move the clock to a day and see what happens.
 */
@ApplicationModule(
    displayName = "Mode latihan",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "evidence",
      "notification",
      "office",
      "portal",
      "worksheet"
    })
@NullMarked
package id.tertib.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
