/** The pages of reporters and of everybody: the form, tracking, published reports. */
@NullMarked
package id.tertib.pengaduan.publik;

import org.jspecify.annotations.NullMarked;
