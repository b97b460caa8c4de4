/** What touches Camunda's internals: guards, plugins, the clock, the engine's own tables. */
@ApplicationModule(
    displayName = "Mesin proses",
    allowedDependencies = {"data", "server"})
@NullMarked
package id.tertib.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
