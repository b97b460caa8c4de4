/**
 * Semester monitoring of the Road Map: plan, checklist, observation, interview, analysis, report,
 * follow-up.
 */
@ApplicationModule(
    displayName = "Monitoring semester",
    allowedDependencies = {
      "access",
      "audit",
      "data",
      "calendar",
      "deadline",
      "engine",
      "evidence",
      "notification",
      "report",
      "roadmap",
      "worksheet"
    })
@NullMarked
package id.tertib.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
