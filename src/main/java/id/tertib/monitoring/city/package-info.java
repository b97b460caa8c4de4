/** The city's report of a cycle, and its addenda. */
@NullMarked
package id.tertib.monitoring.city;

import org.jspecify.annotations.NullMarked;
