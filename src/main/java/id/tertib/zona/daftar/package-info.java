/** Pages of the register: units, their file, and what is begun from there. */
@NullMarked
package id.tertib.zona.daftar;

import org.jspecify.annotations.NullMarked;
