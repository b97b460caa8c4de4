/** Steps that come a second time: to whom, and how lists mark them. */
@NullMarked
package id.tertib.procedure.again;

import org.jspecify.annotations.NullMarked;
