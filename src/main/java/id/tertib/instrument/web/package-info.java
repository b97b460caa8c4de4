/** Instruments for programs and people: the list, the tree, trying a draft, publishing it. */
@NamedInterface("web")
@NullMarked
package id.tertib.instrument.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
