/** What makes an instrument's file usable: rules by name, each told with place and mend. */
@NullMarked
package id.tertib.instrument.check;

import org.jspecify.annotations.NullMarked;
