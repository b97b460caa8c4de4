/** The register of deadlines as tables: what is owed, which dates it had, and who sees it. */
@NullMarked
package id.tertib.deadline.register;

import org.jspecify.annotations.NullMarked;
