/** Why something is late, who asked, and the register as those who lead read it. */
@NullMarked
package id.tertib.deadline.reason;

import org.jspecify.annotations.NullMarked;
