/** How an exception is answered under {@code /api}, and what of it stands in the log. */
@NullMarked
package id.tertib.engine.problem;

import org.jspecify.annotations.NullMarked;
