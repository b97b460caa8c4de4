/** Where the versions of all instruments stand: shipped as files, published in the database. */
@NamedInterface("shelf")
@NullMarked
package id.tertib.instrument.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
