/** A sheet as a workbook that is filled at a desk without a connection, out and back again. */
@NullMarked
package id.tertib.worksheet.workbook;

import org.jspecify.annotations.NullMarked;
