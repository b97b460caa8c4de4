/** Pages of complaint staff: the list by urgency, the counter, new codes, templates, places. */
@NullMarked
package id.tertib.pengaduan.petugas;

import org.jspecify.annotations.NullMarked;
