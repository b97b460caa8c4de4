/** Instruments for programs and people: the list, the tree, trying a draft, publishing it. */
@NullMarked
package id.tertib.instrument.web;

import org.jspecify.annotations.NullMarked;
