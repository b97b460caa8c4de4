/** What stands around the sheet and lists of a task: its head, its trail, and when it may end. */
@NullMarked
package id.tertib.worksheet.task;

import org.jspecify.annotations.NullMarked;
