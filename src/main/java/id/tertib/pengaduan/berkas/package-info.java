/** Photos and PDFs of a report: checked, cleaned, sealed. */
@NullMarked
package id.tertib.pengaduan.berkas;

import org.jspecify.annotations.NullMarked;
