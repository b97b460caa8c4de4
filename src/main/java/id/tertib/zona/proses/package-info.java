/**
 * What the steps of a unit and of the city's proposal do, who may start them, when they are due.
 */
@NullMarked
package id.tertib.zona.proses;

import org.jspecify.annotations.NullMarked;
