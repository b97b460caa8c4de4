/** What a form declares, and whether values that were sent fit it. */
@NullMarked
package id.tertib.engine.form;

import org.jspecify.annotations.NullMarked;
