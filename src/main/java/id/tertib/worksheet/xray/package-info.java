/** X-rays of a task's sheet: what is odd, and what a reviewer called fair. */
@NullMarked
package id.tertib.worksheet.xray;

import org.jspecify.annotations.NullMarked;
