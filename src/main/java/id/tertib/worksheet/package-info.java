/**
 * Sheets of a task: answers and row lists that save themselves, review layers, and the Tasklist
 * tab.
 */
@ApplicationModule(
    displayName = "Lembar kerja",
    allowedDependencies = {
      "access",
      "audit",
      "data",
      "calendar",
      "engine",
      "engine :: form",
      "evidence",
      "instrument",
      "instrument :: score",
      "instrument :: shelf",
      "instrument :: xray",
      "office"
    })
@NullMarked
package id.tertib.worksheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
