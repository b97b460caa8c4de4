/** Votes on the rows of a task's lists, and taking back what was done last. */
@NullMarked
package id.tertib.worksheet.vote;

import org.jspecify.annotations.NullMarked;
