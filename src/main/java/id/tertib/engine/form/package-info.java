/** What a form declares, and whether values that were sent fit it. */
@NamedInterface("form")
@NullMarked
package id.tertib.engine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
