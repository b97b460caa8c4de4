/**
 * Semester monitoring of the Road Map: plan, checklist, observation, interview, analysis, report,
 * follow-up.
 */
@ApplicationModule(
    displayName = "Monitoring semester",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "evidence",
      "manager",
      "notification",
      "office",
      "portal",
      "procedure",
      "procedure :: course",
      "report",
      "roadmap",
      "training",
      "worksheet"
    })
@NullMarked
package id.tertib.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
