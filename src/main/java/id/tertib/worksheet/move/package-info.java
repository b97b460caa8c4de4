/** The page that takes open sheets to a corrected version of their instrument. */
@NullMarked
package id.tertib.worksheet.move;

import org.jspecify.annotations.NullMarked;
