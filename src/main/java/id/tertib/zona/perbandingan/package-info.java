/** Units and years beside one another, as a page and on paper. */
@NullMarked
package id.tertib.zona.perbandingan;

import org.jspecify.annotations.NullMarked;
