/** What reports are sorted by: categories, places, the rectangle around the city. */
@NullMarked
package id.tertib.pengaduan.acuan;

import org.jspecify.annotations.NullMarked;
