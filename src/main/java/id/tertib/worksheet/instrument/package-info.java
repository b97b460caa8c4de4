/** Sheets of an instrument: its scales, its rows and its running score. */
@NullMarked
package id.tertib.worksheet.instrument;

import org.jspecify.annotations.NullMarked;
