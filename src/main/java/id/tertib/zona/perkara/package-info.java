/**
 * Cases as they are kept: a unit in a year with its sheet and plan, the revocation of a predicate.
 */
@NullMarked
package id.tertib.zona.perkara;

import org.jspecify.annotations.NullMarked;
