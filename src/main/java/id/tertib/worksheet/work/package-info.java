/** What sheets and lists share: the open task, who wrote what, words and names. */
@NullMarked
package id.tertib.worksheet.work;

import org.jspecify.annotations.NullMarked;
