/** Addresses of monitoring beside its tasks. */
@NullMarked
package id.tertib.monitoring.web;

import org.jspecify.annotations.NullMarked;
