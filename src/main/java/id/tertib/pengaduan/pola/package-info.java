/** Templates of answers: those that come with the product, the city's and each office's own. */
@NullMarked
package id.tertib.pengaduan.pola;

import org.jspecify.annotations.NullMarked;
