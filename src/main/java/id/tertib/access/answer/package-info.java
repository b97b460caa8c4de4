/** What a request is told that is refused before any controller is reached, and error pages. */
@NullMarked
package id.tertib.access.answer;

import org.jspecify.annotations.NullMarked;
