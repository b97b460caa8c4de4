/**
 * Surveys of satisfaction (SKM) by service unit and period: entered as sums, counts or single
 * answers, scored by their instrument, corrected and withdrawn with a reason. Others read {@link
 * id.tertib.skm.IndeksKepuasan}.
 */
@ApplicationModule(
    displayName = "Survei kepuasan",
    allowedDependencies = {
      "access",
      "audit",
      "data",
      "engine",
      "instrument",
      "instrument :: score",
      "instrument :: shelf",
      "office",
      "report",
      "training"
    })
@NullMarked
package id.tertib.skm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
