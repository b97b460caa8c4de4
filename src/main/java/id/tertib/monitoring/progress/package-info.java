/** How far a cycle is, and what the people who work in it need beside their tasks. */
@NullMarked
package id.tertib.monitoring.progress;

import org.jspecify.annotations.NullMarked;
