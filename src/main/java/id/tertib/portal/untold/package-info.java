/** Who has not been told: one list of all that keeps word of a task from reaching anybody. */
@NullMarked
package id.tertib.portal.untold;

import org.jspecify.annotations.NullMarked;
