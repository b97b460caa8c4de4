/** Tertib: the recurring procedures of a city's bureaucratic reform, run as BPMN. */
@NullMarked
package id.tertib;

import org.jspecify.annotations.NullMarked;
