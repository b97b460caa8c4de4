/** What managers see of reports: how many, never what is in them. */
@NullMarked
package id.tertib.pengaduan.pantau;

import org.jspecify.annotations.NullMarked;
