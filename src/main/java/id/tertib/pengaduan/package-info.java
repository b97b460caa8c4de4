/**
 * Complaints of citizens (RULES 5): from the public page to an answer in time. Content is sealed,
 * kept from the engine, and read by whoever holds a step.
 */
@ApplicationModule(
    displayName = "Pengaduan",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "instrument",
      "manager",
      "notification",
      "office",
      "portal",
      "procedure",
      "report",
      "server",
      "storage",
      "training",
      "vault",
      "worksheet"
    })
@NullMarked
package id.tertib.pengaduan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
