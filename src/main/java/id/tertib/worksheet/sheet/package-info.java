/** Sheets: what was asked, what each layer answered, what proves it. */
@NullMarked
package id.tertib.worksheet.sheet;

import org.jspecify.annotations.NullMarked;
