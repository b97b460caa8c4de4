/**
 * Open311 GeoReport v2 for programs of strangers (CONTRACT 9): what anybody may know of reports,
 * and new ones, in JSON and XML.
 */
@NullMarked
package id.tertib.pengaduan.open311;

import org.jspecify.annotations.NullMarked;
