/** The tab of a step of a report: what its holder reads and writes. */
@NullMarked
package id.tertib.pengaduan.lembar;

import org.jspecify.annotations.NullMarked;
