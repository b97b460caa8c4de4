/** The cycle: its plan, its dates, its closing, and the case of each office in it. */
@NullMarked
package id.tertib.monitoring.semester;

import org.jspecify.annotations.NullMarked;
