/**
 * Instruments: the sheets that the city is judged by, as versioned files. Read, checked, scored and
 * explained; what is answered lies in {@code worksheet}.
 */
@ApplicationModule(
    displayName = "Instrumen",
    allowedDependencies = {"access", "audit", "data", "engine"})
@NullMarked
package id.tertib.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
