/** What a sheet comes to, layer by layer and part by part, and what the ministry scored. */
@NullMarked
package id.tertib.zona.nilai;

import org.jspecify.annotations.NullMarked;
