/** What the holder of a task has typed into its form and not sent yet. */
@NullMarked
package id.tertib.worksheet.draft;

import org.jspecify.annotations.NullMarked;
