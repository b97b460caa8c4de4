/** Who comes too often waits: with reports, with replies, with wrong codes. Kept in memory. */
@NullMarked
package id.tertib.pengaduan.pintu;

import org.jspecify.annotations.NullMarked;
