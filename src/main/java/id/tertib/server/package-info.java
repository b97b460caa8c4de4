/**
 * How the product stands on a server: bodies that come too slowly, text that cannot be read, a
 * database that is away, settings that are wrong.
 */
@ApplicationModule(
    displayName = "Peladen",
    allowedDependencies = {})
@NullMarked
package id.tertib.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
