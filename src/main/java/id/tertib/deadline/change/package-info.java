/** What changes a deadline, and what follows: tasks, letters, the calendar. */
@NullMarked
package id.tertib.deadline.change;

import org.jspecify.annotations.NullMarked;
