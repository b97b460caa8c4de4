/** Holders of WBK and WBBM watched each semester, and predicates taken away. */
@NullMarked
package id.tertib.zona.pemantauan;

import org.jspecify.annotations.NullMarked;
