/** What the steps of a report do, and when they are due. */
@NullMarked
package id.tertib.pengaduan.proses;

import org.jspecify.annotations.NullMarked;
