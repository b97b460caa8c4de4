/** Units of the register as they are kept: what they are, what stage and predicate they came to. */
@NullMarked
package id.tertib.zona.unit;

import org.jspecify.annotations.NullMarked;
