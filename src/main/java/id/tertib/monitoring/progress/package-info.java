/** How far a cycle is, and what the people who work in it need beside their tasks. */
@NamedInterface("progress")
@NullMarked
package id.tertib.monitoring.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
