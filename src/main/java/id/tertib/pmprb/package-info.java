/**
 * PMPRB: the city and its offices assess their own bureaucratic reform (PermenPANRB 26/2020). The
 * city's cycle of a year with its two panels, and in it the case of each office: assessors by area,
 * coordinator, head, verification.
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
      "evidence",
      "instrument",
      "instrument :: score",
      "instrument :: shelf",
      "notification",
      "office",
      "procedure",
      "report",
      "roadmap",
      "skm",
      "training",
      "worksheet"
    })
@NullMarked
package id.tertib.pmprb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
