/**
 * Deadlines of every procedure in one register, their extensions, and the ledger of reminders that
 * proves who was told of them and when.
 */
@ApplicationModule(
    displayName = "Tenggat",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "engine",
      "evidence",
      "notification",
      "office",
      "report"
    })
@NullMarked
package id.tertib.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
