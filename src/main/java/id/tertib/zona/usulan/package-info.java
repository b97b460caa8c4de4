/** The city's proposals of a year: which units wait, their letters, the last day. */
@NullMarked
package id.tertib.zona.usulan;

import org.jspecify.annotations.NullMarked;
