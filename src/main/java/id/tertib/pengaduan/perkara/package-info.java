/** A report as it is kept: its facts, its sealed texts, how it comes in, what its reporter does. */
@NullMarked
package id.tertib.pengaduan.perkara;

import org.jspecify.annotations.NullMarked;
