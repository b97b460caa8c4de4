/** How far a year's units are. */
@NullMarked
package id.tertib.zona.papan;

import org.jspecify.annotations.NullMarked;
