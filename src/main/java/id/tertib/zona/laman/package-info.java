/** The page of a unit for the meeting. */
@NullMarked
package id.tertib.zona.laman;

import org.jspecify.annotations.NullMarked;
