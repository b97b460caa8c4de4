/** The front page of those who lead the city or an office, and the weekly mail with the same. */
@NullMarked
package id.tertib.portal.leader;

import org.jspecify.annotations.NullMarked;
