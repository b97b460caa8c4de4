/** How the cases of a finished cycle went, kept when it is finished, and its figures. */
@NamedInterface("course")
@NullMarked
package id.tertib.procedure.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
