/** Reports beside a report: those about the same thing, and what a place has seen before. */
@NullMarked
package id.tertib.pengaduan.mirip;

import org.jspecify.annotations.NullMarked;
