/** Years of a unit before Tertib, entered from their papers. */
@NullMarked
package id.tertib.zona.tahun;

import org.jspecify.annotations.NullMarked;
