/** The welcome page and what a person sees before the first task. */
@ApplicationModule(
    displayName = "Beranda",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "manager",
      "notification",
      "office",
      "report",
      "storage",
      "worksheet"
    })
@NullMarked
package id.tertib.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
