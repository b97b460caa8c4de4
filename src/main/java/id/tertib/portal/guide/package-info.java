/** The guides of {@code docs/panduan}, inside the product. */
@NullMarked
package id.tertib.portal.guide;

import org.jspecify.annotations.NullMarked;
